import type { Book, IdRecord } from "@fixbook/schema";
import { expect, test } from "vitest";
import { forAudience } from "./for-audience.js";
import { sampleBook, smallEntry } from "./testing/sample-book.js";

const book = (records: readonly IdRecord[]): Book => ({
  ...sampleBook("words"),
  entries: [smallEntry("open"), { ...smallEntry("secret"), audience: "internal", aliases: ["hush"] }],
  records,
});

test("the internal audience has the whole book, and so has the public one where nothing is internal", () => {
  const all = book([]);
  expect(forAudience(all, "internal")).toBe(all);
  const open = sampleBook("words");
  expect(forAudience(open, "public")).toBe(open);
});

test("the public one has no internal entry", () => {
  expect(forAudience(book([]), "public").entries.map(({ id }) => id)).toEqual(["open"]);
});

test("records name no internal entry, by its id or an alias", () => {
  const { records } = forAudience(
    book([
      { id: "a", kind: "moved", to: "secret" },
      { id: "b", kind: "moved", to: "hush" },
      { id: "c", kind: "moved", to: "open" },
      { id: "d", kind: "split", into: ["secret", "open"] },
      { id: "e", kind: "split", into: ["secret", "hush"] },
      { id: "f", kind: "split", into: ["secret", "open", "guide"] },
      { id: "g", kind: "retired", note: "Done.", see: ["secret", "open"] },
    ]),
    "public",
  );
  expect(records).toEqual([
    { id: "c", kind: "moved", to: "open" },
    { id: "d", kind: "moved", to: "open" },
    { id: "f", kind: "split", into: ["open", "guide"] },
    { id: "g", kind: "retired", note: "Done.", see: ["open"] },
  ]);
});
