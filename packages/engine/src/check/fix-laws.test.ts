import { compareText, type Diagnostic } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { arbitraryBook, several } from "../../test/arbitrary-book.js";
import { bookOnDisk, readTree } from "../../test/book-on-disk.js";
import { checkBooks } from "./check-books.js";
import { type FixOptions, fixBooks } from "./fix-books.js";

const options = { today: "2026-11-21" };
const kinds = fc.constantFrom<FixOptions["kinds"]>(["safe"], ["safe", "review"]);
const orders: Record<string, (a: Diagnostic, b: Diagnostic) => number> = {
  "by rule": (a, b) => compareText(a.ruleId, b.ruleId),
  "from the end": (a, b) => compareText(b.ruleId, a.ruleId) || b.range.start.offset - a.range.start.offset,
};

test("fixing twice is fixing once, in any order of findings, and makes nothing worse", async () => {
  await fc.assert(
    fc.asyncProperty(several(arbitraryBook), kinds, async (books, allowed) => {
      const folders = books.map((files) => bookOnDisk(files));
      const trees = folders.map(readTree);
      const before = await checkBooks(folders, options);
      const once = await fixBooks(folders, { ...options, kinds: allowed });
      const fixed = folders.map(readTree);
      expect(once.files.filter(({ isWritten }) => isWritten)).not.toEqual([]);

      // Twice is once.
      const twice = await fixBooks(folders, { ...options, kinds: allowed });
      expect(folders.map(readTree)).toEqual(fixed);
      expect(twice.files.filter(({ isWritten }) => isWritten)).toEqual([]);

      // The order in which rules have found what they fix does not matter.
      for (const [name, order] of Object.entries(orders)) {
        const others = books.map((files) => bookOnDisk(files));
        const fixable: FixOptions["fixable"] = ({ diagnostics }) => [...diagnostics].sort(order);
        await fixBooks(others, { ...options, kinds: allowed, fixable });
        expect([name, others.map(readTree)]).toEqual([name, fixed]);
      }

      for (const [index, after] of once.books.entries()) {
        // Nothing is found that was not there, and what could be published still can be.
        const had = countsOf(before[index]?.diagnostics ?? []);
        const left = [...countsOf(after.diagnostics)];
        expect(left.filter(([kind, count]) => count > (had.get(kind) ?? 0))).toEqual([]);
        if (before[index]?.book !== undefined) expect(after.book).toBeDefined();
        // Only files with fixes are written.
        const files = once.files.filter(({ folder, isWritten }) => folder === after.folder && isWritten);
        const changed = Object.keys(fixed[index] ?? {}).filter((path) => fixed[index]?.[path] !== trees[index]?.[path]);
        expect(changed).toEqual(files.map(({ file }) => file));
        const fixable = before[index]?.diagnostics.filter(({ fixes = [] }) => fixes.length > 0) ?? [];
        expect(fixable.map(({ file }) => file)).toEqual(expect.arrayContaining(changed));
      }
    }),
    { seed: 20261121, numRuns: lawRuns(2) },
  );
});

/** How often each rule finds something in each file, at a severity or above. */
function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const levels = { info: ["info"], warning: ["info", "warning"], error: ["info", "warning", "error"] } as const;
  for (const { file, ruleId, severity } of diagnostics)
    for (const level of levels[severity]) {
      const kind = `${file} ${ruleId} ${level}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  return counts;
}
