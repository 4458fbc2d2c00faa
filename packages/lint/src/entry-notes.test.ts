import { parseEntry } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { expect, test } from "vitest";
import type { BookRule } from "./book-rule.js";
import { noteEntry, notesFor } from "./entry-notes.js";

const { facts, entry } = parseEntry({
  path: "entries/area/a.md",
  text: "# The call can't connect\n\n1. Open it.\n2. Call it.\n",
});

test("notes of an entry are plain data", () => {
  const notes = noteEntry(entry as Entry);
  expect(notes["duplication/near-symptom"]).toBe("call connect");
  expect(notes["duplication/same-fix"]).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
});

test("a note that is known is not made again, one that is not is made, and there is none without an entry", () => {
  let made = 0;
  const rule = { ruleId: "x/y", note: () => `made ${++made}` } as unknown as BookRule;
  const entries = [
    { facts, entry, notes: { "x/y": "known" } },
    { facts, entry },
    { facts, entry: undefined },
  ];
  expect(notesFor(rule, entries)).toEqual(["known", "made 1", undefined]);
});

test("a rule that throws over an entry notes nothing of it", () => {
  const broken = {
    get title() {
      throw new Error("no");
    },
    solutions: [],
  } as unknown as Entry;
  expect(noteEntry(broken)).toEqual({ "duplication/same-fix": [] });
});
