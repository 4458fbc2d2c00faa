import { expect, test } from "vitest";
import { aliasesIn, recordMoves } from "./old-names.js";

const LEDGER = "# Ids\nblank: entry\njam: entry\nold-jam: entry\nstuck: {moved: jam}\n";
const jam = { id: "jam", aliases: [], oldNames: ["old-jam"] };
const answered = new Set(["jam", "blank"]);

test.each([
  ["a name that nothing answers to", [jam], answered, "old-jam: {moved: jam}"],
  ["one that an alias answers to", [jam], new Set(["jam", "blank", "old-jam"]), "old-jam: entry"],
  ["one of an entry that is there", [{ ...jam, oldNames: ["blank"] }], answered, "blank: entry"],
  ["one with a record", [{ ...jam, oldNames: ["stuck"] }], answered, "stuck: {moved: jam}"],
  [
    "an alias of a page that is not written",
    [{ ...jam, aliases: ["old-jam"], oldNames: [] }],
    answered,
    "{moved: jam}",
  ],
  [
    "two entries that want it",
    [{ ...jam, id: "blank" }, jam],
    answered,
    "jam: entry\nold-jam: {moved: blank}\nstuck: {moved: jam}\n",
  ],
])("%s", (_, entries, names, row) => {
  expect(recordMoves(LEDGER, entries, names)).toContain(row);
});

test("a name that was never published needs no record", () => {
  expect(recordMoves(LEDGER, [{ ...jam, oldNames: ["never"] }], answered)).toBe(LEDGER);
});

test.each([
  ["---\naliases: [old, older-1]\ntags: [x]\n---\n\n# T\n", ["old", "older-1"]],
  ["---\ntags:\n  - x\naliases:\n  - old # why\n- older\naudience: internal\n---\n\n# T\n", ["old", "older"]],
  ["# T\n\naliases: [old]\n\n- one\n", []],
])("the aliases of %j", (text, aliases) => {
  expect(aliasesIn(text)).toEqual(aliases);
});
