import { html, type RenderContext } from "@fixbook/core";
import { areaPath, entryPath, homePath, publicPath, supportPath } from "../paths.js";

/** The pages that search engines should know, with absolute addresses. An entry's date is that of its last review. */
export function sitemap({ book, entries, pageUrl }: RenderContext): string {
  const pages: { path: string; date?: string | undefined }[] = [
    { path: homePath },
    ...book.areas.map(({ id }) => ({ path: areaPath(id) })),
    { path: supportPath },
    ...entries
      .filter(({ audience }) => audience === "public")
      .map(({ id, reviewed }) => ({ path: entryPath(id), date: reviewed })),
  ];
  const rows = pages.map(
    ({ path, date }) =>
      html`<url><loc>${pageUrl(publicPath(path))}</loc>${date !== undefined && html`<lastmod>${date}</lastmod>`}</url>\n`,
  );
  return `${html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}</urlset>
`}`;
}
