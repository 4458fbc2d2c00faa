import { html, type Piece, type RenderContext } from "@fixbook/core";
import { areaPath, entryPath, homePath, publicPath, supportPath } from "../paths.js";

/**
 * The pages that search engines should know, with absolute addresses, of a brand that has one. An entry's date is that of its
 * last review.
 */
export function* sitemap({ book, entries, pageUrl }: RenderContext): Generator<Piece> {
  const row = (path: string, date?: string) =>
    `${html`<url><loc>${pageUrl(publicPath(path))}</loc>${date !== undefined && html`<lastmod>${date}</lastmod>`}</url>\n`}`;
  yield `${html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
`}`;
  for (const path of [homePath, ...book.areas.map(({ id }) => areaPath(id)), supportPath]) yield row(path);
  for (const { id, audience, reviewed } of entries) if (audience === "public") yield row(entryPath(id), reviewed);
  yield "</urlset>\n";
}
