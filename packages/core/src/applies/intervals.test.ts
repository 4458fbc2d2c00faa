import fc from "fast-check";
import { expect, test } from "vitest";
import { type Interval, intersectionOf, unionOf } from "./intervals.js";

const interval = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  .map(([a, b]): Interval => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const intervals = fc.array(interval, { maxLength: 5 });

/** The places of intervals, one by one: what the algebra must come to. */
function placesOf(list: readonly Interval[]): ReadonlySet<number> {
  return new Set(list.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
}

const sorted = (places: ReadonlySet<number>) => [...places].sort((a, b) => a - b);

test("a union holds the same places in the fewest intervals, with a gap between any two", () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const union = unionOf(list);
      expect(sorted(placesOf(union))).toEqual(sorted(placesOf(list)));
      for (const [at, one] of union.slice(1).entries()) expect(one.first).toBeGreaterThan((union[at]?.last ?? 0) + 1);
      expect(unionOf(union)).toEqual(union);
      expect(unionOf([...list].reverse())).toEqual(union);
    }),
    { seed: 20261001 },
  );
});

test("an intersection holds the places that both hold, whichever comes first", () => {
  fc.assert(
    fc.property(intervals, intervals, (some, others) => {
      const shared = intersectionOf(some, others);
      const places = placesOf(others);
      expect(sorted(placesOf(shared))).toEqual(sorted(placesOf(some)).filter((place) => places.has(place)));
      expect(intersectionOf(others, some)).toEqual(shared);
      expect(intersectionOf(some, some)).toEqual(unionOf(some));
    }),
    { seed: 20261001 },
  );
});
