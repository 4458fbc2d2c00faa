import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type JsonSchemaName, jsonSchemas } from "./json-schema.js";

const books = new URL("../../content/books/", import.meta.url);
const schemas = jsonSchemas();
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const validators = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

/** The places at which a value breaks a schema. */
function problems(name: JsonSchemaName, value: unknown): readonly string[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`There is no schema ${name}.`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const read = (path: string): string => readFileSync(new URL(path, books), "utf8");
const yamlFiles = (folder: string) =>
  readdirSync(new URL(folder, books))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`);
const entries = (book: string) =>
  readdirSync(new URL(`${book}/entries`, books), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${book}/entries/${name.replaceAll("\\", "/")}`);

describe.each(["looper", "peptideclients"])("the book %s", (book) => {
  test("has files that their schemas accept", () => {
    expect(problems("book", parse(read(`${book}/book.yaml`)))).toEqual([]);
    expect(problems("ledger", parse(read(`${book}/ids.yaml`)))).toEqual([]);
    expect(problems("queries", parse(read(`${book}/queries.yml`)))).toEqual([]);
    expect(problems("evals", parse(read(`${book}/evals.yml`)))).toEqual([]);
    for (const file of yamlFiles(`${book}/brands`)) expect(problems("brand", parse(read(file))), file).toEqual([]);
    for (const file of yamlFiles(`${book}/inventories`))
      expect(problems("inventory", parse(read(file))), file).toEqual([]);
    for (const file of entries(book)) {
      const yaml = /^---\n([\s\S]*?)\n---\n/.exec(read(file))?.[1];
      if (yaml !== undefined) expect(problems("entry-frontmatter", parse(yaml)), file).toEqual([]);
    }
  });
});

test.each<[JsonSchemaName, unknown, string]>([
  ["entry-frontmatter", { sumary: "A" }, "additional properties"],
  ["entry-frontmatter", { audience: "all" }, "/audience"],
  ["entry-frontmatter", { related: ["Ts A"] }, "/related/0"],
  ["entry-frontmatter", { reviewed: "yesterday" }, "/reviewed"],
  ["entry-frontmatter", { signatures: { statuses: [99] } }, "/signatures/statuses/0"],
  ["book", { id: "a", title: "A", areas: [], brands: ["a"] }, "/areas"],
  ["book", { id: "a", title: "A", areas: [{ id: "a", title: "A" }] }, "brands"],
  [
    "book",
    {
      id: "a",
      title: "A",
      areas: [{ id: "a", title: "A" }],
      brands: ["a"],
      placeholders: { lower: { type: "text", description: "A" } },
    },
    "/placeholders",
  ],
  ["brand", { url: "https://a.b" }, "name"],
  ["brand", { name: "A", url: "https://a.b", look: { accent: "red" } }, "/look/accent"],
  ["inventory", { title: "A", url: "https://a.b", items: [{ id: "a" }] }, "/items/0"],
  ["ledger", { "Ts A": "entry" }, "property name"],
  ["ledger", { "ts-a": "gone" }, "/ts-a"],
  ["ledger", { "ts-a": { moved: "ts-b", see: ["ts-c"] } }, "/ts-a"],
  ["ledger", { "ts-a": { split: ["ts-b"] } }, "/ts-a"],
  ["queries", [{ query: "a", entry: "B C" }], "/0/entry"],
  ["queries", [{ query: "a", none: false }], "/0/none"],
  ["queries", [{ queri: "a" }], "/0"],
  ["queries", [{ query: "a", entry: "b", held: "yes" }], "/0/held"],
  ["evals", [{ ask: "a", mustCite: "B C" }], "/0/mustCite"],
  ["evals", [{ ask: "a", mustCite: "b", mustSay: "c" }], "/0/mustSay"],
  ["evals", [{ ask: "a", mustcite: "b" }], "/0"],
  ["book", { synonyms: [["one"]] }, "/synonyms/0"],
  ["book", { synonyms: [["one", "two three four five six"]] }, "/synonyms/0"],
  ["book", { synonyms: [{ from: "one" }] }, "/synonyms/0"],
  ["book", { search: { recall: 90 } }, "/search/recall"],
  ["lint-report", { version: 2 }, "/version"],
  ["diff-report", { version: 2 }, "/version"],
])("%s refuses %j", (name, value, place) => {
  expect(problems(name, value).join("\n")).toContain(place);
});

test("schemas of built files take fields that are not known yet, schemas of written files do not", () => {
  const isClosed = (name: JsonSchemaName) => schemas.get(name)?.["additionalProperties"] === false;
  expect([...schemas.keys()].filter(isClosed)).toEqual([
    "entry-frontmatter",
    "book",
    "brand",
    "inventory",
    "lint-report",
    "diff-report",
    "inbound-report",
    "replay-report",
    "eval-report",
    "import-report",
    "format-report",
    "plan-report",
  ]);
});

test("every field that a writer writes has a description", () => {
  const bare: string[] = [];
  const visit = (schema: Record<string, unknown>, path: string): void => {
    for (const [name, field] of Object.entries(
      (schema["properties"] ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      if (field["description"] === undefined) bare.push(`${path}.${name}`);
      visit(field, `${path}.${name}`);
    }
    for (const key of ["items", "additionalProperties"]) {
      const inner = schema[key];
      if (typeof inner === "object" && inner !== null) visit(inner as Record<string, unknown>, `${path}[]`);
    }
  };
  for (const name of ["entry-frontmatter", "book", "brand", "inventory", "ledger", "queries", "evals"] as const)
    visit(schemas.get(name) ?? {}, name);
  expect(bare).toEqual([]);
});

test("every pattern is one for readers in any language: no classes of Unicode, no looking behind", () => {
  const patternsIn = (value: unknown): readonly string[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === "pattern" && typeof inner === "string" ? [inner] : patternsIn(inner),
        );
  const patterns = patternsIn([...schemas.values()]);
  expect(patterns.length).toBeGreaterThan(20);
  expect(patterns.filter((pattern) => /\\[pPkuQz]\{|\(\?<|\(\?[a-z-]/.test(pattern))).toEqual([]);
});
