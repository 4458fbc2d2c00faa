/** Sets that an index names: those in a list from a place on. */
export interface Holders {
  readonly held: number[];
  from: number;
}

/** Numbered sets, small ones first, by what two of them must have in common to be alike. Their members are in order. */
export interface SetIndex {
  /**
   * Every set held so far that may be like this one, some of them more than once. Those before `first` are too small
   * for it, and for all that follow.
   */
  find(members: Int32Array, first: number): readonly Holders[];
  hold(members: Int32Array, number: number): void;
}

/** How many members a set has at least that is like one of a size. */
export function leastSize(size: number, threshold: number): number {
  return Math.ceil(threshold * size - EPSILON);
}

/** How many members two sets share at least, when they are alike and have so many together. */
export function leastShared(together: number, threshold: number): number {
  // Rounding must not lose a pair that is just alike enough.
  return Math.ceil((threshold / (1 + threshold)) * together - EPSILON);
}

/**
 * Sets by their first members, which are the rarest: where two that are alike differ in all of these, too few are left
 * to share. Of each even fewer need be known to those that follow, which are no smaller (Xiao, Wang, Lin, Yu, Wang:
 * "Efficient similarity joins for near-duplicate detection").
 */
export function createPrefixIndex(threshold: number): SetIndex {
  const table = createTable();
  return {
    find: (members, first) => {
      const least = leastSize(members.length, threshold);
      return table.find(members.subarray(0, members.length - least + 1), first);
    },
    hold: (members, number) => {
      const first = members.length - leastShared(2 * members.length, threshold) + 1;
      for (const member of members.subarray(0, first)) table.hold(member, number);
    },
  };
}

/**
 * Sets by parts of all that there is: of one part more than two sets that are alike have differences, one is the same
 * in both (Arasu, Ganti, Kaushik: "Efficient exact set-similarity joins"). It names few where members are common.
 * Undefined where parts would be too small to say much.
 */
export function createPartIndex(threshold: number): SetIndex | undefined {
  if (threshold < LEAST_FOR_PARTS) return undefined;
  const table = createTable();
  // A set has this many differences at most from one that is like it and no smaller.
  const partsOf = (size: number) => Math.floor((size * (1 - threshold)) / threshold + EPSILON) + 1;
  return {
    find: (members, first) => {
      const found: Holders[] = [];
      const most = partsOf(members.length);
      for (let parts = partsOf(leastSize(members.length, threshold)); parts <= most; parts++)
        found.push(...table.find(partKeys(members, parts), first));
      return found;
    },
    hold: (members, number) => {
      for (const key of partKeys(members, partsOf(members.length))) table.hold(key, number);
    },
  };
}

const EPSILON = 1e-9;
/** Then a part has two members of a set or more. */
const LEAST_FOR_PARTS = 2 / 3;

/** A key for what a set has in each of some parts. Two that have the same have the same key. */
function partKeys(members: Int32Array, parts: number): Int32Array {
  const keys = new Int32Array(parts);
  for (const member of members) {
    const part = member % parts;
    keys[part] = (keys[part] as number) + mixed(member + 1);
  }
  for (let part = 0; part < parts; part++) keys[part] = mixed((keys[part] as number) + mixed(parts * 0x10000 + part));
  return keys;
}

/** Spreads a number over 32 bits. */
function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return twice ^ (twice >>> 16);
}

/** Numbered sets by key. */
function createTable() {
  const table = new Map<number, Holders>();
  return {
    find: (keys: Int32Array, first: number): readonly Holders[] => {
      const found: Holders[] = [];
      for (const key of keys) {
        const holders = table.get(key);
        if (holders === undefined) continue;
        const { held } = holders;
        while (holders.from < held.length && (held[holders.from] as number) < first) holders.from++;
        if (holders.from < held.length) found.push(holders);
      }
      return found;
    },
    hold: (key: number, number: number): void => {
      const holders = table.get(key);
      if (holders === undefined) table.set(key, { held: [number], from: 0 });
      else holders.held.push(number);
    },
  };
}
