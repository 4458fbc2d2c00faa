import { stepsPart } from "@fixbook/core";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Solution } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookWith, buildOf, entryWith, filesOf, filesWith, without, words } from "../../test/builds.js";
import { diffBuilds } from "./index.js";

const book = sampleBook("words");
const [first, second, third] = book.entries as [
  Book["entries"][number],
  Book["entries"][number],
  Book["entries"][number],
];
const [area, emptyArea] = book.areas as [Book["areas"][number], Book["areas"][number]];
const [brand] = book.brands as [Book["brands"][number]];
const session = { type: "text", description: "The session", filledBy: "app" } as const;

const desk: Book["products"][number] = {
  id: "desk",
  title: "Desk",
  versions: ["1.0", "2.0"],
  platforms: [{ id: "ios", title: "iOS" }],
};
const impact: Book["sections"][number] = {
  id: "impact",
  title: "Impact",
  after: "symptom",
  targets: ["json"],
} as never;

interface Pair {
  readonly name: string;
  /** The sample book when left out. */
  readonly old?: Book | Map<string, string>;
  readonly next: Book | Map<string, string>;
  /** `level kind subject: fields` of each change. */
  readonly changes: readonly string[];
  /** The same for the way back, where it is known by more than the levels. */
  readonly back: readonly string[];
}

const renamed = { ...third, id: "third-now" };
const withRetired = bookWith({
  entries: [first, second],
  records: [
    { id: "third", kind: "retired", note: "Over.", see: [] },
    { id: "old", kind: "moved", to: "first" },
  ],
});

const texts =
  "benefits, confirm, confirmParts, escalate, firstCheck, include, moreInformation, prerequisites, sections, solutions.one.cause, solutions.one.fix, solutions.one.parts, solutions.one.workaround, solutions.one.workaroundParts, symptom, verify, verifyParts, why";
/** Every text of these books has an alert. */
const alertsChanged = [
  "patch words-changed: intro, support.contact, support.intro",
  `patch words-changed first: ${texts}`,
  `patch words-changed second: ${texts}`,
];

const pictureChanges = [
  "patch words-changed: intro, support.contact, support.intro",
  ...["first", "second"].map(
    (id) => `patch words-changed ${id}: ${texts.replace("prerequisites", "pictures, prerequisites")}`,
  ),
];

const pairs: readonly Pair[] = [
  {
    name: "an entry is removed without a word",
    next: bookWith({ entries: [first, second] }),
    changes: ["major id-removed third"],
    back: ["minor entry-added third"],
  },
  {
    name: "an entry is renamed, with an alias",
    next: bookWith({ entries: [first, second, { ...renamed, aliases: ["third"] }] }),
    changes: ["minor id-moved third", "patch record-changed gone"],
    back: ["major id-removed third-now", "minor entry-added third", "patch record-changed gone"],
  },
  {
    name: "an entry is renamed, with a record",
    next: bookWith({
      entries: [first, second, renamed],
      records: [...book.records, { id: "third", kind: "moved", to: "third-now" }],
    }),
    changes: ["minor id-moved third"],
    back: ["major id-removed third-now", "minor entry-added third"],
  },
  {
    name: "an entry moves to a page of another site",
    next: bookWith({
      entries: [first, second],
      records: [...book.records, { id: "third", kind: "moved", to: "guide" }],
    }),
    changes: ["major id-moved-out third"],
    back: ["minor entry-added third"],
  },
  {
    name: "an entry is split",
    next: bookWith({
      entries: [first, second, smallEntry("third-a"), smallEntry("third-b")],
      records: [...book.records, { id: "third", kind: "split", into: ["third-a", "third-b"] }],
    }),
    changes: ["major id-split third", "minor entry-added third-a", "minor entry-added third-b"],
    back: ["major id-removed third-a", "major id-removed third-b", "minor entry-added third"],
  },
  {
    name: "an entry is retired",
    next: bookWith({
      entries: [first, second],
      records: [...book.records, { id: "third", kind: "retired", note: "Over.", see: [] }],
    }),
    changes: ["major id-retired third"],
    back: ["minor entry-added third"],
  },
  {
    name: "a record is dropped",
    next: bookWith({ records: [] }),
    changes: ["major record-removed gone", "major record-removed old"],
    back: ["minor record-added gone", "minor record-added old"],
  },
  {
    name: "an alias is dropped",
    next: entryWith("first", () => ({ aliases: [] })),
    changes: ["major record-removed old-first"],
    back: ["minor record-added old-first"],
  },
  {
    name: "a retired id gets a place to go to",
    old: withRetired,
    next: {
      ...withRetired,
      records: [
        { id: "third", kind: "moved", to: "first" },
        { id: "old", kind: "moved", to: "first" },
      ],
    },
    changes: ["patch record-changed third"],
    back: ["major id-retired third"],
  },
  {
    name: "an area is removed",
    next: bookWith({ areas: [area] }),
    changes: ["major area-removed empty-area"],
    back: ["minor area-added empty-area"],
  },
  {
    name: "areas change places",
    next: bookWith({ areas: [emptyArea, area] }),
    changes: ["patch areas-reordered"],
    back: ["patch areas-reordered"],
  },
  {
    name: "an entry changes its area",
    next: bookWith({
      areas: [area, without(emptyArea, "empty")],
      entries: [first, second, { ...third, area: "empty-area" }],
    }),
    changes: ["minor area-changed third", "patch words-changed empty-area: empty"],
    back: ["minor area-changed third", "patch words-changed empty-area: empty"],
  },
  {
    name: "an optional field of an entry goes",
    next: entryWith("first", () => ({ verify: [] })),
    changes: [
      "minor field-gone first: verify, verifyParts",
      "minor anchor-removed first: #verify--first, #verify--second",
    ],
    back: ["minor field-filled first: verify, verifyParts"],
  },
  {
    name: "the cause of a solution goes",
    next: entryWith("first", ({ solutions: [one, ...others] }) => ({
      solutions: [{ ...without(one as Solution, "cause") }, ...others],
    })),
    changes: ["minor field-gone first: solutions.one.cause"],
    back: ["minor field-filled first: solutions.one.cause"],
  },
  {
    name: "a field of the team's own goes",
    old: filesWith("entries/third.json", (value) => {
      value["x-runbook"] = { team: "voice" };
    }),
    next: book,
    changes: ["minor field-gone third: x-runbook"],
    back: ["minor field-filled third: x-runbook"],
  },
  {
    name: "what every solution has is missing, as no schema allows",
    next: filesWith("entries/third.json", (value) => {
      delete value.solutions[0].parts;
    }),
    changes: ["major field-missing third: solutions.fix.parts"],
    back: ["minor field-filled third: solutions.fix.parts"],
  },
  {
    name: "the intro of the book and the guide of an area go",
    next: bookWith({ intro: undefined as never, areas: [without(area, "guide"), emptyArea] }),
    changes: ["minor field-gone: intro", "minor field-gone first-area: guide"],
    back: ["minor field-filled: intro", "minor field-filled first-area: guide"],
  },
  {
    name: "words change",
    next: entryWith("third", () => ({ title: "Smaller", symptom: words("It is smaller.") })),
    changes: ["patch title-changed third", "patch words-changed third: symptom"],
    back: ["patch title-changed third", "patch words-changed third: symptom"],
  },
  {
    name: "a step is added, and benefits go",
    next: entryWith("first", ({ solutions: [one, ...others] }) => ({
      benefits: [],
      solutions: [{ ...(one as Solution), fix: stepsPart([words("One.")]) }, ...others],
    })),
    changes: [
      "minor anchor-removed first: #step-one--first, #step-one--second",
      "patch words-changed first: benefits, solutions.one.fix, solutions.one.parts",
    ],
    back: ["patch words-changed first: benefits, solutions.one.fix, solutions.one.parts"],
  },
  {
    name: "solutions change places",
    next: entryWith("first", ({ solutions }) => ({ solutions: solutions.toReversed() })),
    changes: ["patch solutions-reordered first"],
    back: ["patch solutions-reordered first"],
  },
  {
    name: "a solution goes",
    next: entryWith("first", ({ solutions }) => ({ solutions: solutions.slice(0, 1) })),
    changes: ["minor solution-removed first: two", "minor anchor-removed first: #solution-two"],
    back: ["minor solution-added first: two"],
  },
  {
    name: "a signature goes",
    next: bookWith({
      entries: [
        { ...first, signatures: { ...first.signatures, statuses: [] } },
        { ...second, signatures: { ...second.signatures, statuses: [] } },
        third,
      ],
    }),
    changes: ["major signature-removed first: statuses 404", "major signature-removed second: statuses 404"],
    back: ["minor signature-added first: statuses 404", "minor signature-added second: statuses 404"],
  },
  {
    name: "a signature goes to another entry",
    old: entryWith("first", () => ({ signatures: { codes: ["X-1"], statuses: [], messages: [] } })),
    next: bookWith({
      entries: [
        { ...first, signatures: { codes: [], statuses: [], messages: [] } },
        { ...second },
        { ...third, signatures: { codes: ["X-1"], statuses: [], messages: [] } },
      ],
    }),
    changes: ["minor signature-moved first: codes X-1", "minor signature-added third: codes X-1"],
    back: ["minor signature-moved third: codes X-1", "minor signature-added first: codes X-1"],
  },
  {
    name: "an entry gets a code, and with its words answers first to it",
    old: bookWith({
      entries: [first, second, { ...third, signatures: { codes: ["X-1"], statuses: [], messages: [] } }],
    }),
    next: bookWith({
      entries: [
        { ...first, signatures: { ...first.signatures, codes: [...first.signatures.codes, "X-1"] } },
        second,
        { ...third, signatures: { codes: ["X-1"], statuses: [], messages: [] } },
      ],
    }),
    changes: ["minor signature-added first: codes X-1", "minor answer-changed third: X-1"],
    back: ["minor signature-moved first: codes X-1"],
  },
  {
    name: "readers' words stand for others",
    next: bookWith({ synonyms: [{ from: ["tiny"], to: ["small"] }] }),
    changes: ["patch words-changed: synonyms"],
    back: ["patch words-changed: synonyms"],
  },
  {
    name: "readers' words stand for nothing any more",
    next: bookWith({ synonyms: [] }),
    changes: ["patch words-changed: synonyms"],
    back: ["patch words-changed: synonyms"],
  },
  {
    name: "the application has another placeholder to fill",
    next: bookWith({ placeholders: new Map([...book.placeholders, ["TENANT", session]]) }),
    changes: ["major placeholder-added TENANT"],
    back: ["minor placeholder-removed TENANT"],
  },
  {
    name: "an entry has a placeholder of the application, and had none",
    next: entryWith("third", () => ({
      symptom: [{ type: "paragraph", children: [{ type: "placeholder", name: "SESSION" }] }],
    })),
    changes: ["minor placeholder-used third: SESSION", "patch words-changed third: symptom"],
    back: ["patch words-changed third: symptom"],
  },
  {
    name: "a paragraph is wrapped elsewhere",
    old: entryWith("third", () => ({ symptom: words("It is small\nand blue.") })),
    next: entryWith("third", () => ({ symptom: words("It is\nsmall and blue.") })),
    changes: [],
    back: [],
  },
  {
    name: "an entry is renamed, and its earlier id is a path of the package",
    old: new Map([...filesOf(book), ["package.json", JSON.stringify({ exports: { "./entries/*.json": "./x" } })]]),
    next: new Map([
      ...filesOf(book),
      ["package.json", JSON.stringify({ exports: { "./entries/*.json": "./x", "./entries/old.json": "./x" } })],
    ]),
    changes: [],
    back: [],
  },
  {
    name: "a placeholder of the application takes another type",
    old: bookWith({
      entries: [third],
      records: [],
      placeholders: new Map([...book.placeholders, ["TENANT", session]]),
    }),
    next: bookWith({
      entries: [third],
      records: [],
      placeholders: new Map([...book.placeholders, ["TENANT", { ...session, type: "url" }]]),
    }),
    changes: ["major placeholder-retyped TENANT"],
    back: ["major placeholder-retyped TENANT"],
  },
  {
    name: "the language changes",
    next: bookWith({ locale: "en-GB" }),
    changes: ["major locale-changed"],
    back: ["major locale-changed"],
  },
  {
    name: "the language changes to one for which there are no words: alerts say that theirs is English",
    next: bookWith({ locale: "de" }),
    changes: ["major locale-changed", ...alertsChanged],
    back: ["major locale-changed", ...alertsChanged],
  },
  {
    name: "the site has another address",
    old: bookWith({
      entries: [third],
      areas: [without(area, "guide"), emptyArea],
      support: { checklist: [] },
      intro: [],
      records: [],
    }),
    next: bookWith({
      brands: [{ ...brand, url: "https://other.example" }],
      entries: [third],
      areas: [without(area, "guide"), emptyArea],
      support: { checklist: [] },
      intro: [],
      records: [],
    }),
    changes: ["minor address-changed"],
    back: ["minor address-changed"],
  },
  {
    name: "the package has another name",
    old: bookWith({ package: { name: "@acme/help", version: "1.0.0" } }),
    next: bookWith({ package: { name: "@acme/answers", version: "1.0.0" } }),
    changes: ["major package-renamed"],
    back: ["major package-renamed"],
  },
  {
    name: "the package exports a path less",
    next: filesWith("package.json", (manifest) => {
      delete manifest.exports["./*.inv"];
    }),
    changes: ["major export-removed: ./*.inv"],
    back: ["minor export-added: ./*.inv"],
  },
  {
    name: "the version of the package rises, and nothing else",
    old: bookWith({ package: { name: "@acme/help", version: "1.0.0" } }),
    next: bookWith({ package: { name: "@acme/help", version: "1.1.0" } }),
    changes: [],
    back: [],
  },
  {
    name: "a file is not published any more",
    next: new Map([...filesOf(book)].filter(([path]) => path !== "objects.inv")),
    changes: ["major file-removed objects.inv"],
    back: ["minor file-added objects.inv"],
  },
  {
    name: "the file of a picture has another name, as it has with other bytes",
    old: new Map([...filesOf(book), ["assets/0123456789abcdef0123.png", "x"]]),
    next: new Map([...filesOf(book), ["assets/3210fedcba9876543210.png", "y"]]),
    changes: [],
    back: [],
  },
  {
    name: "a picture is another one",
    next: bookWith({
      files: (book.files ?? []).map((file) =>
        file.path.endsWith("settings.png") ? { ...file, sha256: "f".repeat(64) } : file,
      ),
    }),
    changes: pictureChanges,
    back: pictureChanges,
  },
  {
    name: "what a section is called changes",
    next: bookWith({ labels: { ...book.labels, verify: "See that it works" } }),
    changes: ["patch words-changed: labels.verify"],
    back: ["patch words-changed: labels.verify"],
  },
  {
    name: "the search file is gone",
    next: new Map([...filesOf(book)].filter(([path]) => path !== "search.json")),
    changes: ["major file-removed search.json"],
    back: ["minor file-added search.json"],
  },
  {
    name: "entries are searched in another order",
    next: filesWith("search.json", (value) => {
      value.entries.reverse();
    }),
    changes: ["major order-broken search.json entries"],
    back: [],
  },
  {
    name: "a product, a version and a platform go",
    old: bookWith({ products: [desk, { ...desk, id: "voice", title: "Voice" }] }),
    next: bookWith({ products: [{ ...desk, versions: ["2.0"], platforms: [] }] }),
    changes: ["major product-removed: desk 1.0, desk ios, voice"],
    back: ["minor product-added: desk 1.0, desk ios, voice"],
  },
  {
    name: "products are called something else, and stand in another order",
    old: bookWith({ products: [desk, { ...desk, id: "voice", title: "Voice" }] }),
    next: bookWith({ products: [{ ...desk, id: "voice", title: "Voices" }, desk] }),
    changes: ["patch words-changed: products"],
    back: ["patch words-changed: products"],
  },
  {
    name: "a section that the book declares goes",
    old: bookWith({ entries: [third], records: [], sections: [impact, { ...impact, id: "scope", title: "Scope" }] }),
    next: bookWith({ entries: [third], records: [], sections: [{ ...impact, title: "What it does" }] }),
    changes: ["major section-removed: scope", "patch words-changed: sections"],
    back: ["minor section-added: scope", "patch words-changed: sections"],
  },
  {
    name: "the contract has a later minor version",
    next: filesWith("book.json", (value) => {
      value.contractVersion = "2.7";
    }),
    changes: ["minor contract-minor"],
    back: ["major contract-lowered"],
  },
  {
    name: "the build is for another audience",
    next: filesWith("book.json", (value) => {
      value.audience = "internal";
    }),
    changes: ["major audience-changed"],
    back: ["major audience-changed"],
  },
  {
    name: "the build says for whom it is, and did not",
    old: filesWith("book.json", (value) => {
      delete value.audience;
    }),
    next: book,
    changes: ["minor field-filled: audience"],
    back: ["major field-missing: audience"],
  },
  {
    name: "the contract has another major version",
    next: filesWith("book.json", (value) => {
      value.contractVersion = "3.0";
    }),
    changes: ["major contract-major"],
    back: ["major contract-major"],
  },
  {
    name: "a field leaves the schema of a file",
    next: filesWith("schema/json-entry.json", (schema) => {
      delete schema.properties.owners;
    }),
    changes: ["major schema-field-removed schema/json-entry.json: owners"],
    back: ["minor schema-field-added schema/json-entry.json: owners"],
  },
  {
    name: "a field of a file may be missing",
    next: filesWith("schema/json-entry.json", (schema) => {
      schema.required = schema.required.filter((name: string) => name !== "owners");
    }),
    changes: ["major schema-field-optional schema/json-entry.json: owners"],
    back: ["minor schema-field-required schema/json-entry.json: owners"],
  },
  {
    name: "an enum is narrowed",
    next: filesWith("schema/json-book.json", (schema) => {
      schema.properties.audience.enum = ["public"];
    }),
    changes: ["major enum-narrowed schema/json-book.json: audience"],
    back: ["minor enum-widened schema/json-book.json: audience"],
  },
  {
    name: "records come in a new kind",
    next: filesWith("schema/json-book.json", (schema) => {
      schema.$defs.IdRecord.oneOf.push({ type: "object", properties: { kind: { type: "string", const: "lost" } } });
    }),
    changes: ["major kind-added schema/json-book.json: lost"],
    back: ["major kind-removed schema/json-book.json: lost"],
  },
  {
    name: "a field has another type, in a definition",
    next: filesWith("schema/json-entry.json", (schema) => {
      schema.$defs.Signatures.properties.statuses.items.type = "string";
    }),
    changes: ["major schema-type-changed schema/json-entry.json: signatures.statuses[]"],
    back: ["major schema-type-changed schema/json-entry.json: signatures.statuses[]"],
  },
  {
    name: "records are not in their order",
    next: filesWith("book.json", (value) => {
      value.records.reverse();
    }),
    changes: ["major order-broken book.json records"],
    back: [],
  },
  {
    name: "a field of the data holds something else, as no schema allows",
    next: filesWith("entries/third.json", (value) => {
      value.title = { text: "Small" };
    }),
    changes: ["major field-type-changed third: title"],
    back: ["major field-type-changed third: title"],
  },
];

const buildFrom = (side: Book | Map<string, string>) => buildOf(side instanceof Map ? side : filesOf(side));

function changesBetween(old: Book | Map<string, string>, next: Book | Map<string, string>): readonly string[] {
  const report = diffBuilds({ name: "old", builds: [buildFrom(old)] }, { name: "new", builds: [buildFrom(next)] });
  return report.changes.map(
    ({ level, kind, subject, fields }) =>
      `${level} ${kind}${subject === "" ? "" : ` ${subject}`}${fields.length === 0 ? "" : `: ${fields.join(", ")}`}`,
  );
}

describe("prepared pairs", () => {
  for (const { name, old = book, next, changes, back } of pairs) {
    test(name, () => {
      expect(changesBetween(old, next)).toEqual(changes);
    });
    test(`${name}: the way back`, () => {
      expect(changesBetween(next, old)).toEqual(back);
    });
  }

  test("are thirty or more", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(30);
  });
});
