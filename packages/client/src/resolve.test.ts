import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedBook, sampleBook } from "../test/sample-book.js";
import { type IdRecord, openBook } from "./index.js";

const moved = (id: string, to: string): IdRecord => ({ kind: "moved", id, to });
const split = (id: string, ...into: string[]): IdRecord => ({ kind: "split", id, into });
const retired = (id: string, ...see: string[]): IdRecord => ({ kind: "retired", id, note: "Gone.", see });
const open = (...records: IdRecord[]) => openBook(sampleBook({ one: {}, two: {} }, records));

describe("an id leads to", () => {
  const book = open(
    moved("old", "older"),
    moved("older", "one"),
    split("both", "old", "two", "one"),
    split("nested", "both", "nowhere"),
    retired("gone", "both"),
    moved("late", "gone"),
    moved("lost", "nowhere"),
  );

  test("its entry", () => {
    expect(book.resolve("one")).toMatchObject({ kind: "entry", id: "one", moved: false, entry: { title: "one" } });
  });
  test("the entry at the end of a chain of moves", () => {
    expect(book.resolve("old")).toMatchObject({ kind: "entry", id: "one", moved: true, entry: { title: "one" } });
  });
  test("the entries that took its place, each once", () => {
    expect(book.resolve("both")).toEqual({ kind: "split", id: "both", into: ["one", "two"] });
    expect(book.resolve("nested")).toEqual({ kind: "split", id: "nested", into: ["one", "two"] });
  });
  test("the reason why it is no more", () => {
    expect(book.resolve("late")).toEqual({ kind: "retired", id: "late", note: "Gone.", see: ["one", "two"] });
  });
  test.each(["lost", "nowhere", "", "__proto__", "constructor"])("nothing: %j", (id) => {
    expect(book.resolve(id)).toEqual({ kind: "unknown", id });
  });
});

describe("every resolution ends", () => {
  test("in a circle", () => {
    const book = open(moved("a", "b"), moved("b", "a"), split("c", "c", "d", "one"), split("d", "c"), moved("e", "e"));
    expect(["a", "b", "e"].map((id) => book.resolve(id).kind)).toEqual(["unknown", "unknown", "unknown"]);
    expect(book.resolve("c")).toEqual({ kind: "split", id: "c", into: ["one"] });
  });

  test("at the end of a very long chain, and of very deep splits", () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_, at) => moved(`m${at}`, at + 1 < count ? `m${at + 1}` : "one"));
    const nest = Array.from({ length: count }, (_, at) =>
      split(`s${at}`, at + 1 < count ? `s${at + 1}` : "two", "one"),
    );
    const book = openBook(sampleBook({ one: {}, two: {} }, chain.concat(nest)));
    expect(book.resolve("m0")).toMatchObject({ kind: "entry", id: "one" });
    expect(book.resolve("s0")).toMatchObject({ kind: "split", into: ["one", "two"] });
  });

  test("whatever the records say, and only entries come out of it", () => {
    const id = fc.constantFrom("one", "two", "a", "b", "c", "d", "e");
    const ids = fc.array(id, { maxLength: 4 });
    const record = fc.oneof(
      fc.tuple(id, id).map(([from, to]) => moved(from, to)),
      fc.tuple(id, ids).map(([from, into]) => split(from, ...into)),
      fc.tuple(id, ids).map(([from, see]) => retired(from, ...see)),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), id, (records, asked) => {
        const found = open(...records).resolve(asked);
        const led =
          found.kind === "entry"
            ? [found.id]
            : found.kind === "split"
              ? found.into
              : found.kind === "retired"
                ? found.see
                : [];
        for (const one of led) expect(["one", "two"]).toContain(one);
        expect(new Set(led).size).toBe(led.length);
      }),
    );
  });

  test.each(["looper", "peptideclients"])("for every id of %s", (id) => {
    const data = publishedBook(id);
    const book = openBook(data);
    for (const { id } of data.entries) expect(book.resolve(id)).toMatchObject({ kind: "entry", id, moved: false });
    for (const { id } of data.records) expect(book.resolve(id).kind).not.toBe("unknown");
  });
});
