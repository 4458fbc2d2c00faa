import type { RenderContext } from "./renderer.js";

/** The field `url` with the absolute address of a page, or no field at all where the brand has no address. */
export function pageAddress(path: string, { pageUrl }: Pick<RenderContext, "pageUrl">): { readonly url?: string } {
  const url = pageUrl(path);
  return url === undefined ? {} : { url };
}
