import type { Product } from "@fixbook/schema";
import { type Interval, unionOf } from "./intervals.js";
import { applicabilityOf, namedBy, nameOf } from "./names.js";
import { rangeWords } from "./range-words.js";
import { type Applies, readApplies, sortedVersions } from "./read-applies.js";

/** What an entry is for: a product, from one version to another, or a platform. */
export interface Applicability {
  readonly product?: string;
  readonly platform?: string;
  /** The first version, as the book declares it; absent where there is no limit. */
  readonly from?: string;
  /** The last one. */
  readonly to?: string;
  /** The same in words, by titles. */
  readonly text: string;
}

/**
 * What the texts of `appliesTo` come to: each product once for every stretch of its versions, in the order of the list, then
 * the platforms. Several products, stretches or platforms are alternatives; platforms narrow the products. Where the book
 * declares no products, each text stands for itself. The book has passed its checks.
 */
export function resolveApplicability(
  { appliesTo, locale }: { readonly appliesTo: readonly string[]; readonly locale: string },
  products: readonly Product[],
): readonly Applicability[] {
  if (products.length === 0) return appliesTo.map((text) => ({ text }));
  const read = appliesTo.flatMap((text): readonly Applies[] => {
    const one = readApplies(text, products);
    return "problem" in one ? [] : [one];
  });
  const ids = new Set(read.flatMap((one) => ("product" in one ? [one.product] : [])));
  const ofProducts = [...ids].flatMap((id) =>
    stretchesOf(
      id,
      read.filter((one) => "product" in one && one.product === id),
      products,
      locale,
    ),
  );
  const platforms = new Set(read.flatMap((one) => ("platform" in one ? [one.platform] : [])));
  return [...ofProducts, ...[...platforms].map((platform) => ({ platform, text: titleOf(platform, products) }))];
}

/** What a group or a solution is for whose name is the title of a product or platform; undefined for other names. */
export function applicabilityOfName(name: string, products: readonly Product[]): Applicability | undefined {
  const found = applicabilityOf(name, products);
  if (found === undefined) return undefined;
  return { ...found, text: titleOf("product" in found ? found.product : found.platform, products) };
}

/** The stretches of a product's versions, in ascending order. */
function stretchesOf(
  product: string,
  all: readonly Applies[],
  products: readonly Product[],
  locale: string,
): readonly Applicability[] {
  const title = titleOf(product, products);
  const declared = products.find(({ id }) => id === product);
  const ranges = all.flatMap((one) => ("product" in one ? [one] : []));
  if (declared === undefined || ranges.some(({ interval }) => interval === undefined))
    return [{ product, text: title }];
  const versions = sortedVersions(declared);
  const has = (end: "first" | "last", place: number, isOpen: "isOpenBelow" | "isOpenAbove") =>
    ranges.some((range) => range.interval?.[end] === place && range[isOpen]);
  return unionOf(ranges.flatMap(({ interval }) => interval ?? [])).map(({ first, last }: Interval): Applicability => {
    const from = has("first", first, "isOpenBelow") ? undefined : versions[first];
    const to = has("last", last, "isOpenAbove") ? undefined : versions[last];
    const words = rangeWords(from, to, locale);
    return {
      product,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      text: words === "" ? title : `${title} ${words}`,
    };
  });
}

function titleOf(id: string, products: readonly Product[]): string {
  const named = namedBy(id, products);
  return named === undefined ? id : nameOf(named).title;
}
