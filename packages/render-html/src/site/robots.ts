import type { RenderContext } from "@fixbook/core";
import { sitemapPath } from "../paths.js";

/** What crawlers may read: everything, and where the list of it is. */
export function robots({ pageUrl }: RenderContext): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${pageUrl(sitemapPath)}\n`;
}
