import type { SearchProduct, Setup } from "@fixbook/search";
import { writeSetup } from "../applies/format.js";

/** The fields of the filter that `parts/applies.ts` makes. */
export interface ProductSelects {
  /** Products, and versions as `voice:2.1`. */
  readonly product: HTMLSelectElement | null;
  readonly platform: HTMLSelectElement | null;
}

/** The fields that are in the page at this moment. */
export function selectsIn(page: ParentNode): ProductSelects {
  return { product: page.querySelector("#applies-product"), platform: page.querySelector("#applies-platform") };
}

/** The products that one can choose from: the latest version is listed first. */
export function productsIn({ product, platform }: ProductSelects): readonly SearchProduct[] {
  const platforms = optionsOf(platform).map(({ value, text }) => ({ id: value, title: text }));
  // The only product of a book, which has no versions, is not asked for.
  if (product === null) return [{ id: platform?.dataset["product"] ?? "", title: "", versions: [], platforms }];
  const products = new Map<string, SearchProduct & { versions: string[] }>();
  for (const { value, text, parentElement, dataset } of optionsOf(product)) {
    const [id = "", version] = value.split(":");
    if (version !== undefined) products.get(id)?.versions.unshift(version);
    else
      products.set(id, {
        id,
        title: parentElement instanceof HTMLOptGroupElement ? parentElement.label : text,
        versions: [],
        platforms: platforms.filter((one) => dataset["platforms"]?.split(" ").includes(one.id)),
      });
  }
  return [...products.values()];
}

/** Shows a choice in the fields. */
export function showSetup({ product: id = "", version, platform: of = "" }: Setup, fields: ProductSelects): void {
  const { product, platform } = fields;
  if (product !== null) product.value = version === undefined ? id : `${id}:${version}`;
  if (platform !== null) platform.value = of;
}

/** What is chosen, as it is kept. */
export function chosenIn({ product, platform }: ProductSelects): string {
  const [id, version] = (product?.value ?? "").split(":");
  return writeSetup({ product: id, version, platform: platform?.value });
}

function optionsOf(select: HTMLSelectElement | null): readonly HTMLOptionElement[] {
  return [...(select?.options ?? [])].filter(({ value }) => value !== "");
}
