/** Something that was counted. */
interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Counts kinds of things in a memory that does not grow with them. */
export interface Commonest<Value> {
  /** Counts one of a kind; `first` makes what is kept of the first one. */
  add(kind: string, first: () => Value): void;
  /** The commonest kinds, the earlier of two equally common ones first. */
  top(most: number): readonly Counted<Value>[];
  /** How many kinds are known. */
  readonly size: number;
  /** Whether no kind was let go: else the counts are the least that there may be. */
  readonly isComplete: boolean;
}

/**
 * At most `most` kinds are held. When there are more, the rarer half is let go, in the way of Misra and Gries: a kind
 * that is more than one of `most / 2` things is always among those that stay, and its count lacks no more than that part.
 */
export function createCommonest<Value>(most: number): Commonest<Value> {
  const half = Math.floor(most / 2);
  let kinds = new Map<string, Kind<Value>>();
  let isComplete = true;
  const letGo = (): void => {
    const credits = Array.from(kinds.values(), ({ credit }) => credit).sort((a, b) => b - a);
    const price = credits[half] ?? 0;
    const staying = new Map<string, Kind<Value>>();
    for (const [key, kind] of kinds) {
      kind.credit -= price;
      if (kind.credit > 0) staying.set(key, kind);
    }
    kinds = staying;
    isComplete = false;
  };
  return {
    add(key, first) {
      const known = kinds.get(key);
      if (known !== undefined) {
        known.count++;
        known.credit++;
        return;
      }
      if (kinds.size >= most) letGo();
      kinds.set(key, { value: first(), count: 1, credit: 1 });
    },
    top: (count) => [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, count),
    get size() {
      return kinds.size;
    },
    get isComplete() {
      return isComplete;
    },
  };
}

interface Kind<Value> {
  readonly value: Value;
  count: number;
  /** What of its count has not been taken to let others go. */
  credit: number;
}
