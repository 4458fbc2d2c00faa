import { compareText } from "@fixbook/schema";

/** Two sets that are alike, by their places in the list, `earlier < later`. */
export interface SimilarPair {
  readonly earlier: number;
  readonly later: number;
  /** How many members they share. */
  readonly shared: number;
  /** The shared members by all members of the two: 1 for equal sets. */
  readonly score: number;
}

/**
 * Every pair of sets whose shared part is at least `threshold` (above 0) of both together, in order. Only sets that
 * share one of their rarest members, in a place where enough can follow, are looked at, small sets first, so that of
 * each even fewer members need be known to those that follow (Xiao, Wang, Lin, Yu, Wang: "Efficient similarity joins
 * for near-duplicate detection"), and only those whose bitmaps allow it are compared (Sandes, Teodoro, Melo: "Bitmap
 * filter").
 */
export function similarSets(sets: readonly ReadonlySet<string>[], threshold: number): readonly SimilarPair[] {
  const all = rareFirst(sets);
  const bitmaps = toBitmaps(all);
  const holders = new Map<number, Holders>();
  const pairs: SimilarPair[] = [];
  const bound = new Int32Array(all.length);
  const bySize = all.map((_, place) => place).sort((a, b) => sizeOf(all, a) - sizeOf(all, b) || a - b);
  for (const place of bySize) {
    const members = all[place] as Int32Array;
    const size = members.length;
    const least = Math.ceil(threshold * size - 1e-9);
    const candidates: number[] = [];
    for (let at = 0; at < size - least + 1 && at < size; at++) {
      const held = holders.get(members[at] as number);
      if (held === undefined) continue;
      const { list } = held;
      // Those that are too small for this set are too small for all that follow.
      while (held.from < list.length && sizeOf(all, list[held.from] as number) < least) held.from += 2;
      // Each holder is two numbers: which set, and where in it the member stands.
      for (let index = held.from; index < list.length; index += 2) {
        const other = list[index] as number;
        if (bound[other] !== 0) continue;
        const otherSize = sizeOf(all, other);
        candidates.push(other);
        const most = Math.min(size - at, otherSize - (list[index + 1] as number));
        bound[other] = most >= needed(size, otherSize, threshold) ? 1 : -1;
      }
    }
    // What follows is as large or larger, and shares at least so many with this set.
    const shared = needed(size, size, threshold);
    for (let at = 0; at < size - shared + 1 && at < size; at++) hold(holders, members[at] as number, place, at);
    for (const other of candidates) {
      if (bound[other] === 1) {
        const pair = compare(all, bitmaps, Math.min(other, place), Math.max(other, place), threshold);
        if (pair !== undefined) pairs.push(pair);
      }
      bound[other] = 0;
    }
  }
  return pairs.sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

/** The sets that hold a member, small ones first, from the first that may still be large enough. */
interface Holders {
  readonly list: number[];
  from: number;
}

function hold(holders: Map<number, Holders>, member: number, place: number, at: number): void {
  const held = holders.get(member);
  if (held === undefined) holders.set(member, { list: [place, at], from: 0 });
  else held.list.push(place, at);
}

function sizeOf(all: readonly Int32Array[], place: number): number {
  return (all[place] as Int32Array).length;
}

function compare(
  all: readonly Int32Array[],
  bitmaps: Int32Array,
  earlier: number,
  later: number,
  threshold: number,
): SimilarPair | undefined {
  const together = sizeOf(all, earlier) + sizeOf(all, later);
  const different = together - 2 * needed(sizeOf(all, earlier), sizeOf(all, later), threshold);
  if (leastDifferent(bitmaps, earlier, later) > different) return undefined;
  const shared = countShared(all[later] as Int32Array, all[earlier] as Int32Array);
  const score = shared / (together - shared);
  return score >= threshold ? { earlier, later, shared, score } : undefined;
}

/** The sets as numbers in one order for all: rare members first. */
function rareFirst(sets: readonly ReadonlySet<string>[]): readonly Int32Array[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const order = [...counts].sort(([a, countA], [b, countB]) => countA - countB || compareText(a, b));
  const ranks = new Map(order.map(([member], rank) => [member, rank]));
  return sets.map((set) => Int32Array.from(set, (member) => ranks.get(member) as number).sort());
}

/** How many members two sets of these sizes share at least when they are alike. */
function needed(size: number, otherSize: number, threshold: number): number {
  // Rounding must not lose a pair that is just alike enough.
  return Math.ceil((threshold / (1 + threshold)) * (size + otherSize) - 1e-9);
}

/** Words of 32 bits in the bitmap of a set. */
const BITMAP = 4;

/** A bitmap for each set, one after another: each member sets one bit. */
function toBitmaps(sets: readonly Int32Array[]): Int32Array {
  const bitmaps = new Int32Array(sets.length * BITMAP);
  for (const [index, members] of sets.entries()) {
    for (const member of members) {
      const word = index * BITMAP + ((member >> 5) % BITMAP);
      bitmaps[word] = (bitmaps[word] as number) | (1 << (member & 31));
    }
  }
  return bitmaps;
}

/** How many members at least are in one of two sets alone. */
function leastDifferent(bitmaps: Int32Array, a: number, b: number): number {
  let count = 0;
  for (let word = 0; word < BITMAP; word++)
    count += countBits((bitmaps[a * BITMAP + word] as number) ^ (bitmaps[b * BITMAP + word] as number));
  return count;
}

/** The bits that are set in 32, by adding neighbours. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}
