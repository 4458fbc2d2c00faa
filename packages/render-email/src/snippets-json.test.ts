import { hostileText, sampleBook } from "@fixbook/core/testing";
import { jsonSchemas, type SnippetsJson } from "@fixbook/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { realBook } from "../../core/test/real-books.js";
import { artifactsOf, linesOf } from "../test/render.js";

const ajv = new Ajv2020({ allErrors: true, strict: true });
const validateList = ajv.compile(jsonSchemas().get("email-snippets") ?? {});
const validateLine = ajv.compile(jsonSchemas().get("email-snippets-line") ?? {});

const books = { words: sampleBook("words"), hostile: sampleBook(hostileText), looper: realBook("looper") };
for (const [name, book] of Object.entries(books)) {
  const artifacts = artifactsOf({ ...book, desks: [] });
  const list: SnippetsJson = JSON.parse(artifacts.get("snippets.json") ?? "");
  const lines = linesOf(artifacts);

  test(`the lists of ${name} are what their schemas say`, () => {
    expect(validateList(list) ? [] : validateList.errors).toEqual([]);
    for (const line of lines) expect(validateLine(line) ? [] : validateLine.errors, line.id).toEqual([]);
    expect(list.entries.map(({ id }) => id)).toEqual(book.entries.map(({ id }) => id));
  });

  test(`the lists of ${name} say the same, and the truth about every text`, () => {
    const labels = new Map(list.fields.map((field) => [field.name, field.label]));
    for (const { contractVersion: _, snippets, ...line } of lines) {
      const { snippets: listed, ...entry } = list.entries.find(({ id }) => id === line.id) ?? never();
      expect(entry).toEqual(line);
      expect(listed.map(({ variant, fields }) => [variant, fields])).toEqual(
        snippets.map(({ variant, fields }) => [variant, fields]),
      );
      for (const [at, { variant, html, text }] of snippets.entries()) {
        for (const [form, { contents, ...about }] of Object.entries({ html, text })) {
          const { path, ...said } = listed[at]?.[form as "html" | "text"] ?? never();
          const where = `${line.id} ${variant} ${form}`;
          expect(said, where).toEqual(about);
          expect(path, where).toBe(variant === "fix" ? `${line.id}.${form === "html" ? "html" : "txt"}` : undefined);
          if (path !== undefined) expect(artifacts.get(path), where).toBe(contents);
          const { bytes, sha256, places = [] } = about;
          expect([bytes, sha256], where).toEqual([renderHost.byteLength(contents), renderHost.sha256(contents)]);
          const shown = places.map(({ start, end }) => decodeURIComponent(contents.slice(start, end)));
          expect(shown, where).toEqual(places.map(({ field }) => labels.get(field)));
          for (const [name, label] of labels)
            expect(contents.split(label).length - 1, where).toBe(
              places.filter(({ field, form }) => field === name && form !== "url").length,
            );
        }
      }
    }
  });

  test(`each entry of ${name} has two files`, () => {
    const published = [...artifacts.keys()].filter((path) => /^(?!index\.)[^/]+\.(?:html|txt)$/.test(path));
    expect(published.sort()).toEqual(book.entries.flatMap(({ id }) => [`${id}.html`, `${id}.txt`]).sort());
  });
}

test("fields are listed once, in the order in which they are met, those of the application too", () => {
  const { fields, entries } = JSON.parse(artifactsOf(books.words).get("snippets.json") ?? "") as SnippetsJson;
  expect(fields).toEqual([
    { name: "ORDER_NUMBER", label: "[order number]", type: "text", description: "The order" },
    { name: "SESSION", label: "[session]", type: "text", description: "The session" },
  ]);
  expect(entries.map(({ snippets }) => snippets.map((one) => one.fields))).toEqual([
    Array(4).fill(["ORDER_NUMBER", "SESSION"]),
    Array(4).fill(["ORDER_NUMBER", "SESSION"]),
    [[], [], []],
  ]);
});

function never(): never {
  throw new Error("One list has something that the other does not have.");
}
