import type { SearchApplies, SearchProduct, Setup } from "@fixbook/search";

/**
 * What an entry is for, as an attribute of a page holds it: `voice:2.1:2.2 voice:3.0: ios`. Ids and versions have neither
 * spaces nor colons.
 */
export function writeApplies(applies: readonly SearchApplies[]): string {
  return applies
    .map(({ product, platform = "", from = "", to = "" }) => (product ? `${product}:${from}:${to}` : platform))
    .join(" ");
}

/** Reads what {@link writeApplies} has written. */
export function readApplies(text: string): readonly SearchApplies[] {
  return text.split(" ").map((one) => {
    const [id = "", from, to] = one.split(":");
    if (from === undefined) return { platform: id };
    return { product: id, ...(from && { from }), ...(to && { to }) };
  });
}

/** What a reader has, as it is kept: `voice:2.1:ios`. Empty where nothing is chosen. */
export function writeSetup({ product = "", version = "", platform = "" }: Setup): string {
  return product + platform === "" ? "" : [product, version, platform].join(":");
}

/** Reads what {@link writeSetup} has written. */
export function readSetup(text: string): Setup {
  const [product, version, platform] = text.split(":");
  return { product: product || undefined, version: version || undefined, platform: platform || undefined };
}

/**
 * What of a setup a book knows, which may have changed since a reader chose, without a platform that the product does not
 * run on; undefined where that is nothing.
 */
export function knownSetup(setup: Setup, products: readonly SearchProduct[]): Setup | undefined {
  const product = products.find(({ id }) => id === setup.product);
  const platforms = (product === undefined ? products : [product]).flatMap((one) => one.platforms);
  const known: Setup = {
    product: product?.id,
    version: product?.versions.find((version) => version === setup.version),
    platform: platforms.find(({ id }) => id === setup.platform)?.id,
  };
  return known.product === undefined && known.platform === undefined ? undefined : known;
}
