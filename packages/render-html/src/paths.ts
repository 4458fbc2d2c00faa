/** Paths of the artifacts, relative to the target's folder. Nothing else spells them. */
export const homePath = "index.html";
export const supportPath = "support/index.html";
export const notFoundPath = "404.html";
export const stylesheetPath = "assets/fixbook.css";
/** The script of every page. It finds those of the search beside it. */
export const scriptPath = "assets/help.js";
/** The script of the filter, where a book declares products. */
export const appliesScriptPath = "assets/applies.js";
export const iconPath = "assets/icon.png";
/** The picture that applications show of a link to a page. */
export const cardPath = "assets/card.png";
export const searchScriptPath = "assets/search.js";
export const searchIndexPath = "assets/search-index.js";
export const sitemapPath = "sitemap.xml";
export const robotsPath = "robots.txt";
export const llmsPath = "llms.txt";
/** For Netlify and Cloudflare Pages. */
export const redirectsPath = "_redirects";
export const nginxMapPath = "redirects.nginx.conf";
export const redirectTablePath = "redirects.tsv";

/** The path of an entry's page, and of the page that stands for an id that has no entry any more. */
export function entryPath(id: string): string {
  return `${id}/index.html`;
}

/** The path of an entry as Markdown. */
export function twinPath(id: string): string {
  return pageTwinPath(entryPath(id));
}

/** The path of a page as Markdown: `support.md` for `support/index.html`, and `index.md` for the home page. */
export function pageTwinPath(path: string): string {
  return path === homePath ? "index.md" : `${publicPath(path).slice(0, -1)}.md`;
}

/** The public entries as one text, in parts; the first is 1. */
export function llmsFullPath(part: number): string {
  return part === 1 ? "llms-full.txt" : `llms-full-${part}.txt`;
}

/** The path of an area's page. */
export function areaPath(id: string): string {
  return `areas/${id}/index.html`;
}

/**
 * Makes addresses of other artifacts as one links to them: `support/index.html` is `../support/index.html` for an entry.
 */
export function relativeUrls(from: string): (to: string) => string {
  const root = "../".repeat(from.split("/").length - 1);
  return (to) => root + to;
}

/** Makes addresses of other artifacts below the path at which a site is published: `/help/support/` for `/help/`. */
export function siteUrls(root: string): (to: string) => string {
  return (to) => root + publicPath(to);
}

/** The path of a page as it is published, without `index.html`: the home page is the empty path. */
export function publicPath(path: string): string {
  return path === INDEX || path.endsWith(`/${INDEX}`) ? path.slice(0, -INDEX.length) : path;
}

/** The name of a page's file in its folder, which no address of a server needs. */
export const INDEX = "index.html";
