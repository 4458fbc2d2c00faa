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
 * Whether an entry is for what a reader has. Several products, stretches and platforms are alternatives, and platforms narrow
 * the products that have any; what is left open on either side fits everything.
 */
export function fitsSetup(
  applies: readonly SearchApplies[],
  { product, version, platform }: Setup,
  products: readonly SearchProduct[],
): boolean {
  const ofProducts = applies.flatMap((one) => (one.product === undefined ? [] : [{ ...one, id: one.product }]));
  const ofPlatforms = applies.flatMap((one) => one.platform ?? []);
  const named = ofProducts.length > 0 ? ofProducts.map(({ id }) => id) : products.map(({ id }) => id);
  return (
    applies.length === 0 ||
    named
      .filter((id) => product === undefined || id === product)
      .some((id) => {
        const { versions = [], platforms = [] } = products.find((one) => one.id === id) ?? {};
        const own = platforms.map((one) => one.id);
        const isForAll = ofPlatforms.length === 0 || (own.length === 0 && ofProducts.length > 0);
        const on = isForAll ? own : own.filter((one) => ofPlatforms.includes(one));
        return (
          (ofProducts.length === 0 || ofProducts.some((one) => one.id === id && hasVersion(one, version, versions))) &&
          (isForAll || on.length > 0) &&
          (platform === undefined || own.length === 0 || on.includes(platform))
        );
      })
  );
}

function hasVersion({ from, to }: SearchApplies, version: string | undefined, versions: readonly string[]): boolean {
  return (
    version === undefined ||
    ((from === undefined || compareVersions(from, version, versions) <= 0) &&
      (to === undefined || compareVersions(version, to, versions) <= 0))
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
