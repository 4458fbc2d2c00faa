import fc from "fast-check";
import { expect, test } from "vitest";
import { findSimilarSets, type SimilarGroup } from "./similar-sets.js";

test("groups equal sets, and sets of which a small part differs", () => {
  const sets = ["a b c d", "a b c d", "a b c x", "p q r s", "p q r s t", "lone"].map((words) => words.split(" "));
  expect(findSimilarSets(sets, 0.6, 1).groups).toEqual([
    { members: [0, 1, 2], nearest: 1 },
    { members: [3, 4], nearest: 4 },
  ]);
  expect(findSimilarSets(sets, 0.9, 1).groups).toEqual([{ members: [0, 1], nearest: 1 }]);
  expect(findSimilarSets(sets, 0.6, 5).groups).toEqual([]);
});

/** What comparing each set with every other gives. */
function slowGroups(lists: readonly (readonly string[])[], threshold: number, least: number): readonly number[][] {
  const made = lists.map((list) => new Set(list));
  const groups = new Map(lists.map((_, at) => [at, [at]]));
  for (const [later, set] of made.entries()) {
    for (const [earlier, other] of made.slice(0, later).entries()) {
      const shared = [...set].filter((member) => other.has(member)).length;
      if (shared < least || shared / (set.size + other.size - shared) < threshold) continue;
      const [one = [], two = []] = [groups.get(earlier), groups.get(later)];
      if (one !== two) for (const at of one.concat(two)) groups.set(at, [...one, ...two]);
      for (const at of groups.get(earlier) ?? []) groups.set(at, groups.get(earlier) ?? []);
    }
  }
  const unique = [...new Set(groups.values())].map((group) => group.toSorted((a, b) => a - b));
  return unique.filter(({ length }) => length > 1).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const membersOf = (groups: readonly SimilarGroup[]) => groups.map(({ members }) => members);

test("finds the same groups as comparing each set with every other", () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(sets, fc.double({ min: 0.3, max: 1, noNaN: true }), fc.nat({ max: 3 }), (lists, threshold, fewest) => {
      const least = fewest + 1;
      expect(membersOf(findSimilarSets(lists, threshold, least).groups)).toEqual(slowGroups(lists, threshold, least));
    }),
    { numRuns: 2000 },
  );
});

test("finds the same groups among many sets of common members", () => {
  const words = Array.from({ length: 60 }, (_, index) => `word-${index}`);
  const lists = fc.sample(fc.subarray(words, { minLength: 10, maxLength: 20 }), { seed: 1, numRuns: 500 });
  const sets = lists.flatMap((list, index) => [list, ...(index % 9 === 0 ? [list.slice(1)] : [])]);
  const slow = slowGroups(sets, 0.7, 1);
  expect(slow.length).toBeGreaterThan(50);
  expect(membersOf(findSimilarSets(sets, 0.7, 1).groups)).toEqual(slow);
});

const common = ["printer", "stops", "within", "long", "page", "number"];

test.each<[string, (index: number) => readonly string[], groups: number]>([
  ["all equal", () => common, 1],
  ["all nearly equal", (index) => [...common, `n${index}`], 1],
  ["alike in groups", (index) => [...common.map((word) => word + (index % 10)), `n${index}`], 10],
  ["with much in common, and none alike", (index) => ["can", "not", "open", `thing-${index}`, `x${index}`], 0],
  ["alike in a chain", (index) => Array.from({ length: 8 }, (_, at) => `w${index + at}`), 1],
])("looks at few others of each set where they are %s", (_name, write, groups) => {
  const looksAt = (count: number) => {
    const found = findSimilarSets(
      Array.from({ length: count }, (_, index) => write(index)),
      0.75,
      3,
    );
    expect(membersOf(found.groups).flat()).toHaveLength(groups === 0 ? 0 : count);
    expect(found.groups).toHaveLength(groups);
    return found.looks;
  };
  expect(looksAt(16_000)).toBeLessThanOrEqual(128 * 16_000);
  expect(looksAt(16_000)).toBeLessThanOrEqual(2.2 * looksAt(8000));
});
