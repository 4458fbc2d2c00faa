import { type Html, html, safeUrl } from "@fixbook/core";
import { directionOf } from "./direction.js";
import type { Page } from "./page.js";
import { searchForm } from "./parts/search-form.js";
import { homePath, publicPath, scriptPath, stylesheetPath, supportPath } from "./paths.js";
import { words } from "./words.js";

/** What a page puts into the frame. */
export interface PageContent {
  /** The page's own title; the book's is added. The home page leaves it out. */
  readonly title?: string;
  /** What the page is about, as plain words. */
  readonly description: string;
  /** The language of the page, as a BCP 47 tag. */
  readonly locale: string;
  /** Keeps the page out of search engines. */
  readonly noindex?: boolean;
  readonly main: Html;
}

/** The document around a page's content: head, skip link, header and footer. */
export function layout(page: Page, content: PageContent): Html {
  const { book, pageUrl } = page.context;
  const canonical = safeUrl(pageUrl(publicPath(page.path)));
  const title = content.title === undefined ? book.title : `${content.title} · ${book.title}`;
  return html`<!doctype html>
<html lang="${content.locale}" dir="${directionOf(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${shorten(content.description)}">
${content.noindex && html`<meta name="robots" content="noindex">\n`}${
  canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`
}<link rel="stylesheet" href="${page.href(stylesheetPath)}">
<script defer src="${page.href(scriptPath)}"></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${header(page)}
<main id="main">
${content.main}</main>
${footer(page)}
</body>
</html>
`;
}

function header(page: Page): Html {
  return html`<header class="site-header">
<a class="brand" href="${page.href(homePath)}">${page.context.brand.name}</a>
${page.path !== homePath && searchForm("compact", page)}<nav aria-label="${words.site}">
<ul>
${siteLinks(page)}</ul>
</nav>
</header>`;
}

function siteLinks(page: Page): Html[] {
  const links = [
    { path: homePath, fragment: "#section-symptoms", text: words.bySymptom },
    { path: homePath, fragment: "#section-areas", text: words.byArea },
    { path: supportPath, fragment: "", text: words.support },
  ];
  return links.map(({ path, fragment, text }) => {
    const current = path === page.path && fragment === "" && html` aria-current="page"`;
    return html`<li><a href="${page.href(path)}${fragment}"${current}>${text}</a></li>\n`;
  });
}

function footer(page: Page): Html {
  return html`<footer class="site-footer">
<p><a href="${page.href(homePath)}">${page.context.book.title}</a></p>
</footer>`;
}

const MAX_DESCRIPTION = 160;

/** Whole words up to the length that search results show. */
function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = text.slice(0, MAX_DESCRIPTION);
  return `${cut.replace(/\s+\S*$/, "")}…`.toWellFormed();
}
