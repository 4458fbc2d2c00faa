import { headingLanguage, slugProblem } from "@fixbook/schema";
import { defineFinding, didYouMean, quote, visible } from "../finding.js";

export const badId = defineFinding<{ id: string; problem: string; proposal: string }>({
  ruleId: "identity/bad-format",
  severity: "error",
  why: "The id is part of web addresses, file names and the code of applications, so it must work in all of them.",
  message: ({ id, problem }) =>
    isIndexPage(id)
      ? `${quote(`${id}.md`)} is the name of an index page, and a book makes its own.`
      : `The file name is the entry's id, and ${quote(id)} cannot be one: ${problem}.`,
  action: ({ id, proposal }) => {
    if (isIndexPage(id))
      return "Move it out of entries/; what it tells readers of an area is the summary of the area in book.yaml.";
    const language = languageSuffix(id);
    if (language !== undefined)
      return `A book has one language, so move the file to a book in that language, which fixbook init FOLDER --locale ${language} begins.`;
    return proposal === "" ? "Choose another name." : `Rename the file to ${proposal}.md.`;
  },
});

/** The language that a file name ends with, as in `cannot-sign-in.de` and `cannot-sign-in_pt-BR`; English is where most books begin. */
function languageSuffix(name: string): string | undefined {
  const [, stem = "", tag = ""] = /^(.+)[._]([a-z]{2}(?:-[A-Za-z]{2,4})?)$/.exec(name) ?? [];
  const language = headingLanguage(tag);
  return slugProblem(stem) === undefined && language !== undefined && language !== "en" ? tag : undefined;
}

/** Whether a file name is that of a page about the pages beside it. */
export function isIndexPage(name: string): boolean {
  return /^(?:_?index|_sidebar|README|Readme|TOC|toc)$/.test(name);
}

export const pathMismatch = defineFinding<{ field: string; stated: string; path: string }>({
  ruleId: "identity/path-mismatch",
  severity: "error",
  why: "The path is where everything looks; a second, different name would lead half of the links astray.",
  message: ({ field, stated, path }) =>
    `The ${field} is stated as ${quote(stated)}, but the file's path says ${quote(path)}.`,
  action: ({ field }) => `Remove "${field}:", or move the file.`,
});

export const duplicateId = defineFinding<{ id: string; count: number }>({
  ruleId: "identity/duplicate-id",
  severity: "error",
  why: "Two things with one id would overwrite each other, and links would lead to either.",
  message: ({ id, count }) =>
    `The id ${quote(id)} is taken already.${count > 2 ? ` In all, ${count} things claim it.` : ""}`,
  action: ({ count }) => (count > 2 ? "Keep it for one of them." : "Rename one of the two."),
});

export const faintAccent = defineFinding<{ accent: string; ratio: number }>({
  ruleId: "look/faint-accent",
  severity: "info",
  why: "Links, headings and buttons in it would be hard to read on a light page, so they have the nearest darker shade instead.",
  message: ({ accent, ratio }) => `The accent ${quote(accent)} has a contrast of ${ratio} with white; text needs 4.5.`,
  action: () => "Leave it, or choose a darker colour to see on pages exactly what you chose.",
});

export const caseCollision = defineFinding<{ path: string; other: string; count: number }>({
  ruleId: "identity/case-collision",
  severity: "error",
  why: "On Windows and macOS the two are one file, so a checkout loses one of them.",
  message: ({ path, other, count }) =>
    `${quote(path)} and ${quote(other)} differ only by case or by the form of a letter${count > 2 ? `, and so do ${count} in all` : ""}.`,
  action: ({ count }) => (count > 2 ? "Rename all but one of them." : "Rename one of the two."),
});

export const unknownArea = defineFinding<{
  area: string;
  suggestions: readonly string[];
  allowed: readonly string[];
  /** How many entries are in the folder. */
  count: number;
  /** An area without entries, whose folder it probably is. */
  vacant?: string;
}>({
  ruleId: "schema/unknown-area",
  severity: "error",
  why: "Readers find entries by area; an entry of an undeclared one is on no list.",
  message: ({ area, suggestions, count, vacant }) => {
    const entries = count > 1 ? `, with ${count} entries,` : "";
    const other = vacant === undefined ? "" : `, and the area ${quote(vacant)} has no entries`;
    return `The folder ${quote(area)}${entries} is not an area of the book${other}.${didYouMean(suggestions)}`;
  },
  action: ({ area, suggestions, allowed, count, vacant }) => {
    const files = count > 1 ? "the files" : "the file";
    // Only an id can be declared as an area.
    const canBeArea = slugProblem(area) === undefined;
    if (vacant !== undefined)
      return `Rename the folder to ${quote(vacant)}${canBeArea ? `, or the area in book.yaml to ${quote(area)}` : ""}.`;
    if (suggestions.length > 0)
      return canBeArea
        ? `Move ${files}, or declare ${quote(area)} in book.yaml.`
        : `Move ${files} to ${suggestions[0]}.`;
    return `${canBeArea ? "Declare it in book.yaml, or move" : "Move"} ${files} to one of: ${allowed.join(", ")}.`;
  },
});

export const emptyArea = defineFinding<{ area: string }>({
  ruleId: "areas/empty",
  severity: "error",
  whileWriting: "warning",
  why: "Readers would open an area and find nothing.",
  message: ({ area }) => `The area ${quote(area)} has no entries.`,
  action: () => "Write one, remove the area, or say why with empty: in book.yaml.",
});

export const filledArea = defineFinding<{ area: string; count: number }>({
  ruleId: "areas/not-empty",
  severity: "error",
  why: "Readers would be told that there is nothing to read.",
  message: ({ area, count }) =>
    `The area ${quote(area)} says why it is empty, and has ${count === 1 ? "an entry" : `${count} entries`}.`,
  action: () => "Remove empty: from book.yaml.",
});

export const noEntries = defineFinding({
  ruleId: "book/no-entries",
  severity: "error",
  why: "An empty help center is nearly always a wrong path or a broken checkout.",
  message: () => "The book has no entries.",
  action: () => "Add a Markdown file below entries/<area>/.",
});

export const folderMismatch = defineFinding<{
  kind: string;
  id: string;
  folder: string;
}>({
  ruleId: "book/missing-file",
  severity: "error",
  why: "What is listed but has no file cannot be published.",
  message: ({ kind, id, folder }) => `The ${kind} ${quote(id)} has no file ${folder}/${id}.yaml.`,
  action: ({ id, folder }) => `Create ${folder}/${id}.yaml, or remove ${quote(id)} from the list.`,
});

export const misnamedFile = defineFinding<{ kind: string; id: string; file: string }>({
  ruleId: "book/misnamed-file",
  severity: "error",
  why: "The lists in book.yaml and the names of files must agree, or the file is never used.",
  message: ({ kind, id, file }) => `This file is called ${quote(file)}, and book.yaml names the ${kind} ${quote(id)}.`,
  action: ({ id }) => `Rename it to ${id}.yaml, or correct the name in book.yaml.`,
});

export const unlistedFile = defineFinding<{ kind: string; id: string }>({
  ruleId: "book/unlisted-file",
  severity: "error",
  why: "A file that is not listed is never used, and nobody would notice.",
  message: ({ kind, id }) => `The ${kind} ${quote(id)} is not listed in book.yaml.`,
  action: ({ kind, id }) =>
    `Add ${quote(id)} to ${kind === "brand" ? "brands" : "inventories"}: in book.yaml, or delete the file.`,
});

export const unknownPlaceholder = defineFinding<{
  name: string;
  suggestions: readonly string[];
  /** How many more times it is used. */
  more: number;
}>({
  ruleId: "placeholders/unknown",
  fix: "review",
  severity: "error",
  why: "Nobody fills it, so customers would read the name of the placeholder.",
  message: ({ name, suggestions, more }) =>
    `The placeholder ${quote(`<<${name}>>`)} is not declared${more > 0 ? `, and ${more === 1 ? "one more place uses" : `${more} more places use`} it` : ""}.${didYouMean(suggestions)}`,
  action: ({ name, suggestions }) =>
    suggestions.length > 0
      ? "Correct the name."
      : `Declare it under placeholders: in book.yaml, or write \\<<${name}>> if the text itself is meant.`,
});

export const placeholderInLink = defineFinding<{ name: string; filledBy: string }>({
  ruleId: "placeholders/unfilled-in-link",
  severity: "error",
  why: "A link whose address is not complete when it is published leads nowhere.",
  message: ({ name, filledBy }) =>
    `${quote(`<<${name}>>`)} is in an address, but is filled by the ${filledBy === "app" ? "application" : "agent"}.`,
  action: () => "Use a placeholder that the build fills, or put this one into the text.",
});

const LINKS: Readonly<Record<string, (name: string) => string>> = {
  email: (name) => `Write mailto:<<${name}>>.`,
  phone: (name) => `Write tel:<<${name}>>.`,
  url: (name) => `Begin the address with it: <<${name}>>/path.`,
};

export const placeholderTypeInLink = defineFinding<{ name: string; type: string }>({
  ruleId: "placeholders/wrong-type-in-link",
  severity: "error",
  why: "The address would not be one: each kind of placeholder makes its own kind of address.",
  message: ({ name, type }) => `${quote(`<<${name}>>`)} is in an address, where its type ${type} does not fit.`,
  action: ({ type, name }) => LINKS[type]?.(name) ?? "Use a placeholder of type url, and begin the address with it.",
});

export const missingValue = defineFinding<{ names: readonly string[]; brand: string }>({
  ruleId: "placeholders/missing-value",
  severity: "error",
  why: "This brand's customers would read the name of the placeholder.",
  message: ({ names, brand }) => `The brand ${quote(brand)} has no value for ${names.map(quote).join(", ")}.`,
  action: ({ names }) => `Add ${names.map((name) => `${name}:`).join(", ")} under values:.`,
});

export const unknownValue = defineFinding<{ name: string; suggestions: readonly string[] }>({
  ruleId: "placeholders/unknown-value",
  severity: "error",
  why: "A value that no placeholder takes is never used.",
  message: ({ name, suggestions }) => `${quote(name)} is not declared in book.yaml.${didYouMean(suggestions)}`,
  action: () => "Correct the name, or declare it.",
});

export const valueNotFilledByBuild = defineFinding<{ name: string; filledBy: string }>({
  ruleId: "placeholders/value-not-used",
  severity: "error",
  why: "The value would never be shown.",
  message: ({ name, filledBy }) =>
    `${quote(name)} is filled by the ${filledBy === "app" ? "application" : "agent"}, not by the brand.`,
  action: () => "Remove the value, or declare the placeholder with filledBy: build.",
});

export const wrongValue = defineFinding<{ name: string; value: string; type: string; expected: string }>({
  ruleId: "placeholders/wrong-type",
  severity: "error",
  why: "Links made from it would not work, or the text would read wrong.",
  message: ({ name, value, expected }) => `The value ${quote(value)} of ${quote(name)} is not ${expected}.`,
  action: ({ type }) => `Write a value of type ${type}, or change the type in book.yaml.`,
});

export const nestedPlaceholder = defineFinding<{ name: string; value: string }>({
  ruleId: "placeholders/nested-value",
  severity: "error",
  why: "Values are filled in once and as they are, so customers would read the name of the inner placeholder.",
  message: ({ name, value }) => `The value ${quote(value)} of ${quote(name)} contains a placeholder.`,
  action: () => "Write the value out.",
});

export const unknownReference = defineFinding<{
  id: string;
  suggestions: readonly string[];
  titles?: readonly string[];
  /** What is missing: anything of this id, or only the part of it that the id names after `#`. */
  lacks?: "entry" | "part";
}>({
  ruleId: "relations/unknown-id",
  fix: "review",
  severity: "error",
  why: "Readers who follow it meet a dead end, and email and applications drop it.",
  message: ({ id, suggestions, titles, lacks }) =>
    lacks === "part"
      ? `${quote(id)} names a part of a page, and a reference leads to the whole page.${didYouMean(suggestions, titles)}`
      : `Nothing has the id ${quote(id)}.${didYouMean(suggestions, titles)}`,
  action: ({ suggestions, lacks }) => {
    if (lacks === "part") return "Write the id alone, and say in words which part you mean.";
    return suggestions.length > 0 ? "Correct the id, or remove it." : "Remove it, or add the page to an inventory.";
  },
});

export const unknownQueryEntry = defineFinding<{
  id: string;
  suggestions: readonly string[];
  titles: readonly string[];
}>({
  ruleId: "search/unknown-entry",
  fix: "review",
  severity: "error",
  why: "Whether readers find the answer cannot be tested with an answer that is not there.",
  message: ({ id, suggestions, titles }) => `No entry has the id ${quote(id)}.${didYouMean(suggestions, titles)}`,
  action: ({ suggestions }) =>
    suggestions.length > 0 ? "Correct the id." : "Name the entry that answers the question, or remove the question.",
});

/** What became of an id that is referred to. */
type DepartedData = {
  readonly id: string;
  readonly how: "moved" | "split" | "retired";
  /** What took its place by its record, with the title of each. */
  readonly named: readonly string[];
  readonly titles: readonly string[];
  /** What may be written in its place. */
  readonly targets: readonly string[];
  /** Why it was retired. */
  readonly note: string;
};

/** Where an id went, in a sentence. */
function whereItWent({ id, how, named, titles, note }: DepartedData): string {
  const places = list(
    named.map((target, index) => withTitle(target, titles[index])),
    "and",
  );
  switch (how) {
    case "moved":
      return `${quote(id)} has moved to ${places}.`;
    case "split":
      return `${quote(id)} was split into ${places}.`;
    case "retired":
      return `${quote(id)} was retired (${quote(note)}).`;
  }
}

function withTitle(id: string, title: string | undefined): string {
  return title ? `${quote(id)} (${visible(title.slice(0, 80))})` : quote(id);
}

function list(items: readonly string[], word: "and" | "or"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

export const departedReference = defineFinding<DepartedData>({
  ruleId: "relations/departed-id",
  fix: "safe",
  severity: "error",
  why: "Readers who follow it meet a dead end, and email and applications drop it.",
  message: whereItWent,
  action: ({ how, targets }) => {
    if (targets.length === 0) return "Remove the reference.";
    if (how === "moved") return `Write ${list(targets, "or")}.`;
    return how === "split"
      ? `Write the one that is meant: ${list(targets, "or")}.`
      : `Refer to ${list(targets, "or")}, or remove the reference.`;
  },
});

export const departedQueryEntry = defineFinding<DepartedData>({
  ruleId: "search/departed-entry",
  fix: "safe",
  severity: "error",
  why: "Whether readers find the answer cannot be tested with an answer that is not there.",
  message: whereItWent,
  action: ({ how, targets }) => {
    if (targets.length === 0) return "Name the entry that answers the question, or remove the question.";
    return how === "moved" ? `Write ${list(targets, "or")}.` : `Write the one that answers it: ${list(targets, "or")}.`;
  },
});

export const lowRecall = defineFinding<{
  answered: number;
  count: number;
  /** A share, from 0 to 1. */
  wanted: number;
  which: "held" | "all";
}>({
  ruleId: "search/low-recall",
  severity: "error",
  whileWriting: "warning",
  why: "Readers who do not find their entry among the first results ask again, or write to support.",
  message: ({ answered, count, wanted, which }) => {
    const goal = `the book wants ${Math.ceil(wanted * 1000) / 10} %`;
    if (count === 0) return `No question tells whether readers find their entry, and ${goal} of them answered.`;
    const share = `${Math.floor((answered / count) * 100)} %`;
    return `The search answers ${answered} of ${count} ${which === "held" ? "held " : ""}questions among the first three results (${share}), and ${goal}.`;
  },
  action: ({ count, which }) => {
    if (count === 0) return "Write what readers ask into queries.yml, with the entry that answers it.";
    return which === "held"
      ? "Write questions of that kind without held: into queries.yml, and give the entries that they miss the readers' words: also:, tags: or synonyms:."
      : "Give the entries that are missed the readers' words: also:, tags: or synonyms:.";
  },
});

export const selfReference = defineFinding<{ id: string }>({
  ruleId: "relations/self",
  severity: "error",
  why: "Readers would follow the link and stay where they are.",
  message: ({ id }) => `The entry refers to itself (${quote(id)}).`,
  action: () => "Remove it.",
});

export const duplicateReference = defineFinding<{ id: string }>({
  ruleId: "relations/duplicate",
  severity: "error",
  why: "The same link would be shown twice.",
  message: ({ id }) => `${quote(id)} is already in this list.`,
  action: () => "Remove one of the two.",
});

export const unpublishedTarget = defineFinding<{ id: string }>({
  ruleId: "relations/unpublished-target",
  severity: "error",
  why: "Readers of the public build would follow it to a page that is not there, and learn that it exists.",
  message: ({ id }) => `This is public, and ${quote(id)} is internal.`,
  action: () => "Remove the reference, or change the audience of an entry (audience:).",
});

export const takenSection = defineFinding<{ id: string; kind: string }>({
  ruleId: "sections/taken",
  severity: "error",
  why: "If an id or a heading means two sections, nobody can tell which one is meant.",
  message: ({ id, kind }) =>
    kind === "built-in" ? `Every book has a section ${quote(id)} already.` : `The book declares ${quote(id)} twice.`,
  action: ({ kind }) =>
    kind === "built-in"
      ? "Use that section, or call this one otherwise. What pages call a section of every book is set under labels:."
      : "Join the two, or call one of them otherwise.",
});

export const sectionPlace = defineFinding<{
  after: string;
  suggestions: readonly string[];
  allowed: readonly string[];
  circular?: "yes" | undefined;
}>({
  ruleId: "sections/place",
  severity: "error",
  why: "Pages, applications and emails show sections in one order, so each needs its place in it.",
  message: ({ after, suggestions, circular }) =>
    circular === undefined
      ? `There is no section ${quote(after)} to come after.${didYouMean(suggestions)}`
      : `The section comes after ${quote(after)}, which comes after it.`,
  action: ({ allowed, circular }) =>
    circular === undefined
      ? `Use one of: ${allowed.join(", ")}, or the id of another section of the book.`
      : "Put one of them after a built-in section.",
});
