import type { SimilarGroup } from "./similar-sets.js";

/** Numbered things, some of which belong together: disjoint sets, with what is nearest to each. */
export interface Clusters {
  /** Whether two are in a group already that is so large that nobody asks for more of its pairs. */
  isTold(one: number, other: number): boolean;
  join(one: number, other: number, score: number): void;
  /** Groups of two or more, in the order of their first members. */
  groups(): readonly SimilarGroup[];
}

export function createClusters(count: number): Clusters {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const sizes = new Int32Array(count).fill(1);
  const nearest = new Int32Array(count).fill(-1);
  const scores = new Float64Array(count);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      // Halves the way for whoever comes next.
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  const note = (one: number, other: number, score: number): void => {
    const known = nearest[one] as number;
    const isNearer = score > (scores[one] as number) || (score === scores[one] && other < known);
    if (known !== -1 && !isNearer) return;
    nearest[one] = other;
    scores[one] = score;
  };
  return {
    isTold: (one, other) => {
      const root = rootOf(one);
      return (sizes[root] as number) > LARGE && rootOf(other) === root;
    },
    join: (one, other, score) => {
      note(one, other, score);
      note(other, one, score);
      const [root, below] = [rootOf(one), rootOf(other)];
      if (root === below) return;
      const [large, small] = (sizes[root] as number) >= (sizes[below] as number) ? [root, below] : [below, root];
      parents[small] = large;
      sizes[large] = (sizes[large] as number) + (sizes[small] as number);
    },
    groups: () => {
      const byRoot = new Map<number, number[]>();
      for (let index = 0; index < count; index++) {
        const root = rootOf(index);
        if ((sizes[root] as number) === 1) continue;
        const members = byRoot.get(root);
        if (members === undefined) byRoot.set(root, [index]);
        else members.push(index);
      }
      return [...byRoot.values()].map((members) => ({ members, nearest: nearest[members[0] as number] as number }));
    },
  };
}

/** All pairs of a smaller group are compared, so that the nearest of each is known. */
const LARGE = 8;
