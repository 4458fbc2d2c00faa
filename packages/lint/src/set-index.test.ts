import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPartIndex, createPrefixIndex, leastSize, type SetIndex } from "./set-index.js";

/** Sets of numbers in order, small ones first, many of them alike. */
const arbitrarySets = fc
  .array(
    fc.tuple(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 }), fc.array(fc.nat({ max: 30 }), { maxLength: 3 })),
    {
      maxLength: 12,
    },
  )
  .map((made) =>
    made
      .flatMap(([set, changes]) => [set, changes.reduce(toggled, set)])
      .map((set) => Int32Array.from(set).sort())
      .sort((a, b) => a.length - b.length),
  );

function toggled(set: readonly number[], member: number): number[] {
  return set.includes(member) ? set.filter((one) => one !== member) : [...set, member];
}

function isAlike(a: Int32Array, b: Int32Array, threshold: number): boolean {
  const shared = a.filter((member) => b.includes(member)).length;
  return shared / (a.length + b.length - shared) >= threshold;
}

/** Whether an index names every earlier set that is like a later one. */
function namesAll(index: SetIndex, sets: readonly Int32Array[], threshold: number): boolean {
  return sets.every((members, number) => {
    const least = leastSize(members.length, threshold);
    const named = index.find(
      members,
      sets.findIndex((set) => set.length >= least),
    );
    const numbers = new Set(named.flatMap(({ held, from }) => held.slice(from)));
    index.hold(members, number);
    return sets.slice(0, number).every((other, at) => numbers.has(at) || !isAlike(members, other, threshold));
  });
}

describe("an index names every earlier set that is alike", () => {
  const thresholds = fc.oneof(
    fc.double({ min: 0.3, max: 1, noNaN: true }),
    fc.constantFrom(0.5, 2 / 3, 0.75, 0.8, 0.9, 1),
  );

  test("by its first members", () => {
    fc.assert(
      fc.property(arbitrarySets, thresholds, (sets, threshold) =>
        namesAll(createPrefixIndex(threshold), sets, threshold),
      ),
      { numRuns: 3000 },
    );
  });

  test("by parts", () => {
    fc.assert(
      fc.property(arbitrarySets, thresholds, (sets, threshold) => {
        const index = createPartIndex(threshold);
        return index === undefined ? threshold < 0.7 : namesAll(index, sets, threshold);
      }),
      { numRuns: 3000 },
    );
  });
});

test("parts tell sets of common members apart", () => {
  const index = createPartIndex(0.75) as SetIndex;
  const sets = fc.sample(
    fc.subarray(
      Array.from({ length: 100 }, (_, at) => at),
      { minLength: 30, maxLength: 30 },
    ),
    {
      seed: 1,
      numRuns: 500,
    },
  );
  const counts = sets.map((set, number) => {
    const members = Int32Array.from(set);
    const named = index.find(members, 0);
    index.hold(members, number);
    return named.reduce((sum, { held }) => sum + held.length, 0);
  });
  // Of 499 before the last, and of as many pairs of which nearly all share a member.
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(15_000);
});
