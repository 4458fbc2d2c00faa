import type { RenderContext } from "@fixbook/core";
import { sitemapPath } from "../paths.js";

/** What crawlers may read: everything, and where the list of it is, if there is one. */
export function robots({ pageUrl }: RenderContext): string {
  const list = pageUrl(sitemapPath);
  return `User-agent: *\nAllow: /\n${list === undefined ? "" : `\nSitemap: ${list}\n`}`;
}
