import { expect, test } from "vitest";
import { createFiller } from "../fill.js";
import { everyNode, sampleBook } from "../testing/sample-book.js";
import { headOf, LazyEntry, type Shelf } from "./lazy-entry.js";
import { stepsPart } from "./steps.js";

const book = sampleBook("words");
const [brand] = book.brands;
const entries = book.entries.map((entry) => ({
  ...entry,
  solutions: [{ id: "fix", fix: stepsPart([everyNode("words")]), workaround: [] }],
}));

function lazily(shelf?: Shelf) {
  let loads = 0;
  const lazy = entries.map(
    (entry) =>
      new LazyEntry(
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
  for (const entry of [...lazy, ...lazy]) expect(entry.solutions).toBe(entry.whole().solutions);
  expect(loads()).toBe(entries.length);
});

test("on a shelf only the last one stays", () => {
  const { lazy, loads } = lazily({});
  for (const entry of [...lazy, ...lazy]) expect([entry.symptom, entry.benefits]).toHaveLength(2);
  expect(loads()).toBe(entries.length * 2);
});

test.each([
  ["that stays", undefined],
  ["on a shelf", {}],
])("an entry %s is filled as a whole one is", (_, shelf) => {
  if (brand === undefined) throw new Error("The sample has one.");
  const filler = createFiller(book.placeholders, brand);
  const { lazy, loads } = lazily(shelf);
  const filled = filler.book({ ...book, entries: lazy }).entries;
  expect(loads()).toBe(0);
  expect(JSON.parse(JSON.stringify(filled))).toEqual(
    JSON.parse(JSON.stringify(entries.map((entry) => filler.entry(entry)))),
  );
  expect(filled.map(({ title }) => title)).toEqual(entries.map((entry) => filler.entry(entry).title));
});
