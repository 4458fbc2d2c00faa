import { bookFile, brandFile, frontmatter, inventoryFile } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FindingType } from "../finding.js";
import { createReport } from "../report.js";
import { validate } from "../validate.js";
import { parseYaml } from "../yaml.js";
import * as applies from "./applies.js";
import * as book from "./book.js";
import * as file from "./file.js";
import * as inventory from "./inventory.js";
import * as markdown from "./markdown.js";
import * as schema from "./schema.js";
import * as site from "./site.js";
import * as snippet from "./snippet.js";
import * as source from "./source.js";
import * as structure from "./structure.js";

const modules = { applies, book, file, inventory, markdown, schema, site, snippet, source, structure };
const findings = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]) =>
    typeof value === "object" && "ruleId" in value
      ? [[`${file}.${name}`, value as unknown as FindingType] as const]
      : [],
  ),
);

/** Data of each role, as findings get it. */
const data = {
  id: "ts-a",
  variant: "full",
  accent: "#ffcc00",
  ratio: 1.5,
  name: "NAME",
  heading: "Fix",
  words: "on a phone",
  step: 2,
  after: "symptoms",
  published: 4,
  kind: "struck text",
  markup: "<b>",
  written: "##Fix",
  url: "javascript:x",
  info: "a b",
  label: "x",
  field: "title",
  stated: "a",
  other: "c",
  area: "area",
  file: "brands/a.yaml",
  folder: "brands",
  names: ["ONE", "TWO"],
  brand: "acme",
  value: "x y",
  type: "email",
  expected: "one email address",
  filledBy: "agent",
  desk: "Zammad text modules",
  fallback: "there",
  character: "\u0000",
  text: "some words",
  reason: "permission denied",
  what: "levels",
  feature: "a tag (!type)",
  key: "a",
  source: "1.10",
  found: "a paragraph",
  direction: "up",
  line: 6,
  proposal: "ts-b",
  count: 2,
  kept: 7,
  unnamed: 1,
  unreadable: 0,
  elsewhere: 1,
  double: 0,
  inventory: "guides",
  length: 300,
  limit: 200,
  bytes: 10,
  byte: 3,
  more: 1,
  path: "b",
  columns: 65,
  sections: 2,
  cells: 3,
  start: 3,
  milliseconds: 2000,
  expectedKind: "",
  suggestions: ["one", "two"],
  how: "split",
  named: ["one", "two"],
  targets: ["one", "two"],
  titles: ["One", ""],
  note: "Nobody needs it.",
  allowed: ["one", "two"],
  version: "2.3",
  product: "voice",
  range: "2.x",
  versions: ["2.0", "2.1"],
  before: "2.10",
  folders: ["entries/a/b/", "pictures/"],
  paths: ["entries/a/c.png", "pictures/c.png"],
  size: "2.1 MB",
  width: 3000,
  kinds: ["the place where it was taken", "the name of a person"],
};
/** Sentences and parts of sentences that the place of the finding supplies. */
const supplied: Readonly<Record<string, Record<string, unknown>>> = {
  "applies.ambiguousName": { what: "the name of a product" },
  "applies.noVersions": { kind: "platform" },
  "book.folderMismatch": { kind: "brand", found: "b" },
  "book.lowRecall": { answered: 1, wanted: 0.9, which: "held" },
  "book.badId": { problem: "it is a reserved name" },
  "file.badFileName": { problem: "leads through folders", action: "Put the file beside the entry." },
  "file.darkHalf": { problem: "is smaller", action: "Take both at one size." },
  "file.largeFile": { limit: "400 KB" },
  "file.tooLargeFile": { limit: "2 MB" },
  "file.missingFile": { meant: undefined },
  "file.suffixClash": { meaning: "the language of the book" },
  "file.unreadableFile": { reason: "The file is empty", action: "Save it anew." },
  "inventory.inventoryUnreadable": { problem: "does not exist" },
  "markdown.underlinedText": { line: "---" },
  "site.takenPath": { page: "robots.txt" },
  "site.unsafeFile": { problem: "holds markup", purpose: "Pinterest" },
  "site.tooMuch": { problem: "has 2097152 bytes, and 1048576 are allowed" },
  "source.tooComplex": { times: 3, kind: "lists" },
  "source.tooMuchWork": { times: 3, kind: "lists", files: ["entries/a/b.md"] },
  "markdown.unsafeUrl": { problem: "begins with javascript:" },
  "markdown.unsupported": { kind: "A horizontal rule", action: "Remove it." },
  "schema.invalidField": { field: '"title"', problem: "is empty" },
  "schema.oddNumber": { field: "the first status" },
  "schema.yamlSyntax": { problem: "A tab indents this line.", action: "Replace it." },
  "schema.yamlFeature": { action: "Remove it." },
  "schema.frontmatterFence": { problem: "The frontmatter is TOML.", action: "Write it as YAML." },
  "schema.coercedScalar": { field: '"title"', kind: "a number" },
  "schema.missingField": { parent: "the second area" },
  "schema.unknownField": { parent: "the second area", says: undefined, action: undefined, own: undefined },
  "source.crashed": { reason: "it is too large." },
  "schema.patternInMessage": { pattern: ".*", instead: "%text%" },
  "source.notRegularFile": { kind: "a symbolic link" },
  "source.strayFile": { problem: "Entries live in area folders.", action: "Move it." },
  "structure.longFirstStep": { most: 140 },
};

/** Words of validators and parsers, which mean nothing to a writer. */
const JARGON =
  /\b(?:set of fields|here stands?|part of a book|\w+\[\d+\]|Invalid input|Invalid option|received|expected|Too (?:big|small)|Unrecognized|must match pattern|mdast|AST|nodes?|zod|parse error|token|scalar|undefined|\[object)\b/i;

describe.each(findings)("%s", (name, finding) => {
  const own = { ...data, ...supplied[name] } as never;
  const lacks = { suggestions: [], targets: [], how: "retired", proposal: "", more: 0, count: 1 };
  const bare = { ...data, ...lacks, ...supplied[name] } as never;

  test.each([
    ["with suggestions", own],
    ["without", bare],
  ])("says what, why and what to do in sentences, %s", (_name, values) => {
    const sentences = [finding.message(values), finding.why, finding.action(values)];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}"`].*[.?]$/su);
      expect(sentence).not.toMatch(JARGON);
      expect(sentence).not.toMatch(/ {2}|\.\.$|""/);
    }
    expect(sentences).toMatchSnapshot();
  });

  test("has a rule id", () => {
    expect(finding.ruleId).toMatch(/^[a-z0-9]+\/[a-z0-9-]+$/);
  });
});

test("each meaning has its own rule id", () => {
  const ids = findings.map(([, { ruleId }]) => ruleId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("no word of the validator reaches a writer, whatever the YAML holds", () => {
  const scalar = fc.constantFrom(
    "a",
    "A b",
    "''",
    "1",
    "-1",
    "1.5",
    "1e400",
    "12345678901234567890",
    "true",
    "null",
    "~",
    ".nan",
    "'  x '",
    "[]",
    "{}",
    "[1, a]",
    "{a: b}",
    "2026-01-01",
    `'${"x".repeat(5000)}'`,
  );
  const keys = [
    "id",
    "title",
    "areas",
    "brands",
    "locale",
    "summary",
    "related",
    "signatures",
    "reviewed",
    "audience",
    "values",
    "look",
    "items",
    "url",
    "placeholders",
    "support",
    "labels",
    "codes",
    "statuses",
    "type",
    "ref",
    "accent",
    "zzz",
  ];
  const yaml = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.dictionary(fc.constantFrom(...keys), tie("node"), { maxKeys: 4 }).map(
        (fields) =>
          `{${Object.entries(fields)
            .map(([key, value]) => `${key}: ${value}`)
            .join(", ")}}`,
      ),
      fc.array(tie("node"), { maxLength: 2 }).map((items) => `[${items.join(", ")}]`),
    ),
  })).node;
  const fields = fc.dictionary(fc.constantFrom(...keys), yaml, { maxKeys: 6 }).map((values) =>
    Object.entries(values)
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n"),
  );
  fc.assert(
    fc.property(fields, fc.constantFrom(frontmatter, bookFile, brandFile, inventoryFile), (text, shape) => {
      const report = createReport("book.yaml", text);
      const parsed = parseYaml(text, 0, report);
      if (parsed !== undefined) validate(shape, parsed, report);
      for (const { message, action, why } of report.diagnostics) {
        for (const sentence of [message, action, why]) {
          expect(sentence).toMatch(/^[\p{Lu}"`].*[.?]$/su);
          expect(sentence.replace(/"[^"]*"/g, "")).not.toMatch(JARGON);
        }
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
