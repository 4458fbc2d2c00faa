import type { Product } from "@fixbook/schema";
import { namedBy, nameOf } from "./names.js";
import { rangeWords } from "./range-words.js";
import { type Reach, reachOf, sharedReach } from "./reach.js";
import { sortedVersions } from "./read-applies.js";

/** Which of some entries apply somewhere together. */
export interface Overlaps {
  /** The places in the list of those that share something with another one, in ascending order. */
  readonly members: readonly number[];
  /** Where the first two of them apply both, by titles; undefined where that is everywhere. */
  readonly where: string | undefined;
}

/** A stretch of versions of one product on one platform. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly member: number;
}

/**
 * Finds which of some lists of `appliesTo` overlap. Linear in what the lists name, but for sorting: each product and
 * platform is swept once.
 */
export function findOverlaps(lists: readonly (readonly string[])[], products: readonly Product[]): Overlaps {
  const reaches = lists.map((list) => reachOf(list, products));
  const members = membersOf(reaches);
  const [first, second] = firstPair(members, reaches);
  const shared = first === undefined || second === undefined ? undefined : sharedReach(reaches[first], reaches[second]);
  return { members, where: describe(shared, products) };
}

function membersOf(reaches: readonly Reach[]): readonly number[] {
  const found = new Set<number>();
  const mark = (...places: readonly number[]) => {
    for (const place of places) found.add(place);
  };
  const some = reaches.flatMap((reach, member) => (reach === undefined || reach.size > 0 ? [member] : []));
  // What applies everywhere meets all others.
  if (some.length > 1 && some.some((member) => reaches[member] === undefined)) return some;
  for (const stretches of byPlace(reaches).values()) {
    let widest: Stretch | undefined;
    for (const one of stretches.sort((a, b) => a.first - b.first)) {
      if (widest !== undefined && one.first <= widest.last) mark(widest.member, one.member);
      if (widest === undefined || one.last > widest.last) widest = one;
    }
  }
  return [...found].sort((a, b) => a - b);
}

function byPlace(reaches: readonly Reach[]): ReadonlyMap<string, Stretch[]> {
  const places = new Map<string, Stretch[]>();
  for (const [member, reach] of reaches.entries())
    for (const [product, { versions, platforms }] of reach ?? [])
      for (const platform of platforms) {
        const key = `${product} ${platform}`;
        const own = versions.map(({ first, last }) => ({ first, last, member }));
        places.set(key, [...(places.get(key) ?? []), ...own]);
      }
  return places;
}

/** The first member, and the first that it shares something with. */
function firstPair(members: readonly number[], reaches: readonly Reach[]): readonly (number | undefined)[] {
  const [first, ...others] = members;
  if (first === undefined) return [];
  const meets = (other: number) => sharedReach(reaches[first], reaches[other])?.size !== 0;
  return [first, others.find(meets)];
}

/** A reach in a few words: `Voice 2.1 on iOS`. */
function describe(reach: Reach, products: readonly Product[]): string | undefined {
  if (reach === undefined) return undefined;
  const titleOf = (id: string) => {
    const named = namedBy(id, products);
    return named === undefined ? id : nameOf(named).title;
  };
  const parts = [...reach].map(([id, { versions, platforms }]) => {
    const product = products.find((one) => one.id === id);
    const sorted = product === undefined ? [] : sortedVersions(product);
    const isWhole = versions.length === 1 && versions[0]?.first === 0 && versions[0].last >= sorted.length - 1;
    const ranges = isWhole ? [] : versions.map(({ first, last }) => rangeWords(sorted[first], sorted[last], "en"));
    const on = platforms.length === (product?.platforms.length || 1) ? [] : platforms.map(titleOf);
    return `${[titleOf(id), ranges.join(" and ")].filter((part) => part !== "").join(" ")}${on.length > 0 ? ` on ${on.join(" and ")}` : ""}`;
  });
  const shown = parts.slice(0, MOST_SHOWN).join(", ");
  return parts.length > MOST_SHOWN ? `${shown} and ${parts.length - MOST_SHOWN} more` : shown;
}

const MOST_SHOWN = 3;
