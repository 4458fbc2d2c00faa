import fc from "fast-check";
import { expect, test } from "vitest";
import { createCommonest } from "./commonest.js";

test("counts, the commonest first, and keeps what the first one was", () => {
  const commonest = createCommonest<number>(10);
  for (const [at, kind] of [..."abbcccb"].entries()) commonest.add(kind, () => at);
  expect(commonest.top(2).map(({ value, count }) => [value, count])).toEqual([
    [1, 3],
    [3, 3],
  ]);
  expect(commonest.isComplete).toBe(true);
});

test("holds no more kinds than it may, and lets none of the common ones go", () => {
  const most = 8;
  const kind = fc.oneof(fc.constantFrom("a", "b"), fc.nat(40).map(String));
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 300 }), (kinds) => {
      const commonest = createCommonest<string>(most);
      for (const one of kinds) {
        commonest.add(one, () => one);
        expect(commonest.size).toBeLessThanOrEqual(most);
      }
      const counts = new Map(commonest.top(most).map(({ value, count }) => [value, count]));
      for (const [one, all] of Map.groupBy(kinds, (one) => one)) {
        const least = all.length - kinds.length / (most / 2);
        const count = counts.get(one) ?? 0;
        expect(count).toBeLessThanOrEqual(all.length);
        expect(count).toBeGreaterThanOrEqual(least);
        if (commonest.isComplete) expect(count).toBe(all.length);
      }
    }),
  );
});
