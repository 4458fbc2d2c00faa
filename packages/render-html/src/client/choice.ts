import type { SearchProduct, Setup } from "@fixbook/search";
import { knownSetup, readSetup } from "../applies/format.js";

/** What the reader of this page has chosen: `client/applies.ts` writes it at the root of the document. */
export function chosenSetup(products: readonly SearchProduct[] = []): Setup | undefined {
  return knownSetup(readSetup(document.documentElement.dataset["appliesTo"] ?? ""), products);
}

/** A choice by titles: `Voice 2.1, iOS`. */
export function setupTitle(setup: Setup, products: readonly SearchProduct[] = []): string {
  const product = products.find(({ id }) => id === setup.product);
  const platform = products.flatMap(({ platforms }) => platforms).find(({ id }) => id === setup.platform);
  const parts = [product && [product.title, setup.version].filter(Boolean).join(" "), platform?.title];
  return parts.filter(Boolean).join(", ");
}
