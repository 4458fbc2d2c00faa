import { createContext, runInContext } from "node:vm";
import { hostileText, sampleBook, smallEntry } from "@fixbook/core/testing";
import { expect, test } from "vitest";
import { artifactsOf, mailsOf } from "../../test/render.js";
import type { PickerData, PickerSnippets } from "./contract.js";

/** What a page reads when it has run a script. */
function read<Data>(script: string | undefined, name: string): Data {
  const page = createContext({});
  runInContext(`self = globalThis; ${script}`, page);
  return JSON.parse(runInContext(`JSON.stringify(${name})`, page));
}

const scriptsIn = (artifacts: ReadonlyMap<string, string>) =>
  [...artifacts.keys()].filter((path) => path.startsWith("assets/snippets/"));

test.each([1, 25, 26, 60])("of %d entries, each is in the script that its place in the index says", (count) => {
  const entries = Array.from({ length: count }, (_, at) => smallEntry(`entry-${at}`));
  const artifacts = artifactsOf({ ...sampleBook("words"), entries });
  const { index, perScript } = read<PickerData>(artifacts.get("assets/picker-data.js"), "fixbookPicker");
  expect(index.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(scriptsIn(artifacts)).toHaveLength(Math.ceil(count / perScript));
  for (const [at, { id }] of index.entries.entries()) {
    const path = `assets/snippets/${Math.floor(at / perScript) + 1}.js`;
    const held = read<PickerSnippets>(artifacts.get(path), "fixbookSnippets").entries;
    expect(held.length).toBeLessThanOrEqual(perScript);
    expect(held[at % perScript]?.id).toBe(id);
  }
});

test("a book without entries has no scripts of snippets", () => {
  expect(scriptsIn(artifactsOf({ ...sampleBook("words"), entries: [] }))).toEqual([]);
});

test.each(["words", hostileText])("the picker has the texts that are published: %j", (text) => {
  const book = sampleBook(text);
  const { entries } = read<PickerSnippets>(artifactsOf(book).get("assets/snippets/1.js"), "fixbookSnippets");
  const held = entries.flatMap(({ id, snippets }) =>
    snippets.map(({ variant, html, text }) => ({ id, variant, html: html.contents, text: text.contents })),
  );
  expect(held).toEqual(mailsOf(book));
});
