import { quote } from "@fixbook/core";
import type { BumpLevel } from "@fixbook/schema";

/** What a change is about. */
export interface ChangeData {
  /** The id or path that it is about; empty for the build as a whole. */
  readonly subject: string;
  /** The fields that it is about, by their paths in the subject. */
  readonly fields: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface ChangeKindRow {
  readonly level: Exclude<BumpLevel, "none">;
  /** What has happened, for the documentation. */
  readonly what: string;
  /** Why it counts as much as it does. */
  readonly reason: string;
  message(data: ChangeData): string;
}

const fieldsOf = ({ fields }: ChangeData) => fields.map((field) => quote(field)).join(", ");
const subjectOf = ({ subject }: ChangeData) => (subject === "" ? "the book" : quote(subject));
const whose = ({ subject }: ChangeData) => (subject === "" ? "The book" : quote(subject));

const rows = {
  "build-removed": {
    level: "major",
    what: "A book or brand is no longer published",
    reason: "Applications that import it find nothing.",
    message: ({ subject }) => `${quote(subject)} is no longer published.`,
  },
  "build-added": {
    level: "minor",
    what: "A book or brand is published for the first time",
    reason: "Nobody depends on it yet.",
    message: ({ subject }) => `${quote(subject)} is published for the first time.`,
  },
  "build-replaced": {
    level: "major",
    what: "The build is of another book or brand",
    reason: "Applications would show the words of something else.",
    message: ({ from = "", to = "" }) => `This was ${quote(from)}, and is ${quote(to)}.`,
  },
  "contract-major": {
    level: "major",
    what: "The contract has another major version",
    reason: "Readers refuse a major version that they do not know.",
    message: ({ from = "", to = "" }) => `The contract's version ${quote(from)} has become ${quote(to)}.`,
  },
  "contract-lowered": {
    level: "major",
    what: "The contract has an earlier version",
    reason: "What a later version promises may be missing.",
    message: ({ from = "", to = "" }) => `The contract's version ${quote(from)} has gone back to ${quote(to)}.`,
  },
  "contract-minor": {
    level: "minor",
    what: "The contract has a later minor version",
    reason: "A minor version only adds.",
    message: ({ from = "", to = "" }) => `The contract's version ${quote(from)} has become ${quote(to)}.`,
  },
  "schema-removed": {
    level: "major",
    what: "The JSON Schema of a published file is gone",
    reason: "Applications that validate with it cannot.",
    message: ({ subject }) => `The schema ${quote(subject)} is gone.`,
  },
  "schema-added": {
    level: "minor",
    what: "A JSON Schema is published for the first time",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a new schema ${quote(subject)}.`,
  },
  "schema-field-removed": {
    level: "major",
    what: "A field has left the schema",
    reason: "Code that reads it does not compile, or reads nothing.",
    message: (data) => `${whose(data)} no longer has ${fieldsOf(data)}.`,
  },
  "schema-field-optional": {
    level: "major",
    what: "A field that was always there may be missing",
    reason: "Code that reads it without a check fails where it is missing.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} may be missing.`,
  },
  "schema-field-added": {
    level: "minor",
    what: "The schema has a new field",
    reason: "Readers ignore fields that they do not know.",
    message: (data) => `${whose(data)} has a new field ${fieldsOf(data)}.`,
  },
  "schema-field-required": {
    level: "minor",
    what: "A field that could be missing is always there",
    reason: "Code that checks for it first still works.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} is always there.`,
  },
  "schema-type-changed": {
    level: "major",
    what: "A field has another type in the schema",
    reason: "Code that was written for the type that it had fails.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} has another type.`,
  },
  "enum-narrowed": {
    level: "major",
    what: "A field can have fewer values",
    reason: "Code that compares it with a value that is gone does not compile, or never runs.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} has fewer values than before.`,
  },
  "enum-widened": {
    level: "minor",
    what: "A field can have more values",
    reason: "Readers treat a value that they do not know like a field that they do not know.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} can have more values.`,
  },
  "kind-added": {
    level: "major",
    what: "Records come in a new `kind`",
    reason: "kind tells what an object is, so code that handles all kinds does not handle this one.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} is a new kind.`,
  },
  "kind-removed": {
    level: "major",
    what: "A `kind` of records is gone",
    reason: "Code that handles it does not compile.",
    message: (data) => `In ${whose(data)}, the kind ${fieldsOf(data)} is gone.`,
  },
  "schema-changed": {
    level: "major",
    what: "The schema has changed in a way that is not known to be harmless",
    reason: "In doubt, a change counts as the larger.",
    message: (data) => `${whose(data)} has changed at ${fieldsOf(data)}.`,
  },
  "order-broken": {
    level: "major",
    what: "A list is not in the order that the contract promises",
    reason: "Readers may use a binary search, or compare neighbors.",
    message: ({ subject }) => `${quote(subject)} is no longer in the promised order.`,
  },
  "package-renamed": {
    level: "major",
    what: "The npm package has another name",
    reason: "Applications import the name that it had.",
    message: ({ from = "", to = "" }) => `The package ${quote(from)} is now called ${quote(to)}.`,
  },
  "export-removed": {
    level: "major",
    what: "The npm package no longer exports a path",
    reason: "Imports of it do not resolve.",
    message: (data) => `The package no longer exports ${fieldsOf(data)}.`,
  },
  "export-added": {
    level: "minor",
    what: "The npm package exports a new path",
    reason: "Additions break no reader.",
    message: (data) => `The package exports ${fieldsOf(data)}.`,
  },
  "file-removed": {
    level: "major",
    what: "A file is no longer published",
    reason: "Applications that load it find nothing.",
    message: ({ subject }) => `The file ${quote(subject)} is gone.`,
  },
  "file-added": {
    level: "minor",
    what: "A file is published for the first time",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a new file ${quote(subject)}.`,
  },
  "locale-changed": {
    level: "major",
    what: "The book has another language",
    reason: "Applications choose a book by its language.",
    message: ({ from = "", to = "" }) => `The language ${quote(from)} has become ${quote(to)}.`,
  },
  "audience-changed": {
    level: "major",
    what: "The build is for another audience",
    reason: "Readers would see what is not meant for them, or miss what is.",
    message: ({ from = "", to = "" }) => `The audience ${quote(from)} has become ${quote(to)}.`,
  },
  "address-changed": {
    level: "minor",
    what: "Pages have another address",
    reason: "Applications read addresses from the data; addresses copied elsewhere need a redirect.",
    message: (data) => `${whose(data)} has another address.`,
  },
  "placeholder-added": {
    level: "major",
    what: "There is a new placeholder for the application to fill",
    reason: "An application that does not know it shows it unfilled.",
    message: ({ subject }) => `Applications have to fill ${quote(subject)}.`,
  },
  "placeholder-used": {
    level: "minor",
    what: "An entry has a placeholder of the application that it did not have",
    reason: "Applications fill it elsewhere, and have to fill it here too.",
    message: (data) => `Applications have to fill ${fieldsOf(data)} in ${whose(data)}.`,
  },
  "placeholder-retyped": {
    level: "major",
    what: "A placeholder of the application takes another type of value",
    reason: "The value that applications give is refused, or does not fit the text.",
    message: ({ subject, from = "", to = "" }) => `${quote(subject)} took ${from}, and takes ${to}.`,
  },
  "placeholder-removed": {
    level: "minor",
    what: "An application no longer needs to fill a placeholder",
    reason: "A value that is not needed does no harm.",
    message: ({ subject }) => `Applications no longer need to fill ${quote(subject)}.`,
  },
  "area-removed": {
    level: "major",
    what: "An area is gone",
    reason: "It leaves the type AreaId, and nothing can say what became of it.",
    message: ({ subject }) => `The area ${quote(subject)} is gone.`,
  },
  "area-added": {
    level: "minor",
    what: "There is a new area",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a new area ${quote(subject)}.`,
  },
  "areas-reordered": {
    level: "patch",
    what: "Areas are in another order",
    reason: "The order of areas is content.",
    message: () => "Areas are in another order.",
  },
  "product-removed": {
    level: "major",
    what: "A product is gone, or a version or platform of one",
    reason: "Applications filter by its id, and show nothing for it.",
    message: (data) => `The book is no longer about ${fieldsOf(data)}.`,
  },
  "product-added": {
    level: "minor",
    what: "There is a new product, or version or platform of one",
    reason: "Additions break no reader.",
    message: (data) => `The book can be about ${fieldsOf(data)}.`,
  },
  "section-removed": {
    level: "major",
    what: "The book no longer declares a section",
    reason: "Applications choose sections by their ids, and show nothing for it.",
    message: (data) => `The book no longer has a section ${fieldsOf(data)}.`,
  },
  "section-added": {
    level: "minor",
    what: "The book declares a new section",
    reason: "Additions break no reader.",
    message: (data) => `The book has a section ${fieldsOf(data)}.`,
  },
  "id-removed": {
    level: "major",
    what: "An entry is gone, and no alias or record says what replaced it",
    reason: "Links to it lead to nothing, and code that names it does not compile.",
    message: ({ subject }) => `The entry ${quote(subject)} is gone, without an alias or a record.`,
  },
  "id-split": {
    level: "major",
    what: "An entry was split",
    reason:
      "entry() answers with a record in its place, so code that wants an entry does not compile: someone has to choose.",
    message: ({ subject, to = "" }) => `The entry ${quote(subject)} was split into ${to}.`,
  },
  "id-retired": {
    level: "major",
    what: "An entry was retired",
    reason: "entry() answers with a record in its place, so code that wants an entry does not compile.",
    message: ({ subject }) => `The entry ${quote(subject)} was retired.`,
  },
  "id-moved-out": {
    level: "major",
    what: "An entry has moved to a page that is not an entry of the book",
    reason: "entry() answers with a record in its place, so code that wants an entry does not compile.",
    message: ({ subject, to = "" }) =>
      `The entry ${quote(subject)} has moved to ${quote(to)}, which is not an entry here.`,
  },
  "id-moved": {
    level: "minor",
    what: "An entry has moved to another id, with an alias or a record",
    reason: "entry() and links still accept the earlier id.",
    message: ({ subject, to = "" }) => `The entry ${quote(subject)} has moved to ${quote(to)}.`,
  },
  "entry-added": {
    level: "minor",
    what: "There is a new entry",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a new entry ${quote(subject)}.`,
  },
  "record-removed": {
    level: "major",
    what: "The record of an earlier id is gone",
    reason: "Links with that id lead to nothing, and FormerId no longer contains it.",
    message: ({ subject }) => `Nothing says what became of ${quote(subject)} anymore.`,
  },
  "record-added": {
    level: "minor",
    what: "There is a record of another earlier id",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a record of ${quote(subject)}.`,
  },
  "record-changed": {
    level: "patch",
    what: "The record of an earlier id has changed",
    reason: "The id still has an answer, which is content.",
    message: ({ subject }) => `The record of ${quote(subject)} has changed.`,
  },
  "area-changed": {
    level: "minor",
    what: "An entry is in another area",
    reason: "Its id and its address stay; lists by area show it elsewhere.",
    message: ({ subject, from = "", to = "" }) => `${quote(subject)} has moved from ${quote(from)} to ${quote(to)}.`,
  },
  "field-missing": {
    level: "major",
    what: "A field that is always there is missing",
    reason: "Code that reads it without a check fails.",
    message: (data) => `${whose(data)} lacks ${fieldsOf(data)}.`,
  },
  "field-gone": {
    level: "minor",
    what: "An optional field, such as a section of an entry, is gone",
    reason: "Its type says that it may be missing, so readers handle that.",
    message: (data) => `${whose(data)} no longer has ${fieldsOf(data)}.`,
  },
  "field-filled": {
    level: "minor",
    what: "An optional field is new",
    reason: "Readers handle it anyway.",
    message: (data) => `${whose(data)} has ${fieldsOf(data)}.`,
  },
  "field-type-changed": {
    level: "major",
    what: "A field has another type of value",
    reason: "Code that was written for the type that it had fails.",
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} has another type of value.`,
  },
  "solution-removed": {
    level: "minor",
    what: "A solution of an entry is gone, or has another name",
    reason: "Readers take any number of them, and the entry has the others.",
    message: (data) => `${whose(data)} no longer has a solution ${fieldsOf(data)}.`,
  },
  "solution-added": {
    level: "minor",
    what: "An entry has a new solution",
    reason: "Readers take any number of them.",
    message: (data) => `${whose(data)} has a new solution ${fieldsOf(data)}.`,
  },
  "anchor-removed": {
    level: "minor",
    what: "The anchor of a solution, a group or a section on the page of an entry is another one, or gone",
    reason: "Links to it from elsewhere still open the entry, at its top.",
    message: (data) =>
      `The page of ${whose(data)} no longer has ${fieldsOf(data)}${data.to === undefined ? "" : `: it is ${quote(data.to)}`}.`,
  },
  "solutions-reordered": {
    level: "patch",
    what: "The solutions of an entry are in another order",
    reason: "How likely a solution is, is content.",
    message: (data) => `The solutions of ${whose(data)} are in another order.`,
  },
  "signature-removed": {
    level: "major",
    what: "A code, status or message no longer finds an entry",
    reason: "An application that met this error showed its fix, and shows none.",
    message: (data) => `${fieldsOf(data)} of ${whose(data)} no longer finds an entry.`,
  },
  "signature-moved": {
    level: "minor",
    what: "A code, status or message finds another entry",
    reason: "An application that meets this error still shows a fix.",
    message: (data) => `${fieldsOf(data)} of ${whose(data)} finds another entry.`,
  },
  "signature-added": {
    level: "minor",
    what: "A new code, status or message finds an entry",
    reason: "Additions break no reader.",
    message: (data) => `${fieldsOf(data)} finds ${whose(data)}.`,
  },
  "answer-changed": {
    level: "minor",
    what: "Another entry answers first to a title, wording, code, status or message of an entry",
    reason: "An application that met this problem showed one entry, and shows another.",
    message: (data) => `${quote(data.to ?? "")} answers ${fieldsOf(data)} first now, instead of ${whose(data)}.`,
  },
  "title-changed": {
    level: "patch",
    what: "The title of an entry has changed",
    reason:
      "Front, Freshdesk and Help Scout identify a reply by it: the reply becomes a new one there, and the old one stays.",
    message: ({ subject, from = "", to = "" }) =>
      `The title of ${quote(subject)} was ${quote(from)}, and is ${quote(to)}.`,
  },
  "words-changed": {
    level: "patch",
    what: "Words, steps, lists, dates, owners or references have changed",
    reason: "Content changes are patches.",
    message: (data) => `The text of ${subjectOf(data)} has changed: ${fieldsOf(data)}.`,
  },
  "bytes-changed": {
    level: "patch",
    what: "Files have other bytes, and no other change explains why",
    reason: "No id, field or word of the data has changed.",
    message: (data) => `Other bytes in ${fieldsOf(data)}.`,
  },
} as const satisfies Readonly<Record<string, ChangeKindRow>>;

/** The name of a kind of change. */
export type ChangeKind = keyof typeof rows;

/** Every kind of change between two builds: how much it asks of a version, and why. */
export const changeKinds: Readonly<Record<ChangeKind, ChangeKindRow>> = rows;
