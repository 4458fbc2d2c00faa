import { type Clusters, createClusters } from "./clusters.js";
import {
  createPartIndex,
  createPrefixIndex,
  type Holders,
  leastShared,
  leastSize,
  type SetIndex,
} from "./set-index.js";

/** Sets that are alike: each is like another of them, so the first and the last need not be alike themselves. */
export interface SimilarGroup {
  /** The places of the sets in the list, in order. */
  readonly members: readonly number[];
  /** The place of a set that is as like the first as any that it was compared with. */
  readonly nearest: number;
}

/** What {@link findSimilarSets} found, and how often two sets were looked at for it. */
export interface SimilarSets {
  readonly groups: readonly SimilarGroup[];
  readonly looks: number;
}

/**
 * Groups of alike sets, in the order of their first members. Sets are given as lists without repeats; two are alike where
 * they share at least `least` members, and these are at least `threshold` (above 0) of both together.
 *
 * Equal sets count as one. Small sets come first, and of each only earlier ones are looked at that one of two indexes
 * names, whichever names fewer; of those only they are compared whose bitmaps allow it (Sandes, Teodoro, Melo: "Bitmap
 * filter"). Each set looks at {@link MOST_LOOKS} others at most, the nearest in size first, so that time and memory grow
 * with the number of sets alone: a pair may be missed where more than that have much in common without being alike.
 */
export function findSimilarSets(sets: Iterable<readonly string[]>, threshold: number, least: number): SimilarSets {
  const numbered = rareFirst(sets);
  const clusters = createClusters(numbered.length);
  const bySize = joinEqual(numbered, least, clusters).sort(
    (a, b) => sizeOf(numbered, a) - sizeOf(numbered, b) || a - b,
  );
  const all = bySize.map((place) => numbered[place] as Int32Array);
  const sizes = Int32Array.from(all, ({ length }) => length);
  const bitmaps = toBitmaps(all);
  const byPrefix = createPrefixIndex(threshold);
  const byPart = createPartIndex(threshold);
  /** For each set, the last one that has looked at it. */
  const seen = new Int32Array(all.length);
  const named = new Int32Array(MOST_LOOKS);
  let first = 0;
  let looks = 0;
  for (const [later, members] of all.entries()) {
    const smallest = leastSize(members.length, threshold);
    while ((sizes[first] as number) < smallest) first++;
    const count = recentFirst(fewest(members, first, byPrefix, byPart), named);
    looks += count;
    for (let at = 0; at < count; at++) {
      const earlier = named[at] as number;
      if (seen[earlier] === later) continue;
      seen[earlier] = later;
      const [one, other] = [bySize[earlier] as number, bySize[later] as number];
      if (clusters.isTold(one, other)) continue;
      const together = members.length + (sizes[earlier] as number);
      if (leastDifferent(bitmaps, earlier, later) > together - 2 * leastShared(together, threshold)) continue;
      const shared = countShared(all[earlier] as Int32Array, members);
      const score = shared / (together - shared);
      if (score >= threshold && shared >= least) clusters.join(one, other, score);
    }
    byPrefix.hold(members, later);
    byPart?.hold(members, later);
  }
  return { groups: clusters.groups(), looks };
}

/** How many others a set looks at. */
const MOST_LOOKS = 128;

/**
 * What an index names, the last of each list first, one of each list after another; {@link MOST_LOOKS} of them at most.
 * Answers how many it has put into `named`.
 */
function recentFirst(lists: readonly Holders[], named: Int32Array): number {
  let count = 0;
  for (let back = 1; ; back++) {
    let isOver = true;
    for (const { held, from } of lists) {
      if (held.length - back < from) continue;
      isOver = false;
      if (count === MOST_LOOKS) return count;
      named[count++] = held[held.length - back] as number;
    }
    if (isOver) return count;
  }
}

/** Joins equal sets; the first of each stands for all. */
function joinEqual(sets: readonly Int32Array[], least: number, clusters: Clusters): number[] {
  const first = new Map<string, number>();
  return sets.flatMap((set, place) => {
    if (set.length < least) return [];
    const key = set.join(" ");
    const equal = first.get(key);
    if (equal === undefined) first.set(key, place);
    else clusters.join(equal, place, 1);
    return equal === undefined ? [place] : [];
  });
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
