import {
  createPartIndex,
  createPrefixIndex,
  type Holders,
  leastShared,
  leastSize,
  type SetIndex,
} from "./set-index.js";

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
 * Every pair of sets, given as lists without repeats, whose shared part is at least `threshold` (above 0) of both together, in order. Small sets come
 * first, and of each only the earlier ones are looked at that one of two indexes names, whichever names fewer; of those
 * only they are compared whose bitmaps allow it (Sandes, Teodoro, Melo: "Bitmap filter").
 */
export function similarSets(sets: Iterable<readonly string[]>, threshold: number): readonly SimilarPair[] {
  const numbered = rareFirst(sets);
  const bySize = numbered.map((_, place) => place).sort((a, b) => sizeOf(numbered, a) - sizeOf(numbered, b) || a - b);
  const all = bySize.map((place) => numbered[place] as Int32Array);
  const sizes = Int32Array.from(all, ({ length }) => length);
  const bitmaps = toBitmaps(all);
  const byPrefix = createPrefixIndex(threshold);
  const byPart = createPartIndex(threshold);
  const pairs: SimilarPair[] = [];
  /** For each set, the last one that it was compared with. */
  const seen = new Int32Array(all.length);
  let first = 0;
  for (const [later, members] of all.entries()) {
    const least = leastSize(members.length, threshold);
    while ((sizes[first] as number) < least) first++;
    for (const { held, from } of fewest(members, first, byPrefix, byPart)) {
      for (let index = from; index < held.length; index++) {
        const earlier = held[index] as number;
        if (seen[earlier] === later) continue;
        seen[earlier] = later;
        const together = members.length + (sizes[earlier] as number);
        if (leastDifferent(bitmaps, earlier, later) > together - 2 * leastShared(together, threshold)) continue;
        const shared = countShared(all[earlier] as Int32Array, members);
        const score = shared / (together - shared);
        if (score >= threshold) pairs.push(toPair(bySize[earlier] as number, bySize[later] as number, shared, score));
      }
    }
    byPrefix.hold(members, later);
    byPart?.hold(members, later);
  }
  return pairs.sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

function sizeOf(sets: readonly Int32Array[], place: number): number {
  return sets[place]?.length ?? 0;
}

/** What an index names; the other one is not asked where these are few. */
function fewest(members: Int32Array, first: number, one: SetIndex, other: SetIndex | undefined): readonly Holders[] {
  const named = one.find(members, first);
  const count = countHeld(named);
  if (count <= FEW || other === undefined) return named;
  const others = other.find(members, first);
  return countHeld(others) < count ? others : named;
}

/** To compare so many sets takes no longer than to ask an index. */
const FEW = 50;

function countHeld(lists: readonly Holders[]): number {
  let count = 0;
  for (const { held, from } of lists) count += held.length - from;
  return count;
}

function toPair(one: number, other: number, shared: number, score: number): SimilarPair {
  return { earlier: Math.min(one, other), later: Math.max(one, other), shared, score };
}

/** The sets as numbers in one order for all: rare members first. */
function rareFirst(sets: Iterable<readonly string[]>): readonly Int32Array[] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = Array.from(sets, (set) => {
    const members = new Int32Array(set.length);
    for (let at = 0; at < set.length; at++) {
      const member = set[at] as string;
      let number = numbers.get(member);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(member, number);
      }
      counts[number] = (counts[number] as number) + 1;
      members[at] = number;
    }
    return members;
  });
  // As one number, by which they are sorted without a function.
  const order = Float64Array.from(counts, (count, number) => count * counts.length + number).sort();
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[(order[rank] as number) % counts.length] = rank;
  for (const set of numbered) {
    for (let at = 0; at < set.length; at++) set[at] = ranks[set[at] as number] as number;
    set.sort();
  }
  return numbered;
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
