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
const whose = ({ subject }: ChangeData) => (subject === "" ? "The book" : quote(subject));

const rows = {
  "build-removed": {
    level: "major",
    what: "A book or brand is not published any more",
    reason: "Applications that import it find nothing.",
    message: ({ subject }) => `${quote(subject)} is not published any more.`,
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
    message: (data) => `${whose(data)} has no ${fieldsOf(data)} any more.`,
  },
  "schema-field-optional": {
    level: "major",
    what: "A field that was always there may be missing",
    reason: "Code that reads it without asking fails where it is missing.",
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
    reason: "Code that asks for it first goes on working.",
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
    message: (data) => `In ${whose(data)}, ${fieldsOf(data)} cannot have every value that it could.`,
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
    reason: "A change whose effect is unknown counts as the larger one.",
    message: (data) => `${whose(data)} has changed at ${fieldsOf(data)}.`,
  },
  "order-broken": {
    level: "major",
    what: "A list is not in the order that the contract promises",
    reason: "Readers search it by halves, or compare neighbours.",
    message: ({ subject }) => `${quote(subject)} is not in the promised order any more.`,
  },
  "package-renamed": {
    level: "major",
    what: "The npm package has another name",
    reason: "Applications import the name that it had.",
    message: ({ from = "", to = "" }) => `The package ${quote(from)} is called ${quote(to)}.`,
  },
  "export-removed": {
    level: "major",
    what: "The npm package no longer exports a path",
    reason: "Imports of it do not resolve.",
    message: (data) => `The package does not export ${fieldsOf(data)} any more.`,
  },
  "export-added": {
    level: "minor",
    what: "The npm package exports a further path",
    reason: "Additions break no reader.",
    message: (data) => `The package exports ${fieldsOf(data)}.`,
  },
  "file-removed": {
    level: "major",
    what: "A file is not published any more",
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
    reason: "Applications read addresses from the data; those that were copied elsewhere need a redirect of the site.",
    message: (data) => `${whose(data)} has another address.`,
  },
  "placeholder-added": {
    level: "major",
    what: "There is a further placeholder for the application to fill",
    reason: "An application that does not know it shows the unfilled placeholder.",
    message: ({ subject }) => `Applications have to fill ${quote(subject)}.`,
  },
  "placeholder-used": {
    level: "minor",
    what: "An entry has a further placeholder for the application to fill",
    reason: "Applications fill it elsewhere, and have to fill it here too.",
    message: (data) => `Applications have to fill ${fieldsOf(data)} in ${whose(data)}.`,
  },
  "placeholder-retyped": {
    level: "major",
    what: "A placeholder of the application takes another type of value",
    reason: "The value that applications give is refused, or reads wrong.",
    message: ({ subject, from = "", to = "" }) => `${quote(subject)} took ${from}, and takes ${to}.`,
  },
  "placeholder-removed": {
    level: "minor",
    what: "An application need not fill a placeholder any more",
    reason: "A value that nobody asks for does no harm.",
    message: ({ subject }) => `Applications need not fill ${quote(subject)} any more.`,
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
    message: (data) => `The book is not about ${fieldsOf(data)} any more.`,
  },
  "product-added": {
    level: "minor",
    what: "There is a new product, or version or platform of one",
    reason: "Additions break no reader.",
    message: (data) => `The book can be about ${fieldsOf(data)}.`,
  },
  "section-removed": {
    level: "major",
    what: "The book does not declare a section any more",
    reason: "Applications choose sections by their ids, and show nothing for it.",
    message: (data) => `The book has no section ${fieldsOf(data)} any more.`,
  },
  "section-added": {
    level: "minor",
    what: "The book declares a further section",
    reason: "Additions break no reader.",
    message: (data) => `The book has a section ${fieldsOf(data)}.`,
  },
  "id-removed": {
    level: "major",
    what: "An entry is gone, and no alias or record says where it went",
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
    reason: "entry() and links go on taking the earlier id.",
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
    reason: "Links with that id lead to nothing, and FormerId has it no more.",
    message: ({ subject }) => `Nothing says any more what became of ${quote(subject)}.`,
  },
  "record-added": {
    level: "minor",
    what: "There is a record of a further earlier id",
    reason: "Additions break no reader.",
    message: ({ subject }) => `There is a record of ${quote(subject)}.`,
  },
  "record-changed": {
    level: "patch",
    what: "The record of an earlier id says something else",
    reason: "The id still has an answer, which is content.",
    message: ({ subject }) => `The record of ${quote(subject)} says something else.`,
  },
  "area-changed": {
    level: "minor",
    what: "An entry is in another area",
    reason: "Its id and its address stay; lists by area show it elsewhere.",
    message: ({ subject, from = "", to = "" }) => `${quote(subject)} has gone from ${quote(from)} to ${quote(to)}.`,
  },
  "field-missing": {
    level: "major",
    what: "A field that is always there is missing",
    reason: "Code that reads it without asking fails.",
    message: (data) => `${whose(data)} lacks ${fieldsOf(data)}.`,
  },
  "field-gone": {
    level: "minor",
    what: "An optional field, such as a section of an entry, is gone",
    reason: "Its type says that it may be missing, so readers are ready for that.",
    message: (data) => `${whose(data)} has no ${fieldsOf(data)} any more.`,
  },
  "field-filled": {
    level: "minor",
    what: "An optional field is there that was missing before",
    reason: "Readers must be ready for it anyway.",
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
    what: "A solution of an entry is gone, or is called something else",
    reason: "Readers take any number of them, and the entry has the others.",
    message: (data) => `${whose(data)} has no solution ${fieldsOf(data)} any more.`,
  },
  "solution-added": {
    level: "minor",
    what: "An entry has a further solution",
    reason: "Readers take any number of them.",
    message: (data) => `${whose(data)} has a further solution ${fieldsOf(data)}.`,
  },
  "anchor-removed": {
    level: "minor",
    what: "The anchor of a solution, a group or a section on the page of an entry is another one, or gone",
    reason: "Links to it from elsewhere still open the entry, at its top.",
    message: (data) =>
      `The page of ${whose(data)} has no ${fieldsOf(data)} any more${data.to === undefined ? "" : `: it is ${quote(data.to)}`}.`,
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
    message: (data) => `${fieldsOf(data)} of ${whose(data)} finds no entry any more.`,
  },
  "signature-moved": {
    level: "minor",
    what: "A code, status or message finds another entry",
    reason: "An application that meets this error still shows a fix.",
    message: (data) => `${fieldsOf(data)} of ${whose(data)} finds another entry.`,
  },
  "signature-added": {
    level: "minor",
    what: "A further code, status or message finds an entry",
    reason: "Additions break no reader.",
    message: (data) => `${fieldsOf(data)} finds ${whose(data)}.`,
  },
  "answer-changed": {
    level: "minor",
    what: "Another entry answers first to a title, wording, code, status or message of an entry",
    reason: "An application that met this problem showed one entry, and shows another.",
    message: (data) => `To ${fieldsOf(data)}, ${quote(data.to ?? "")} answers first now, and not ${whose(data)}.`,
  },
  "title-changed": {
    level: "patch",
    what: "The title of an entry has changed",
    reason:
      "Front, Freshdesk and Help Scout know a reply by it: there its key is another one, and the old reply stays.",
    message: ({ subject, from = "", to = "" }) => `${quote(subject)} was called ${quote(from)}, and is ${quote(to)}.`,
  },
  "words-changed": {
    level: "patch",
    what: "Words, steps, lists, dates, owners or references have changed",
    reason: "Content is what a patch brings.",
    message: (data) => `${whose(data)} reads otherwise: ${fieldsOf(data)}.`,
  },
  "bytes-changed": {
    level: "patch",
    what: "Files have other bytes, and nothing else here tells why",
    reason: "No id, field or word of the data has changed.",
    message: (data) => `Other bytes in ${fieldsOf(data)}.`,
  },
} as const satisfies Readonly<Record<string, ChangeKindRow>>;

/** The name of a kind of change. */
export type ChangeKind = keyof typeof rows;

/** Every kind of change between two builds: how much it asks of a version, and why. */
export const changeKinds: Readonly<Record<ChangeKind, ChangeKindRow>> = rows;
