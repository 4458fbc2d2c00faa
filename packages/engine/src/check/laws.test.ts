import type { Dirent } from "node:fs";
import { createLineIndex } from "@fixbook/core";
import { compareText, type Diagnostic } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { arbitraryBook, several } from "../../test/arbitrary-book.js";
import { arbitraryMarkdown, mutated } from "../../test/arbitrary-markdown.js";
import { bookFiles, bookOnDisk } from "../../test/book-on-disk.js";
import { type Disk, disk } from "../disk/disk.js";
import type { CheckedBook } from "./check-book.js";
import { checkBooks } from "./check-books.js";

const today = "2026-11-21";
const seed = 20261121;

/** A disk that lists folders in another order each time. */
function shufflingDisk(seeds: readonly number[]): Disk {
  let calls = 0;
  const readdirSync = (...all: unknown[]) => {
    const items = (disk.readdirSync as (...every: unknown[]) => Dirent[])(...all);
    const turn = seeds[calls++ % seeds.length] ?? 0;
    const key = ({ name }: Dirent) =>
      [...name].reduce((sum, one) => (sum * 31 + one.charCodeAt(0) + turn) % 9973, turn);
    return [...items].sort((a, b) => key(a) - key(b));
  };
  return { ...disk, readdirSync: readdirSync as unknown as Disk["readdirSync"] };
}

test("findings depend neither on the order of files on the disk nor on the number of workers", async () => {
  const turns = fc.array(fc.nat(9000), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(several(arbitraryBook), turns, fc.integer({ min: 2, max: 3 }), async (books, seeds, workers) => {
      const folders = books.map((files) => bookOnDisk(files));
      const plain = await checkBooks(folders, { today, workers: 1 });
      const others = await checkBooks(folders, { today, workers, disk: shufflingDisk(seeds) });
      expect(others.map(({ diagnostics }) => diagnostics)).toEqual(plain.map(({ diagnostics }) => diagnostics));
      expect(others.map(({ book }) => JSON.stringify(book))).toEqual(plain.map(({ book }) => JSON.stringify(book)));
    }),
    { seed, numRuns: lawRuns(2) },
  );
});

/**
 * What one more entry may change elsewhere: an entry that was alone in its area has a neighbour then, and where the
 * area was empty it is not any more.
 */
const OF_NEIGHBOURS = new Set(["relations/orphan", "areas/empty", "areas/not-empty"]);

test("one more good entry that nothing has to do with changes no finding elsewhere", async () => {
  const good = "# Purple kettle whistles\n\nSteam leaves through its lid.\n\n1. Screw its lid tight.\n";
  const path = fc.constantFrom("entries/email/aa-kettle.md", "entries/voice/kettle.md", "entries/voice/zz-kettle.md");
  await fc.assert(
    fc.asyncProperty(several(arbitraryBook), path, async (books, added) => {
      // A ledger without the new id says so, which is a finding of the ledger.
      const wholes = books.map((files) => ({ ...files, "ids.yaml": undefined }));
      const before = await checkBooks(
        wholes.map((files) => bookOnDisk(files)),
        { today },
      );
      const after = await checkBooks(
        wholes.map((files) => bookOnDisk({ ...files, [added]: good })),
        { today },
      );
      const found = ({ diagnostics }: CheckedBook) => diagnostics.filter(({ ruleId }) => !OF_NEIGHBOURS.has(ruleId));
      expect(after.map(found)).toEqual(before.map(found));
    }),
    { seed, numRuns: lawRuns(2) },
  );
});

/** Every place of a finding lies in the text that it is about, and says the same by offset as by line and column. */
function expectPlaces({ diagnostics, sourceOf }: CheckedBook): void {
  const places = ({ file, range, related = [], fixes = [] }: Diagnostic) => [
    { file, range },
    ...related,
    ...fixes.flatMap(({ edits }) => edits),
  ];
  for (const one of diagnostics) {
    expect(one.ruleId).not.toMatch(/crashed$|not-checked$|too-slow$/);
    for (const { file, range } of places(one)) {
      const text = sourceOf(file);
      expect(range.start.offset, one.message).toBeLessThanOrEqual(range.end.offset);
      if (text === undefined) continue;
      expect(range.end.offset, one.message).toBeLessThanOrEqual(text.length);
      const lines = createLineIndex(text);
      expect([lines.position(range.start.offset), lines.position(range.end.offset)], one.message).toEqual([
        range.start,
        range.end,
      ]);
    }
  }
}

test("whatever bytes stand in any file, checking the book does not fail, and every finding has its place", async () => {
  const files = {
    ...bookFiles(),
    "ids.yaml": "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\nold: { moved: bounces }\n",
    "baseline.txt": "# Findings.\ntext/odd-space bounces 0123456789abcdef\n",
  };
  const change = fc
    .constantFrom(...Object.keys(files))
    .chain((path) =>
      fc
        .oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.string({ unit: "binary", maxLength: 60 }),
          mutated(fc.constant(String(files[path as keyof typeof files]))),
          mutated(arbitraryMarkdown),
        )
        .map((bytes) => ({ [path]: bytes })),
    );
  const book = fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => Object.assign({ ...files }, ...changes));
  await fc.assert(
    fc.asyncProperty(several(book), async (books) => {
      const checked = await checkBooks(
        books.map((one) => bookOnDisk(one)),
        { today },
      );
      for (const one of checked) {
        expectPlaces(one);
        const inOrder = one.diagnostics.map(({ file }) => file);
        expect(inOrder).toEqual([...inOrder].sort(compareText));
      }
    }),
    { seed, numRuns: lawRuns(6) },
  );
});
