import { expect, test } from "vitest";
import { built, createWords, everySection, small } from "../../test/every-slot.js";

/**
 * The law of contract 2.0: each text of an entry stands in one file of the JSON build, its own, and once more in
 * `search.json` where a search reads it. `ELSEWHERE` lists what other files say of an entry too, each with its reason.
 */
const ENTRY = "entries/entry.json";
const SEARCH = "search.json";

const anchor = { "inventory.json": "its anchor is made of it" };
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  title: {
    "book.json": "the head: lists show it",
    "inventory.json": "other books show it where they refer to the entry",
  },
  summary: { "book.json": "the head: lists show it" },
  codes: { "book.json": "the head: an error is looked up without loading more" },
  messages: { "book.json": "the head: as codes" },
  tags: { "book.json": "the head: lists are filtered by them" },
  appliesTo: { "book.json": "the head: lists are filtered by it" },
  aliases: {
    "book.json": "the record that says where the id leads",
    "inventory.json": "an id that other books may still use",
    "index.js": "an id that entry() takes",
    "index.d.ts": "the same as a type",
    "package.json": "a path that leads to the file of the entry",
  },
  "name of cause": anchor,
  "confirm: group": anchor,
  "fix: group": anchor,
  "workaround: group": anchor,
  "verify: group": anchor,
};

test("a word of an entry stands in one file, and in the search file once at most", async () => {
  const { slots, word } = createWords();
  const files = await built({ ...small, "entries/area/entry.md": everySection(word) });
  const json = Object.entries(files).filter(([path]) => path.startsWith("json/"));
  expect(slots.size).toBeGreaterThan(200);
  const places = [...slots].map(([word, slot]) => [
    slot,
    json
      .flatMap(([path, text]) => (text.includes(word) ? [path.slice("json/".length)] : []))
      .filter((path) => path !== SEARCH)
      .sort(),
  ]);
  expect(places).toEqual(
    [...slots.values()].map((slot) => [slot, [ENTRY, ...Object.keys(ELSEWHERE[slot] ?? {})].sort()]),
  );

  const counts = [...slots].map(
    ([word, slot]) => [slot, (files[`json/${SEARCH}`] ?? "").split(word).length - 1] as const,
  );
  // The id of a solution is made of its name.
  expect(counts.filter(([, count]) => count > 1)).toEqual([["name of cause", 2]]);
  expect(counts.filter(([, count]) => count === 1).length).toBeGreaterThan(150);
});
