import { headOf, wholeEntry } from "@fixbook/schema";
import { expect, test } from "vitest";
import { createFiller } from "../fill.js";
import { everyNode, sampleBook } from "../testing/sample-book.js";
import { entryStub, type Shelf } from "./entry-stub.js";
import { stepsPart } from "./steps.js";

const book = sampleBook("words");
const [brand] = book.brands;
const entries = book.entries.map(wholeEntry).map((entry) => ({
  ...entry,
  solutions: [{ id: "fix", fix: stepsPart([everyNode("words")]), workaround: [] }],
}));

function lazily(shelf?: Shelf) {
  let loads = 0;
  const lazy = entries.map((entry) =>
    entryStub(
      headOf(entry),
      () => {
        loads++;
        return entry;
      },
      { shelf },
    ),
  );
  return { lazy, loads: () => loads };
}

test("its head costs nothing, and what else is asked for is loaded once", () => {
  const { lazy, loads } = lazily();
  expect(lazy.map(({ id, title, related }) => [id, title, related])).toEqual(
    entries.map(({ id, title, related }) => [id, title, related]),
  );
  expect(loads()).toBe(0);
  for (const entry of [...lazy, ...lazy]) expect(entry.body()).toBe(entry.body());
  expect(loads()).toBe(entries.length);
});

test("on a shelf only the last one stays", () => {
  const { lazy, loads } = lazily({});
  for (const entry of [...lazy, ...lazy]) expect([entry.body().symptom, entry.body().benefits]).toHaveLength(2);
  expect(loads()).toBe(entries.length * 2);
});

test.each([
  ["that stays", undefined],
  ["on a shelf", {}],
])("an entry %s is filled as a whole one is", (_, shelf) => {
  if (brand === undefined) throw new Error("The sample has one.");
  const filler = createFiller(book.placeholders, brand);
  const { lazy, loads } = lazily(shelf);
  const filled = lazy.map((entry) => filler.entry(entry));
  expect(loads()).toBe(0);
  expect(JSON.parse(JSON.stringify(filled.map(wholeEntry)))).toEqual(
    JSON.parse(JSON.stringify(entries.map((entry) => filler.entry(entry)))),
  );
  expect(filled.map(({ title }) => title)).toEqual(entries.map((entry) => filler.entry(entry).title));
});

test("it is no entry: a spread of it has the head alone, and what is only in the body is not there", () => {
  const { lazy, loads } = lazily();
  const [first] = lazy;
  expect(first !== undefined && Object.keys({ ...first })).not.toContain("solutions");
  expect(first !== undefined && Object.keys({ ...first })).toContain("title");
  expect(loads()).toBe(0);
});
