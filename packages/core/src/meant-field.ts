import { bookLayout, ownFieldName } from "@fixbook/schema";
import { carryFix, keepFixes, removalFixes, type UnknownField } from "./field-fixes.js";
import { quote } from "./finding.js";
import { type Counterpart, idOfAddress, type OtherNames, otherNames } from "./other-names.js";
import type { OffsetFix } from "./report.js";

/** What a field of another system's name means here, and what to do. */
export interface MeantField {
  /** What it is here: the end of a sentence. */
  readonly says: string;
  readonly action: string;
  /** The one that carries the value over first, and one that keeps the field as it is under a name of the team's own. */
  readonly fixes: readonly OffsetFix[];
}

/** What a name of other systems means in an entry; undefined for a name that means nothing. */
export function meantField(field: UnknownField): MeantField | undefined {
  const row = otherNames.find(({ names }) => names.includes(field.name.toLowerCase()));
  if (row === undefined) return undefined;
  const { fixes = [], ...said } = NO_FIELDS[row.means]?.(field) ?? saidOf(row, field);
  return { ...said, fixes: [...fixes, ...keepFixes(field)] };
}

type Said = Omit<MeantField, "fixes"> & { readonly fixes?: readonly OffsetFix[] };

/** What is no field here: the heading, a folder, a setting of the book. */
const NO_FIELDS: Readonly<Partial<Record<Counterpart, (field: UnknownField) => Said>>> = {
  "#": () => ({
    says: "the title is the heading",
    action: 'Remove the field; the title is the first line of the text: "# …".',
  }),
  address: (field) => {
    const [, id = ""] = /([^/]*)\.md$/.exec(field.report.file) ?? [];
    const wanted = typeof field.value === "string" ? idOfAddress(field.value) : "";
    const says = "the address of an entry is the name of its file";
    if (wanted === id)
      return { says: `${says}, which is the same`, action: "Remove it.", fixes: removalFixes(field, "review") };
    return {
      says: `${says}, here ${quote(id)}`,
      action: `Remove it. "fixbook mv ${id} ${wanted || "new-id"}" renames the entry; an id that it had before goes under aliases:.`,
    };
  },
  history: ({ name }) => ({
    says: "when an entry was written is in the history of the repository",
    action: `Remove it, or write it as ${ownFieldName(name)}: to keep it. The day of the last review goes under reviewed:.`,
  }),
  folder: ({ report }) => {
    const [area = ""] = report.file.split("/").slice(-2);
    return {
      says: `the area of an entry is the folder of its file, here ${quote(area)}`,
      action: "Move the file where it belongs, and remove the field; write what else it belongs to under tags:.",
    };
  },
  drafts: (field) => {
    const isHidden = /^(?:draft|unlisted)$/i.test(field.name) === (field.value !== false);
    if (!isHidden) return { says: "each entry is published", action: "Remove it.", fixes: removalFixes(field, "safe") };
    const { drafts } = bookLayout;
    return {
      says: `what is not to be published lies in the folder ${drafts}/`,
      action: `Move the file to ${drafts}/ until it is finished, and remove the field.`,
    };
  },
  locale: () => ({
    says: "an entry has the language of its book",
    action: "Remove it; the language is in book.yaml, as locale:.",
  }),
};

function saidOf(row: OtherNames, field: UnknownField): Said {
  const { means } = row;
  const says = `here it is called ${quote(means)}`;
  const best = bestOf(row, field.stated) ?? field.name;
  if (field.stated.includes(means) || best !== field.name) {
    const other = field.stated.includes(means) ? "which is there already" : `and ${quote(best)} says it better`;
    return { says: `${says}, ${other}`, action: `Remove it, or write it as ${ownFieldName(field.name)}: to keep it.` };
  }
  const carried = carryFix(row, field);
  if (carried === "nothing")
    return {
      says: `${says}, and it is the id of the entry itself`,
      action: "Remove it.",
      fixes: removalFixes(field, "review"),
    };
  if (carried !== undefined) {
    const written = row.means === "signatures" && carried.title.length <= 100 ? carried.title : `Write ${means}:`;
    return { says, action: `${written} in its place.`, fixes: [carried] };
  }
  return { says, action: FORMS[means] ?? `Write ${means}: in its place, in the form that it takes.` };
}

/** The one of a file's fields that says best what a field here says. */
function bestOf({ names }: OtherNames, stated: readonly string[]): string | undefined {
  const rank = (name: string) => names.indexOf(name.toLowerCase());
  return stated.filter((name) => rank(name) !== -1).sort((a, b) => rank(a) - rank(b))[0];
}

/** The form of a field, where a value could not be carried over. */
const FORMS: Readonly<Partial<Record<Counterpart, string>>> = {
  summary: "Say it under summary:, in one line of at most 300 characters.",
  reviewed: "Write the day of the last review under reviewed:, as 2026-10-01.",
  owners: "Write the ids of the teams that keep the entry right under owners:.",
  appliesTo:
    'Write it under appliesTo:, in quotes, with the product before the version where there are several: ["voice >=3.2"].',
  signatures: 'Write it under signatures:, each code in quotes: {codes: ["4021"]}.',
  aliases: "Write the earlier ids of the entry under aliases:.",
};
