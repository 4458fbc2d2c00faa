/** A product in a stretch of its versions, or a platform, that an entry is for. */
export interface SearchApplies {
  readonly product?: string;
  readonly platform?: string;
  /** The first version; absent where there is no limit. */
  readonly from?: string;
  /** The last version. */
  readonly to?: string;
}

/** A product that entries may be about. */
export interface SearchProduct {
  readonly id: string;
  readonly title: string;
  /** The oldest first. */
  readonly versions: readonly string[];
  readonly platforms: readonly { readonly id: string; readonly title: string }[];
}

/** What a reader has: the ids of a product of the book and of a platform, and a version. */
export interface Setup {
  readonly product?: string | undefined;
  readonly version?: string | undefined;
  readonly platform?: string | undefined;
}

/**
 * Whether an entry is for what a reader has. Several products, stretches and platforms are alternatives; what is left open on
 * either side fits everything.
 */
export function fitsSetup(
  applies: readonly SearchApplies[],
  { product, version, platform }: Setup,
  products: readonly SearchProduct[],
): boolean {
  const ofProducts = applies.filter((one) => one.product !== undefined);
  const ofPlatforms = applies.filter((one) => one.platform !== undefined);
  const versions = products.find(({ id }) => id === product)?.versions ?? [];
  const fits = ({ product: id, from, to }: SearchApplies): boolean =>
    id === product &&
    (version === undefined ||
      ((from === undefined || compareVersions(from, version, versions) <= 0) &&
        (to === undefined || compareVersions(version, to, versions) <= 0)));
  return (
    (product === undefined || ofProducts.length === 0 || ofProducts.some(fits)) &&
    (platform === undefined || ofPlatforms.length === 0 || ofPlatforms.some((one) => one.platform === platform))
  );
}

/** By their order in the book; one that it does not declare by its numbers. */
function compareVersions(one: string, other: string, versions: readonly string[]): number {
  const [a, b] = [versions.indexOf(one), versions.indexOf(other)];
  if (a >= 0 && b >= 0) return a - b;
  const [left, right] = [one, other].map((version) => version.split(/[.+_-]/).map((part) => Number.parseInt(part, 10)));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] || 0) - (right?.[at] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
