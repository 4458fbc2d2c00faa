import { type RenderContext, safeUrl } from "@fixbook/core";

/**
 * The path at which a brand publishes its pages, as it may stand in a link: `/` or `/help/`. Undefined where the brand has
 * no address.
 */
export function siteRoot({ pageUrl }: Pick<RenderContext, "pageUrl">): string | undefined {
  const home = pageUrl("");
  const url = home === undefined ? undefined : safeUrl(home);
  return url?.replace(/^https?:\/\/[^/]*\/*/i, "/").replace(/\/*$/, "/");
}
