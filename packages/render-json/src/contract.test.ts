import { hostileText, sampleBook, smallEntry } from "@fixbook/core/testing";
import { type Book, bookJson, entryJson, type JsonSchemaName, jsonSchemas, searchJson } from "@fixbook/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { realBook } from "../../core/test/real-books.js";
import { read, render } from "../test/sample.js";

const ajv = new Ajv2020({ allErrors: true, strict: true });
const schemas = jsonSchemas();
const validators = new Map(
  [...schemas].filter(([name]) => name.startsWith("json-")).map(([name, schema]) => [name, ajv.compile(schema)]),
);

/** Why a file does not keep its part of the contract, as its schema says; undefined for a file that is no data. */
function problemsIn(path: string, contents: string): unknown {
  const name = schemaOf(path);
  if (name === undefined) return undefined;
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`There is no schema ${name}.`);
  return validate(JSON.parse(contents)) ? undefined : validate.errors;
}

function schemaOf(path: string): JsonSchemaName | undefined {
  if (path.startsWith("schema/") || path === "package.json") return undefined;
  const [, kind] = /^(entries|[a-z]+)(?:\/.*)?\.json$/.exec(path) ?? [];
  if (kind === undefined) return undefined;
  return kind === "entries" ? "json-entry" : (`json-${kind}` as JsonSchemaName);
}

const books = {
  words: sampleBook("words"),
  "hostile text": sampleBook(hostileText),
  looper: realBook("looper"),
  peptideclients: realBook("peptideclients"),
};

describe("the published JSON Schema accepts every artifact", () => {
  for (const [name, book] of Object.entries(books)) {
    for (const brand of book.brands) {
      test(`of ${name} for ${brand.id}`, () => {
        const problems = render(book, { brand }).flatMap(({ path, contents }) => {
          const found = problemsIn(path, contents);
          return found === undefined ? [] : [{ path, found }];
        });
        expect(problems).toEqual([]);
      });
    }
  }

  test("and refuses one with a field missing", () => {
    const { solutions, ...rest } = read(sampleBook("words"), "entries/first.json");
    expect(solutions).toHaveLength(2);
    expect(problemsIn("entries/first.json", JSON.stringify(rest))).toBeDefined();
  });
});

describe("the artifacts hold nothing outside the contract, and every field of it", () => {
  const book = sampleBook("words");
  test("entries", () => {
    const { "x-note": own, ...entry } = read(book, "entries/first.json");
    expect(own).toEqual({ text: "words", list: ["words", 1.5, null, true] });
    expect(entryJson.parse(entry)).toEqual(entry);
    // Internal builds alone have the notes.
    const fields = Object.keys(entryJson.shape).filter((field) => field !== "internalNotes");
    expect(Object.keys(entry)).toEqual(fields);
  });
  test("the book", () => {
    const json = read(book, "book.json");
    expect(bookJson.parse(json)).toEqual(json);
    expect(Object.keys(json)).toEqual(Object.keys(bookJson.shape));
    // Internal builds alone say for whom each entry is.
    const fields = Object.keys(bookJson.shape.entries.element.shape).filter((field) => field !== "audience");
    expect(Object.keys(json.entries[0])).toEqual(fields);
    expect(Object.keys(json.support)).toEqual(Object.keys(bookJson.shape.support.shape));
  });
  test("the search file", () => {
    const product = { id: "desk", title: "Desk", versions: ["1.0"], platforms: [{ id: "ios", title: "iOS" }] };
    const json = read({ ...book, products: [product] }, "search.json");
    expect(searchJson.parse(json)).toEqual(json);
    expect(Object.keys(json)).toEqual(Object.keys(searchJson.shape));
    const known = Object.keys(searchJson.shape.entries.element.shape);
    for (const entry of json.entries)
      expect(Object.keys(entry)).toEqual(known.filter((field) => Object.hasOwn(entry, field)));
  });
});

test("the smallest entry", () => {
  const book: Book = { ...sampleBook("words"), entries: [smallEntry("small")] };
  expect(render(book)[0]?.contents).toMatchInlineSnapshot(`
    "{
      "contractVersion": "2.1",
      "kind": "entry",
      "id": "small",
      "area": "first-area",
      "title": "Small",
      "signatures": {
        "codes": [],
        "statuses": [],
        "messages": []
      },
      "also": [],
      "tags": [],
      "appliesTo": [],
      "applicability": [],
      "firstCheck": {
        "text": "Do it.",
        "html": "<p>Do it.</p>",
        "markdown": "Do it."
      },
      "symptom": {
        "text": "Small",
        "html": "<p>Small</p>",
        "markdown": "Small"
      },
      "confirm": [],
      "include": [],
      "benefits": [],
      "solutions": [
        {
          "id": "fix",
          "fix": [
            {
              "text": "Do it.",
              "html": "<p>Do it.</p>",
              "markdown": "Do it."
            }
          ],
          "parts": [
            {
              "kind": "steps",
              "ordered": true,
              "start": 1,
              "items": [
                {
                  "text": "Do it.",
                  "html": "<p>Do it.</p>",
                  "markdown": "Do it."
                }
              ]
            }
          ]
        }
      ],
      "sections": [],
      "related": [],
      "aliases": [],
      "audience": "public",
      "owners": [],
      "locale": "en",
      "url": "https://help.example.com/small/",
      "revision": "e1e5932e3d54"
    }
    "
  `);
});
