import { textPart } from "@fixbook/core";
import { hostileText, sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Entry } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { realBook } from "../../../core/test/real-books.js";
import { buildOf, filesOf, words } from "../../test/builds.js";
import { diffBuilds, isNoBuild, parseBuild } from "./index.js";
import { hashesOf } from "./json-build.js";

const sideOf = (book: Book) => ({ name: "a side", builds: [buildOf(filesOf(book))] });

const phrases = fc.constantFrom("Small", "It is small.", hostileText, "ل عربي", "a".repeat(300));
const entries: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.constantFrom("third", "fourth", "fifth", "sixth"),
    title: phrases,
    symptom: phrases.map(words),
    aliases: fc.subarray(["old-a", "old-b"]),
    signatures: fc.record({
      codes: fc.subarray(["E-1", "E-2"]),
      statuses: fc.subarray([404, 500]),
      messages: fc.subarray(["Gateway %code% refused the call"]),
    }),
    verify: fc.option(phrases.map(words), { nil: undefined }),
    benefits: fc.array(phrases.map(words), { maxLength: 2 }),
  })
  .map(({ verify, ...fields }) => ({
    ...smallEntry(fields.id),
    ...fields,
    verify: textPart(verify ?? []),
  }));

const books: fc.Arbitrary<Book> = fc
  .tuple(
    fc.uniqueArray(entries, { selector: ({ id }) => id, maxLength: 4 }),
    fc.subarray([...sampleBook("words").records]),
    fc.subarray([...sampleBook("words").synonyms]),
  )
  .map(([more, records, synonyms]) => {
    const book = { ...sampleBook("words"), synonyms };
    const taken = new Set<string>();
    const fresh = more.map((entry) => {
      const aliases = entry.aliases.filter((alias) => !taken.has(alias));
      for (const alias of aliases) taken.add(alias);
      return { ...entry, aliases };
    });
    const kept = book.entries.slice(0, 2);
    const needed = fresh.some(({ id }) => id === "third") ? records : records.filter(({ kind }) => kind === "moved");
    return { ...book, records: needed, entries: [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });

test("a build differs in nothing from itself", () => {
  fc.assert(
    fc.property(books, (book) => {
      expect(diffBuilds(sideOf(book), sideOf(book))).toMatchObject({ demanded: "none", isEnough: null, changes: [] });
    }),
    { numRuns: lawRuns(3) },
  );
  for (const id of ["looper", "peptideclients"])
    expect(diffBuilds(sideOf(realBook(id)), sideOf(realBook(id))).changes).toEqual([]);
});

test("builds with other bytes differ, and what one way adds the other way removes", () => {
  fc.assert(
    fc.property(books, books, (a, b) => {
      const there = diffBuilds(sideOf(a), sideOf(b));
      const back = diffBuilds(sideOf(b), sideOf(a));
      const [before, after] = [a, b].map((book) => JSON.stringify([...hashesOf(buildOf(filesOf(book)))]));
      expect(there.changes.length === 0).toBe(before === after);
      const of = ({ changes }: typeof there, kind: string) =>
        changes.filter((one) => one.kind === kind).map(({ subject, fields }) => [subject, fields]);
      expect(of(there, "field-gone")).toEqual(of(back, "field-filled"));
      expect(of(there, "record-removed").length).toBeLessThanOrEqual(of(back, "record-added").length);
    }),
    { numRuns: lawRuns(3) },
  );
});

test("no files make it throw", () => {
  const paths = fc.constantFrom(
    "book.json",
    "entries/a.json",
    "manifest.json",
    "package.json",
    "schema/json-book.json",
    "x.md",
  );
  const book = fc.record({
    contractVersion: fc.constantFrom("2.0", "3.0", 1, null),
    id: fc.constantFrom("a", "__proto__"),
    brand: fc.oneof(fc.record({ id: fc.constant("b") }), fc.jsonValue()),
    entries: fc.oneof(fc.constant([{ id: "a" }]), fc.jsonValue()),
    areas: fc.jsonValue(),
    records: fc.oneof(
      fc.array(fc.record({ id: fc.constantFrom("a", "b"), kind: fc.constant("moved"), to: fc.constantFrom("a", "b") })),
      fc.jsonValue(),
    ),
    fields: fc.jsonValue(),
  });
  const files = fc
    .tuple(fc.dictionary(paths, fc.oneof(fc.json(), fc.string())), book)
    .map(([some, envelope]) => new Map([...Object.entries(some), ["book.json", JSON.stringify(envelope)] as const]));
  fc.assert(
    fc.property(files, files, (a, b) => {
      const [old, next] = [parseBuild(a), parseBuild(b)];
      if (!isNoBuild(old) && !isNoBuild(next))
        diffBuilds({ name: "a", builds: [old] }, { name: "b", builds: [next] }, { isPair: true });
    }),
  );
});

test("a file that nests without end is refused", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  expect(parseBuild(new Map([["book.json", `{"a":${deep}}`]]))).toEqual({
    problem: "book.json contains no JSON object.",
  });
});
