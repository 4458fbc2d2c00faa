import { wholeEntry } from "@fixbook/schema";
import { expect, test } from "vitest";
import { disk } from "../disk/disk.js";
import { checkEntry } from "./check-entry.js";
import { createEntryTexts } from "./entry-texts.js";
import { packEntry, unpackEntry } from "./packed-entry.js";

const text = (more = "") =>
  `---\nsummary: Short \u{1d4b3}.\naliases: [old]\n---\n\n# A title\n\nIt is. <!-- fixbook-disable-file text/long -->\n\n1. Go.${more}\n`;
const checkedOf = (more?: string) => checkEntry({ path: "entries/voice/a.md", text: text(more) });

test.each([
  ["in memory", 0],
  ["in a file", 1_000_000],
])("an entry is the same when it comes back, kept %s", (_, count) => {
  const texts = createEntryTexts(count);
  const all = ["", " See [[b]].", ` ${"word ".repeat(3000)}`].map((more) => checkedOf(more));
  const back = all.map((checked) => unpackEntry(packEntry(checked), texts));
  for (const [index, checked] of [...all.entries(), ...all.entries()]) {
    const one = back[index];
    if (one?.entry === undefined) throw new Error("There is no entry.");
    expect("body" in one.entry).toBe(true);
    expect(JSON.stringify(wholeEntry(one.entry))).toBe(JSON.stringify(checked.entry));
    for (const field of ["id", "title", "summary", "aliases"] as const)
      expect(one.entry[field]).toEqual(checked.entry?.[field]);
    expect({ ...one, entry: undefined }).toEqual({ ...checked, entry: undefined });
  }
});

test("what holds no entry comes back without one", () => {
  const checked = checkEntry({ path: "entries/voice/a.md", text: "no title" });
  expect(checked.entry).toBeUndefined();
  expect(unpackEntry(packEntry(checked), createEntryTexts(0))).toEqual(checked);
});

test("texts that find no room on the disk stay in memory", () => {
  let calls = 0;
  const writeSync = ((...all: Parameters<typeof disk.writeSync>) => {
    if (++calls > 1) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
    return disk.writeSync(...all);
  }) as typeof disk.writeSync;
  const { keep } = createEntryTexts(1_000_000, { writeSync });
  const all = Array.from({ length: 9 }, (_, at) => `${at} ✓`.repeat(100_000));
  const reads = all.map((text) => keep(text));
  expect(reads.every((read, at) => read() === all[at])).toBe(true);
  expect(calls).toBe(2);
});
