import { hostileText, sampleBook, smallEntry } from "@fixbook/core/testing";
import { type Book, bookJson, entryJson, jsonSchemas } from "@fixbook/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { realBook } from "../test/real-books.js";
import { read, render } from "../test/sample.js";

const ajv = new Ajv2020({ allErrors: true, strict: true });
const schemas = jsonSchemas();
const validators = {
  book: ajv.compile(schemas.get("json-book") ?? false),
  entry: ajv.compile(schemas.get("json-entry") ?? false),
};

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
        const artifacts = render(book, brand);
        expect(artifacts).toHaveLength(book.entries.length + 1);
        for (const { path, contents } of artifacts) {
          const validate = path === "book.json" ? validators.book : validators.entry;
          validate(JSON.parse(contents));
          expect(validate.errors, path).toBeNull();
        }
      });
    }
  }

  test("and refuses one with a field missing", () => {
    const { solutions, ...rest } = read(sampleBook("words"), "entries/first.json");
    expect(solutions).toHaveLength(2);
    expect(validators.entry(rest)).toBe(false);
  });
});

describe("the artifacts hold nothing outside the contract, and every field of it", () => {
  const book = sampleBook("words");
  test("entries", () => {
    const entry = read(book, "entries/first.json");
    expect(entryJson.parse(entry)).toEqual(entry);
    expect(Object.keys(entry)).toEqual(Object.keys(entryJson.shape));
  });
  test("the book", () => {
    const json = read(book, "book.json");
    expect(bookJson.parse(json)).toEqual(json);
    expect(Object.keys(json)).toEqual(Object.keys(bookJson.shape));
    expect(Object.keys(json.entries[0])).toEqual(Object.keys(bookJson.shape.entries.element.shape));
    expect(Object.keys(json.support)).toEqual(Object.keys(bookJson.shape.support.shape));
  });
});

test("the smallest entry", () => {
  const book: Book = { ...sampleBook("words"), entries: [smallEntry("small")] };
  expect(render(book)[0]?.contents).toMatchInlineSnapshot(`
    "{
      "contractVersion": "1.0",
      "id": "small",
      "area": "first-area",
      "title": "Small",
      "symptom": {
        "text": "Small",
        "html": "<p>Small</p>",
        "markdown": "Small"
      },
      "signatures": {
        "codes": [],
        "statuses": [],
        "messages": []
      },
      "appliesTo": [],
      "confirm": [],
      "firstCheck": {
        "text": "Do it.",
        "html": "<p>Do it.</p>",
        "markdown": "Do it."
      },
      "solutions": [
        {
          "id": "fix",
          "fix": [
            {
              "text": "Do it.",
              "html": "<p>Do it.</p>",
              "markdown": "Do it."
            }
          ]
        }
      ],
      "include": [],
      "benefits": [],
      "related": [],
      "aliases": [],
      "audience": "public",
      "owners": [],
      "locale": "en",
      "url": "https://help.example.com/small/"
    }
    "
  `);
});
