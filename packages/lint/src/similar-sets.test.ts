import fc from "fast-check";
import { expect, test } from "vitest";
import { similarSets } from "./similar-sets.js";

test("finds equal sets, and sets of which a small part differs", () => {
  const sets = ["a b c d", "a b c d", "a b c x", "p q r s"].map((words) => words.split(" "));
  expect(similarSets(sets, 0.6)).toEqual([
    { earlier: 0, later: 1, shared: 4, score: 1 },
    { earlier: 0, later: 2, shared: 3, score: 0.6 },
    { earlier: 1, later: 2, shared: 3, score: 0.6 },
  ]);
  expect(similarSets(sets, 0.7)).toHaveLength(1);
});

test("finds the same pairs as comparing each set with every other", () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(sets, fc.double({ min: 0.3, max: 1, noNaN: true }), (lists, threshold) => {
      const made = lists.map((list) => new Set(list));
      const slow = made.flatMap((later, at) =>
        made.slice(0, at).flatMap((earlier, before) => {
          const shared = [...later].filter((member) => earlier.has(member)).length;
          const score = shared / (later.size + earlier.size - shared);
          return score >= threshold ? [{ earlier: before, later: at, shared, score }] : [];
        }),
      );
      expect(similarSets(lists, threshold)).toEqual(slow);
    }),
    { numRuns: 2000 },
  );
});

test("finds the same pairs among many sets of common members", () => {
  const words = Array.from({ length: 60 }, (_, index) => `word-${index}`);
  const lists = fc.sample(fc.subarray(words, { minLength: 10, maxLength: 20 }), { seed: 1, numRuns: 500 });
  const sets = lists.flatMap((list, index) => [list, ...(index % 9 === 0 ? [list.slice(1)] : [])]);
  const made = sets.map((list) => new Set(list));
  const slow = made.flatMap((later, at) =>
    made.slice(0, at).flatMap((earlier, before) => {
      const shared = [...later].filter((word) => earlier.has(word)).length;
      const score = shared / (later.size + earlier.size - shared);
      return score >= 0.7 ? [{ earlier: before, later: at, shared, score }] : [];
    }),
  );
  expect(slow.length).toBeGreaterThan(50);
  expect(similarSets(sets, 0.7)).toEqual(slow);
});

test("takes no longer than the pairs that it finds where every set holds the same common members", () => {
  const sets = Array.from({ length: 20_000 }, (_, index) => ["can", "not", "open", `thing-${index}`, `x${index}`]);
  expect(similarSets(sets, 0.75)).toEqual([]);
});
