import type { Product } from "@fixbook/schema";
import { type Interval, intersectionOf, unionOf } from "./intervals.js";
import { type Applies, readApplies, sortedVersions } from "./read-applies.js";

/** Where on one product an entry applies. */
interface ReachOfProduct {
  /** Places in the product's sorted versions; the one place 0 where it declares none. */
  readonly versions: readonly Interval[];
  /** Ids of platforms; the one of no name where it declares none. */
  readonly platforms: readonly string[];
}

/** Where an entry applies, by product. Empty where nothing fits together; undefined for everywhere. */
export type Reach = ReadonlyMap<string, ReachOfProduct> | undefined;

/**
 * Where the texts of `appliesTo` apply. Several versions of a product, several products and several platforms are
 * alternatives; platforms narrow the products that declare any. Texts that cannot be read count for nothing.
 */
export function reachOf(appliesTo: readonly string[], products: readonly Product[]): Reach {
  const read = appliesTo.flatMap((text): readonly Applies[] => {
    const one = readApplies(text, products);
    return "problem" in one ? [] : [one];
  });
  if (read.length === 0 || products.length === 0) return undefined;
  const named = read.flatMap((one) => ("product" in one ? [one] : []));
  const platforms = new Set(read.flatMap((one) => ("platform" in one ? [one.platform] : [])));
  const reach = new Map<string, ReachOfProduct>();
  for (const product of products) {
    const own = named.filter((one) => one.product === product.id);
    if (named.length > 0 && own.length === 0) continue;
    const all = product.platforms.map(({ id }) => id);
    const isFree = platforms.size === 0 || (all.length === 0 && named.length > 0);
    const on = isFree ? (all.length === 0 ? [""] : all) : all.filter((id) => platforms.has(id));
    const whole = { first: 0, last: Math.max(0, sortedVersions(product).length - 1) };
    const versions = unionOf(own.length === 0 ? [whole] : own.map(({ interval }) => interval ?? whole));
    if (on.length > 0) reach.set(product.id, { versions, platforms: on });
  }
  return reach;
}

/** Where two entries apply both. */
export function sharedReach(one: Reach, other: Reach): Reach {
  if (one === undefined || other === undefined) return one ?? other;
  const shared = new Map<string, ReachOfProduct>();
  for (const [id, { versions, platforms }] of one) {
    const also = other.get(id);
    const both = intersectionOf(versions, also?.versions ?? []);
    const on = platforms.filter((platform) => also?.platforms.includes(platform));
    if (both.length > 0 && on.length > 0) shared.set(id, { versions: both, platforms: on });
  }
  return shared;
}
