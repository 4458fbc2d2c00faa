import type { Platform, Product } from "@fixbook/schema";

/** A product or a platform. */
export type Named = { readonly product: Product } | { readonly platform: Platform };

/** The product or platform with an id; products and platforms share one space of ids. */
export function namedBy(id: string, products: readonly Product[]): Named | undefined {
  for (const product of products) if (product.id === id) return { product };
  for (const { platforms } of products) for (const platform of platforms) if (platform.id === id) return { platform };
  return undefined;
}

/** Every product and platform once: products first, in the order of the book. */
export function allNamed(products: readonly Product[]): readonly Named[] {
  const platforms = new Map(products.flatMap((product) => product.platforms.map((one) => [one.id, one] as const)));
  return [...products.map((product) => ({ product })), ...[...platforms.values()].map((platform) => ({ platform }))];
}

/** The id and the title of either. */
export function nameOf(named: Named): Platform {
  return "product" in named ? named.product : named.platform;
}

/**
 * The product or platform that a name says and nothing else, as the name of a group or a solution may: its title or its id,
 * whatever the case. `name` is a template, as titles are.
 */
export function applicabilityOf(
  name: string,
  products: readonly Product[],
): { readonly product: string } | { readonly platform: string } | undefined {
  const wanted = folded(name);
  const found = allNamed(products).find((one) =>
    [nameOf(one).title, nameOf(one).id].some((own) => folded(own) === wanted),
  );
  if (found === undefined) return undefined;
  return "product" in found ? { product: found.product.id } : { platform: found.platform.id };
}

export function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
