import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheckedBook, checkBook, checkBooks } from "@fixbook/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LAW_RUNS } from "../../../test/law-runs.js";
import { type Defect, hosts } from "./defects/defect.js";
import { defectsOf } from "./defects/index.js";
import { inject, type Place, sortPlaces } from "./defects/inject.js";

const today = "2026-11-21";
const folder = mkdtempSync(join(tmpdir(), "fixbook-defects-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** Said only where every rule has run, which the other defects prevent. */
const OF_COMPLETE_RUNS = new Set(["lint/stale-baseline", "lint/unused-disable"]);

const placesOf = ({ diagnostics }: CheckedBook): readonly Place[] =>
  sortPlaces(
    diagnostics.map(({ file, ruleId, range: { start, end } }): Place => [file, ruleId, start.offset, end.offset]),
  );

describe.each(hosts.map((host) => [host.name, host] as const))("%s", (name, host) => {
  const defects = defectsOf(host);
  const together = defects.filter(({ isAlone = false }) => !isAlone);

  test(`with ${together.length} defects at once has exactly their findings, at their places`, async () => {
    const expected = inject(host, together, join(folder, name));
    const checked = await checkBook(join(folder, name), { today });
    expect(placesOf(checked)).toEqual(sortPlaces(expected.filter(([, rule]) => !OF_COMPLETE_RUNS.has(rule))));
    const { suppressed } = await checkBook(join(import.meta.dirname, "../books", name), { today });
    expect([checked.suppressed, checked.known, checked.book]).toEqual([suppressed, 0, undefined]);
  });

  // Both have the same defects: with one at a time, the smaller book tells as much.
  if (LAW_RUNS === 1 && host !== hosts.at(-1)) return;
  describe("with one defect has exactly its findings:", () => {
    let expected: readonly (readonly Place[])[];
    let checked: readonly CheckedBook[];
    beforeAll(async () => {
      const folders = defects.map((_, index) => join(folder, `${name}-${index}`));
      expected = defects.map((defect, index) => inject(host, [defect], folders[index] ?? ""));
      checked = await checkBooks(folders, { today });
    }, 60_000);
    test.each(defects.map(({ rule, name: defect }, index) => [rule, defect, index] as const))("%s (%s)", (...row) => {
      const book = checked[row[2]];
      expect(expected[row[2]]).not.toEqual([]);
      expect(book && placesOf(book)).toEqual(sortPlaces(expected[row[2]] ?? []));
    });
  });
});

test("there is a defect for each mistake that the docs say the gate covers, together with 60 or more", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../../docs/gate.md"), "utf8");
  const [, covered = ""] = /^## What the gate covers$([\s\S]*?)^Some mistakes have no rule/m.exec(docs) ?? [];
  const named = new Set([...covered.matchAll(/`([a-z0-9]+\/[a-z0-9-]+)`/g)].flatMap(([, rule]) => rule ?? []));
  // A fault of Fixbook itself, which no book can cause.
  named.delete("lint/rule-crashed");
  // It goes by the days of commits, and these books are none of a repository.
  named.delete("files/stale");
  for (const host of hosts) {
    const [alone, together] = [true, false].map((isAlone) =>
      defectsOf(host).filter((defect) => (defect.isAlone ?? false) === isAlone),
    ) as [Defect[], Defect[]];
    const found = new Set([
      ...inject(host, together, join(folder, "all")).map(([, rule]) => rule),
      ...alone.map(({ rule }) => rule),
    ]);
    expect([...named].filter((rule) => !found.has(rule))).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(60);
  }
});
