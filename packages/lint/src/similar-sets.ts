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
 * share one of their rarest members, in a place where enough can follow, are looked at (Xiao, Wang, Lin, Yu, Wang:
 * "Efficient similarity joins for near-duplicate detection"), and only those whose bitmaps allow it are compared
 * (Sandes, Teodoro, Melo: "Bitmap filter").
 */
export function similarSets(sets: readonly ReadonlySet<string>[], threshold: number): readonly SimilarPair[] {
  const all = rareFirst(sets);
  const bitmaps = toBitmaps(all);
  const holders = new Map<number, number[]>();
  const pairs: SimilarPair[] = [];
  const bound = new Int32Array(all.length);
  for (const [later, members] of all.entries()) {
    const size = members.length;
    const least = Math.ceil(threshold * size - 1e-9);
    const candidates: number[] = [];
    for (let at = 0; at < size - least + 1 && at < size; at++) {
      const member = members[at] as number;
      const held = holders.get(member) ?? [];
      // Each holder is two numbers: which set, and where in it the member stands.
      for (let index = 0; index < held.length; index += 2) {
        const other = held[index] as number;
        const otherSize = (all[other] as Int32Array).length;
        if (bound[other] === 0) {
          candidates.push(other);
          const most = Math.min(size - at, otherSize - (held[index + 1] as number));
          const isPossible = otherSize >= least && size >= threshold * otherSize;
          bound[other] = isPossible && most >= needed(size, otherSize, threshold) ? 1 : -1;
        }
      }
      if (held.length === 0) holders.set(member, held);
      held.push(later, at);
    }
    const found: SimilarPair[] = [];
    for (const earlier of candidates) {
      if (bound[earlier] === 1) {
        const other = all[earlier] as Int32Array;
        const together = size + other.length;
        const different = together - 2 * needed(size, other.length, threshold);
        if (leastDifferent(bitmaps, earlier, later) <= different) {
          const shared = countShared(members, other);
          const score = shared / (together - shared);
          if (score >= threshold) found.push({ earlier, later, shared, score });
        }
      }
      bound[earlier] = 0;
    }
    pairs.push(...found.sort((a, b) => a.earlier - b.earlier));
  }
  return pairs;
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
