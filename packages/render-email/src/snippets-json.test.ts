import { hostileText, sampleBook } from "@fixbook/core/testing";
import { jsonSchemas, type SnippetsJson } from "@fixbook/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { realBook } from "../test/real-books.js";
import { artifactsOf } from "../test/render.js";

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(jsonSchemas().get("email-snippets") ?? {});

const books = { words: sampleBook("words"), hostile: sampleBook(hostileText), looper: realBook("looper") };
for (const [name, book] of Object.entries(books)) {
  test(`the list of ${name} is what its schema says, and true`, () => {
    const artifacts = artifactsOf({ ...book, desks: [] });
    const list: SnippetsJson = JSON.parse(artifacts.get("snippets.json") ?? "");
    expect(validate(list) ? [] : validate.errors).toEqual([]);
    expect(list.entries.map(({ id }) => id)).toEqual(book.entries.map(({ id }) => id));
    const labels = new Map(list.fields.map((field) => [field.name, field.label]));
    const listed = list.entries.flatMap(({ snippets }) => snippets.flatMap(({ html, text }) => [html, text]));
    for (const { path, bytes, sha256, places = [] } of listed) {
      const contents = artifacts.get(path) ?? "";
      expect([bytes, sha256], path).toEqual([renderHost.byteLength(contents), renderHost.sha256(contents)]);
      const shown = places.map(({ start, end }) => decodeURIComponent(contents.slice(start, end)));
      expect(shown, path).toEqual(places.map(({ field }) => labels.get(field)));
      expect(contents.split("[order number]").length - 1, path).toBe(
        places.filter(({ form }) => form !== "url").length,
      );
    }
    const published = [...artifacts.keys()].filter((path) => /^(?!index\.)[^/]+\.(?:html|txt)$/.test(path));
    expect(listed.map(({ path }) => path).sort()).toEqual(published.sort());
  });
}

test("fields are listed once, in the order in which they are met", () => {
  const { fields, entries } = JSON.parse(artifactsOf(books.words).get("snippets.json") ?? "") as SnippetsJson;
  expect(fields).toEqual([{ name: "ORDER_NUMBER", label: "[order number]", type: "text", description: "The order" }]);
  expect(entries.map(({ snippets }) => snippets.map((one) => one.fields))).toEqual([
    [["ORDER_NUMBER"], ["ORDER_NUMBER"], ["ORDER_NUMBER"], ["ORDER_NUMBER"]],
    [["ORDER_NUMBER"], ["ORDER_NUMBER"], ["ORDER_NUMBER"], ["ORDER_NUMBER"]],
    [[], [], [], []],
  ]);
});
