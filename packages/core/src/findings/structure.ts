import { acceptedHeadings } from "@fixbook/schema";
import { titlesAction } from "../entry/actions.js";
import { defineFinding, didYouMean, quote } from "../finding.js";
import { limits } from "./source.js";

const READERS = "Readers look for the fix in one place; pages, applications and emails are built from these parts.";

export const missingTitle = defineFinding<{
  /** The words that may have been meant for it. */
  line?: string;
  /** Whether the file is named as a page about the pages beside it is. */
  index?: "yes";
  /** Whether it begins with a line that says more than a title does. */
  sentence?: "yes";
}>({
  ruleId: "structure/missing-title",
  fix: "review",
  severity: "error",
  why: "The title is how readers recognise their problem, and the text of every link to the entry.",
  message: () => "The entry has no title.",
  action: ({ line, index, sentence }) => {
    if (index !== undefined)
      return "A page that lists other pages is not an entry. Move it out of entries/, or remove it.";
    if (sentence !== undefined)
      return 'Write a short title above the text, which says the symptom: "# Voice call won\'t connect".';
    return typeof line !== "string"
      ? 'Begin with a heading that says the symptom: "# Voice call won\'t connect".'
      : `If this line is its title, begin it with one #: "# ${shown(line)}".`;
  },
});

export const secondTitle = defineFinding<{
  /** Whether both say the same. */
  same?: "yes" | undefined;
}>({
  ruleId: "structure/second-title",
  fix: "safe",
  severity: "error",
  why: "Two titles drift apart, and nobody can tell which of them readers see.",
  message: ({ same }) =>
    same === undefined
      ? "The entry has a title in its frontmatter and another one as its heading."
      : "The title is in the frontmatter and in the heading.",
  action: ({ same }) =>
    same === undefined
      ? "Keep the one that says the symptom in the reader's words: as the heading, or under title: without a heading."
      : "Remove title: from the frontmatter; the heading is enough.",
});

export const emptyTitle = defineFinding({
  ruleId: "structure/empty-title",
  severity: "error",
  why: "The title is how readers recognise their problem, and the text of every link to the entry.",
  message: () => "The title has no words.",
  action: () => "Say the symptom in the reader's words.",
});

export const longTitle = defineFinding<{
  length: number;
  /** The word that makes a notice of it: Note, Warning. */
  notice?: string | undefined;
}>({
  ruleId: "structure/long-title",
  severity: "error",
  why: "A title is a link text, a table cell and an email subject; longer ones are cut off there.",
  message: ({ length }) => `The title has ${length} characters, and ${limits.title} are allowed.`,
  action: ({ notice }) =>
    notice === undefined
      ? "Say the problem in a few words, and put the rest below the title."
      : "Write this notice below the title, as a quote that begins with > [!NOTE], and say the problem in the title.",
});

export const titleMarkup = defineFinding<{ kind: string }>({
  ruleId: "structure/title-markup",
  severity: "error",
  why: "Titles and names are plain text: they are also link texts, email subjects and fields of the JSON build.",
  message: ({ kind }) => `A heading cannot contain ${kind}.`,
  action: ({ kind }) => {
    if (kind === "struck text") return "Write the words without the characters around them; `code` is fine.";
    if (kind === "HTML") return "Remove the tag, and keep the words.";
    return "Keep the words, and move the rest into the text; `code` is fine.";
  },
});

export const headingEmphasis = defineFinding<{ words: string }>({
  ruleId: "structure/heading-emphasis",
  fix: "safe",
  severity: "info",
  why: "Titles and names are plain text: they are also link texts, email subjects and fields of the JSON build.",
  message: ({ words }) => `${quote(words)} is published as plain text: a heading has no emphasis.`,
  action: () =>
    "You need not change anything. To make the source match what readers see, remove the characters around the words.",
});

export const bodyH1 = defineFinding<{
  written?: string | undefined;
  /** The heading right below it, where its text is all in sections of their own. */
  below?: string | undefined;
  /** What it would be called as a section, as far as that heading's name. */
  named?: string | undefined;
  /** Whether it stands right above code, as a comment of the commands does. */
  comment?: "yes" | undefined;
}>({
  ruleId: "structure/body-h1",
  fix: "review",
  severity: "error",
  why: "A file is one problem; a second title would be published as part of the first.",
  message: () => "This is a second title.",
  action: ({ written, below, named, comment }) => {
    if (comment !== undefined)
      return "If it is a comment of the commands around it, put it into their code block; otherwise begin a section with ##.";
    if (below !== undefined && named !== undefined)
      return `Remove it, and name each section below after it: "## ${named}: ${shown(below)}".`;
    if (written !== undefined) return `A section begins with ##: write "${shown(written)}".`;
    return below === undefined
      ? "Begin a section with ##, or move the second problem into a file of its own."
      : "If the text below it is another problem, move it into a file of its own, with this as its title. Otherwise make it a section (##), with the headings below it as parts of it.";
  },
});

export const textBeforeTitle = defineFinding({
  ruleId: "structure/text-before-title",
  severity: "error",
  why: "Text above the title belongs to no part of the entry and would be lost.",
  message: () => "There is text above the title.",
  action: () => "Move it below the title.",
});

/** Sections of other systems that are something else here, and what to do with them. */
const ELSEWHERE: readonly (readonly [names: RegExp, action: string])[] = [
  [
    /^(?:related\b|references?\b|see also\b|(?:further|additional) (?:reading|resources|references|information)\b|more information\b|learn more\b|next steps$|resources$)/i,
    "Name related entries under related: in the frontmatter, and link to other sites in the sentences that need them.",
  ],
  [
    /^(?:(?:affected|applicable|supported) (?:\w+ and )?(?:products?|versions?|editions?)\b|applies to\b)/i,
    "Name the products and versions under appliesTo: in the frontmatter.",
  ],
  [
    /^(?:overview|introduction|abstract|summary|description)$/i,
    "Put the text right below the title, without a heading.",
  ],
  [/^background$/i, 'Write it below "## More information", or remove it.'],
];

/** The sections of a solution by their headings, in any language, each with the heading of the cause. */
const PARTS: ReadonlyMap<string, { readonly id: "cause" | "fix" | "workaround"; readonly cause: string }> = new Map(
  Object.values(acceptedHeadings).flatMap(({ rows }) =>
    (["cause", "fix", "workaround"] as const).map(
      (id) => [rows[id].heading, { id, cause: rows.cause.heading }] as const,
    ),
  ),
);

/** What to do about a second section. */
function joinOrName(heading: string): string {
  const part = PARTS.get(heading);
  if (part === undefined) return "Join the two.";
  return part.id === "cause"
    ? `Join the two, or name each cause ("## ${part.cause}: what it is") and give each a fix.`
    : `Join the two, or begin another solution above this one with "## ${part.cause}: what it is".`;
}

export const canonicalHeading = defineFinding<{ heading: string; written: string }>({
  ruleId: "structure/canonical-heading",
  fix: "safe",
  severity: "info",
  why: "Pages show the book's heading in any case; one heading for each section lets writers find their way in every entry.",
  message: ({ heading, written }) => `The heading ${quote(heading)} is read as ${quote(written)}.`,
  action: ({ written }) =>
    `You need not change anything. To use one heading in all entries, write "## ${shown(written)}".`,
});

/** A solution for some readers, in English. */
const FOR_SOME = /^(fix(?:es)?|solutions?|resolutions?|steps|causes?|reasons?) (?:for|on|in|with|using) (\S.*)$/i;

export const unknownSection = defineFinding<{
  heading: string;
  /** What the section is called here, where the heading is another name for it. */
  means?: string;
  /** Another heading of the page that is this section, or means it. */
  other?: string;
  suggestions: readonly string[];
  allowed: readonly string[];
  /** How the book would declare a section of that heading. */
  declare?: string | undefined;
}>({
  ruleId: "structure/unknown-section",
  fix: "review",
  severity: "error",
  why: READERS,
  message: ({ heading, means, other, suggestions }) => {
    if (means === undefined) return `There is no section ${quote(heading)}.${didYouMean(suggestions)}`;
    const also = other === undefined ? "" : `, and ${other === means ? "there is" : `${quote(other)} is`} one already`;
    return `There is no section ${quote(heading)}; here it is called ${quote(means)}${also}.`;
  },
  action: ({ heading, means, other, suggestions, allowed, declare }) => {
    if (means !== undefined && other !== undefined) return joinOrName(means);
    if (means !== undefined) {
      const name = /^(?:cause|fix)$/.test(PARTS.get(means)?.id ?? "") ? (/:\s*\S.*$/.exec(heading)?.[0] ?? "") : "";
      return `Write "## ${means}${shown(name)}".`;
    }
    const elsewhere = ELSEWHERE.find(([names]) => names.test(heading.replace(/^\[/, "")))?.[1];
    if (elsewhere !== undefined) return elsewhere;
    const [, part, what] = FOR_SOME.exec(heading) ?? [];
    if (part !== undefined && what !== undefined) {
      const id = /^(?:cause|reason)/i.test(part) ? "cause" : "fix";
      const named = allowed.find((one) => PARTS.get(one)?.id === id) ?? part;
      return `Name what it is for after a colon: "## ${named}: ${shown(what)}"; ways of one fix are groups in it: "### ${shown(what)}".`;
    }
    if (suggestions.length > 0) return "Correct the heading.";
    const names = `Use one of: ${allowed.join(", ")}`;
    return declare === undefined
      ? `${names}. One cause of several is "## Cause: what it is"; another problem is a file of its own.`
      : `${names}; or declare it in book.yaml: "sections: [${declare}]".`;
  },
});

export const sectionName = defineFinding<{ heading: string }>({
  ruleId: "structure/section-name",
  fix: "safe",
  severity: "error",
  why: "Only causes and fixes have names, which tell solutions apart.",
  message: ({ heading }) => `The section ${quote(heading)} takes no name after a colon.`,
  action: ({ heading }) => `Write "## ${heading}", and put the name below it, as the title of the text.`,
});

export const duplicateSection = defineFinding<{ heading: string }>({
  ruleId: "structure/duplicate-section",
  severity: "error",
  why: READERS,
  message: ({ heading }) => `This is a second ${quote(heading)} section.`,
  action: ({ heading }) => joinOrName(heading),
});

export const duplicateSolution = defineFinding<{ name: string }>({
  ruleId: "structure/duplicate-solution",
  severity: "error",
  why: "Readers tell solutions apart by their names.",
  message: ({ name }) => `Two solutions are called ${quote(name)}.`,
  action: () => "Name each by what is different.",
});

export const sameAnchor = defineFinding<{
  /** A solution or a group. */
  kind: "solution" | "group";
  name: string;
  /** The name of the earlier one. */
  other: string;
}>({
  ruleId: "structure/same-anchor",
  severity: "warning",
  why: "The later one has a number in its address, so links to it break when another one is added before it.",
  message: ({ kind, name, other }) =>
    name === other
      ? `Two ${kind}s of one section are called ${quote(name)}.`
      : `The names of two ${kind}s, ${quote(other)} and ${quote(name)}, have the same letters and digits.`,
  action: ({ kind }) => `Say in the name of each ${kind} what is different, in letters or digits near its beginning.`,
});

export const unpairedFix = defineFinding<{ name: string }>({
  ruleId: "structure/unpaired-fix",
  severity: "warning",
  why: "Causes and fixes with numbers belong together by them, and this fix is published without a cause.",
  message: ({ name }) => `No cause has the number of ${quote(name)}.`,
  action: () => "Give it the number of its cause, or write the cause above it.",
});

export const sectionOrder = defineFinding<{
  heading: string;
  /** The section that it comes before, or after. */
  other: string;
  direction: string;
  /** The line of the other section. */
  line: number;
  /** The name of a cause, or no words: it may begin a second solution. */
  second?: string;
}>({
  ruleId: "structure/section-order",
  fix: "review",
  severity: "warning",
  why: "Every entry reads in one order, so that readers and reviewers find their way.",
  message: ({ heading, other, direction }) =>
    `${quote(heading)} belongs ${direction === "up" ? "before" : "after"} ${quote(other)}.`,
  action: ({ direction, line, second }) => {
    const move =
      direction === "up" ? `Move it up, above line ${line}.` : `Move it down, below the section on line ${line}.`;
    if (second === undefined) return move;
    return `${move} If this is a second cause, ${second === "" ? 'name it: "## Cause: what it is"' : "add its fix"}.`;
  },
});

export const emptySection = defineFinding<{ heading: string }>({
  ruleId: "structure/empty-section",
  severity: "error",
  whileWriting: "warning",
  why: "A heading without text tells a reader that something is missing.",
  message: ({ heading }) => `The section ${quote(heading)} is empty.`,
  action: () => "Write it, or remove the heading.",
});

export const missingFix = defineFinding<{
  name?: string | undefined;
  /** The section that makes the steps below the title part of the symptom. */
  section?: string;
  /** Whether a list with bullets stands where the fix would, alone or above the steps. */
  bullets?: "alone" | "above";
  /** The fix whose number no cause has, where the solution is a cause with a number. */
  unpaired?: string | undefined;
}>({
  ruleId: "structure/missing-fix",
  severity: "error",
  whileWriting: "warning",
  why: "A reader who finds a problem without a fix has lost time and still needs support.",
  message: ({ name, section, bullets, unpaired }) => {
    if (name !== undefined && unpaired !== undefined)
      return `No fix has the number of ${quote(name)}, and no cause has that of ${quote(unpaired)}.`;
    if (bullets === "above")
      return "The entry has no fix: without sections it is the first list, and these steps are not.";
    if (section !== undefined)
      return `The entry has no fix: with a ${quote(section)} section, these steps belong to the symptom.`;
    return name === undefined ? "The entry has no fix." : `The solution ${quote(name)} has no fix.`;
  },
  action: ({ name, section, bullets, unpaired }) => {
    if (unpaired !== undefined) return "Give a cause and its fix the same number.";
    if (section !== undefined) return `Move them below "## ${section}", under a heading of their own: "## Fix".`;
    if (bullets === "above") return 'Write "## Fix" above them.';
    const add = 'Add "## Fix" with numbered steps, or "## Workaround" where no fix is known.';
    if (name !== undefined) return add;
    const number = bullets === undefined ? "" : ' If the bullets are its steps, write each as "1. …".';
    return `${add}${number} An entry describes one problem: a page that describes none does not belong in entries/.`;
  },
});

export const itemsExpected = defineFinding<{ heading: string; found: string }>({
  ruleId: "structure/items-expected",
  severity: "error",
  why: "Points are published one by one: as a list on the page and in email, as an array in JSON.",
  message: ({ heading, found }) => `${quote(heading)} takes a bullet list, and this is ${found}.`,
  action: () => 'Write each point as "- …".',
});

export const textOutsideList = defineFinding<{ heading: string; found: string; more?: number }>({
  ruleId: "structure/text-outside-list",
  severity: "error",
  why: "What is beside the list belongs to none of its points and would be lost.",
  message: ({ heading, found, more = 0 }) =>
    `${quote(heading)} contains ${found}${more > 0 ? " and more" : ""} outside its list.`,
  action: () => "Indent it under the point that it belongs to, or move it to another section, such as ## Escalate.",
});

export const interruptedSteps = defineFinding<{
  heading: string;
  /** What stands between two lists that were probably one, and the number of the step above it. */
  found?: string;
  step?: number;
}>({
  ruleId: "structure/interrupted-steps",
  fix: "review",
  severity: "warning",
  why: "A list that Markdown breaks apart shows what belongs to a step as text between the steps.",
  message: ({ heading, found, step }) =>
    found === undefined
      ? `A second list begins in ${quote(heading)}.`
      : `${capital(found)} breaks the list of ${quote(heading)} apart below step ${step}.`,
  action: ({ found, step }) =>
    found === undefined
      ? "Join the two: number all steps in the same way (1. or 1)), without a comment between them."
      : `Indent it under step ${step}.`,
});

export const alternativeSteps = defineFinding<{ heading: string }>({
  ruleId: "structure/alternative-steps",
  severity: "warning",
  why: "If two ways follow each other, applications, bots and emails go through both.",
  message: ({ heading }) => `${quote(heading)} has two ways, and nothing tells their steps apart.`,
  action: () => 'Begin each way with a heading ("### what is different"), or make two solutions of them.',
});

export const groupTitle = defineFinding<{
  heading: string;
  /** The section that is called so. */
  section?: string;
}>({
  ruleId: "structure/group-title",
  severity: "warning",
  why: "Readers choose a group by its title; in email and in chat, nothing else separates its steps.",
  message: ({ heading }) => `The title ${quote(heading)} does not say what the group is for.`,
  action: ({ section }) =>
    section === undefined
      ? "Say what is different: the platform, or what the reader does there."
      : `If it is a section of its own, write "## ${section}"; otherwise say what is different there.`,
});

export const proseFix = defineFinding<{ heading: string }>({
  ruleId: "structure/prose-fix",
  severity: "info",
  why: "Steps are published one by one, and are easier to follow on a phone and on a call.",
  message: ({ heading }) => `${quote(heading)} is text alone, and counts as one step.`,
  action: () => 'Where there are several things to do, write each as "1. …".',
});

export const longFirstStep = defineFinding<{
  /** In characters. */
  length: number;
  most: number;
}>({
  ruleId: "structure/long-first-step",
  severity: "info",
  why: "Pages and short emails say one thing to check first, which can be read at a glance.",
  message: ({ length, most }) =>
    `The first step has ${length} characters, and with more than ${most} it is not shown as the first check.`,
  action: () => "Shorten or divide it, or say what to check first in the frontmatter, as firstCheck: ….",
});

export const emptyStep = defineFinding<{ heading: string }>({
  ruleId: "structure/empty-step",
  severity: "error",
  why: "Readers would meet a number without a step.",
  message: ({ heading }) => `A point of ${quote(heading)} is empty.`,
  action: () => "Write it, or remove its number.",
});

export const listStart = defineFinding<{ start: number; published: number }>({
  ruleId: "structure/list-start",
  severity: "warning",
  why: "Numbers continue through a fix and start again below each of its headings, whatever the source says.",
  message: ({ start, published }) => `The list begins at ${start}, and is published from ${published}.`,
  action: ({ published }) =>
    `Begin at ${published === 1 ? "" : "1 or "}${published}, and correct step numbers in the text that refer to it.`,
});

export const unnamedSolution = defineFinding<{ heading: string }>({
  ruleId: "structure/unnamed-solution",
  severity: "error",
  why: "Readers choose among several solutions by their names.",
  message: ({ heading }) => `The entry has several solutions, and this ${quote(heading)} has no name.`,
  action: ({ heading }) => {
    const part = PARTS.get(heading);
    return `Name each of them: "## ${part?.id === "workaround" ? part.cause : heading}: what it is".`;
  },
});

export const sharedCause = defineFinding<{
  heading: string;
  /** The solution that it is read as the cause of. */
  name: string;
}>({
  ruleId: "structure/shared-cause",
  severity: "warning",
  why: "Each solution has its own cause: one that stands above several is published as that of the first.",
  message: ({ heading, name }) =>
    `${quote(heading)} has no name, and is read as the cause of ${quote(name)}, not of the solutions below that.`,
  action: ({ name }) =>
    `Where it is about all of them, write it below "## Confirm the cause"; where it is about the first alone, write "## Cause: ${name}".`,
});

export const textWithoutSection = defineFinding<{
  /** Whether it also says why the problem occurs. */
  cause?: "yes" | undefined;
}>({
  ruleId: "structure/text-without-section",
  severity: "info",
  why: "Pages, applications and emails show both as the symptom, the text below the title first.",
  message: () => "There is text below the title, and a Symptom section as well.",
  action: ({ cause }) =>
    cause === undefined
      ? "Move the text into ## Symptom."
      : "Move what readers see into ## Symptom, and why it happens into ## Cause.",
});

export const deepHeading = defineFinding<{
  heading: string;
  written?: string | undefined;
  /** Whether it is below the levels that a section may have. */
  bold?: "yes";
}>({
  ruleId: "structure/deep-heading",
  fix: "review",
  severity: "error",
  why: "Applications and emails show a section without a page around: two levels of headings can be told apart there, in steps one.",
  message: ({ heading, written, bold }) => {
    if (bold !== undefined) return `The heading ${quote(heading)} is too deep for its section.`;
    return written === undefined
      ? `The heading ${quote(heading)} is outside of a section.`
      : `The section ${quote(heading)} begins with more than two #.`;
  },
  action: ({ heading, written, bold }) => {
    if (written !== undefined) return `Write "${shown(written)}".`;
    if (isStep(heading)) return "Make it a step of the section's list, and indent the text below it under that step.";
    return bold === undefined
      ? "Begin a section above it with ##, such as ## Fix, or write it as bold text."
      : "Write it as bold text, or give it fewer #.";
  },
});

/** Whether a heading is a step of its own: it says so, or it is numbered and says what to do. */
function isStep(heading: string): boolean {
  return NUMBERED.test(heading) && (/^step\b/i.test(heading) || titlesAction(heading.replace(NUMBERED, "").trim()));
}

/** The number of a step: 3. Open it, Step 3: Open it. */
const NUMBERED = /^(?:step[ \t]*)?[0-9]{1,2}(?:[.):](?![0-9])|[ \t]*[–-][ \t])|^step[ \t]+[0-9]{1,2}\b/i;

export const emptyHeading = defineFinding<{ written: string }>({
  ruleId: "structure/empty-heading",
  fix: "review",
  severity: "error",
  why: "Readers would meet an empty line in the place of a heading, and a link in the table of contents without words.",
  message: ({ written }) => `${quote(written)} is a heading without words.`,
  action: ({ written }) =>
    written.length > 2
      ? "Say what the text below it is for, or remove the written."
      : "Name the section, or remove the written.",
});

export const hiddenNotes = defineFinding<{
  /** What stands there for the heading, as it is written. */
  words: string;
  /** The heading that begins the section. */
  heading: string;
}>({
  ruleId: "structure/hidden-notes",
  fix: "review",
  severity: "error",
  why: "Notes for agents stay out of public builds as a section alone; below anything else, customers would read them.",
  message: ({ words }) => `${quote(words)} does not begin a section here, so the text after it would be public.`,
  action: ({ heading }) =>
    `Write "## ${heading}" on a line of its own, at its start, with the notes below it; what readers may see goes above, in other words.`,
});

export const internalLine = defineFinding<{
  /** The words that say for whom the line is, as they are written. */
  words: string;
  /** The heading of the section for agents. */
  heading: string;
}>({
  ruleId: "structure/internal-line",
  severity: "warning",
  why: "A line for colleagues is public wherever it stands outside the section that public builds leave out.",
  message: ({ words }) => `${quote(words)} begins a line for colleagues, and customers would read it here.`,
  action: ({ heading }) =>
    `Move it below the heading "## ${heading}"; if customers may read it, begin it in other words.`,
});

export const nestedHeading = defineFinding<{
  heading: string;
  /** The alert that it was meant as, by the word or sign that it begins with: NOTE, WARNING. */
  alert?: string | undefined;
}>({
  ruleId: "structure/nested-heading",
  fix: "safe",
  severity: "error",
  why: "A heading inside a list or quote begins no section.",
  message: ({ heading }) => `The heading ${quote(heading)} is inside a list or quote.`,
  action: ({ alert }) =>
    alert === undefined
      ? "Write it as bold text; if it begins a section, move it out of there, to the start of a line."
      : `Write it as an alert: "> [!${alert}]" on a line of its own, and the words below it, each line after "> ".`,
});

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Text inside a quoted sample, as {@link quote} shows it. */
function shown(text: string): string {
  return quote(text).slice(1, -1);
}
