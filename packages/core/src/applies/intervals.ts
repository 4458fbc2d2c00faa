/** A closed interval of places in a sorted list. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** The fewest intervals that hold the same places, in ascending order: those that touch or overlap become one. */
export function unionOf(intervals: readonly Interval[]): readonly Interval[] {
  const union: Interval[] = [];
  for (const one of [...intervals].sort((a, b) => a.first - b.first)) {
    const before = union.at(-1);
    if (before === undefined || one.first > before.last + 1) union.push(one);
    else if (one.last > before.last) union[union.length - 1] = { first: before.first, last: one.last };
  }
  return union;
}

/** The places that two unions share, as a union. */
export function intersectionOf(some: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return unionOf(
    some.flatMap((one) =>
      others.flatMap((other) => {
        const [first, last] = [Math.max(one.first, other.first), Math.min(one.last, other.last)];
        return first <= last ? [{ first, last }] : [];
      }),
    ),
  );
}
