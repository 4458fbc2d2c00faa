import { type Html, html, safeUrl } from "@fixbook/core";
import type { PageContent } from "../layout.js";
import type { Page } from "../page.js";
import { cardPath, iconPath, llmsPath, notFoundPath, publicPath } from "../paths.js";
import { cardSize } from "../site/drawings.js";
import { toolsOf } from "../tools.js";

/** What the head of a page tells browsers, search engines and applications that preview links. */
export function metadata(page: Page, content: PageContent): Html {
  const { book, pageUrl } = page.context;
  const description = shorten(content.description);
  const own = page.path === notFoundPath ? undefined : pageUrl(publicPath(page.path));
  const canonical = content.moved?.canonical ?? (own === undefined ? undefined : safeUrl(own));
  const { light, dark } = toolsOf(page.context).colors;
  return html`<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light.bg}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark.bg}">
<link rel="icon" href="${page.href(iconPath)}" type="image/png" sizes="96x96">
<meta name="description"${language(content.descriptionLocale)} content="${description}">
<meta property="og:type" content="${content.kind ?? "website"}">
<meta property="og:site_name" content="${book.title}">
<meta property="og:title"${language(content.titleLocale)} content="${content.title ?? book.title}">
<meta property="og:description"${language(content.descriptionLocale)} content="${description}">
${canonical !== undefined && html`<meta property="og:url" content="${canonical}">\n`}${cardOf(page)}<meta name="twitter:card" content="${pageUrl("") === undefined ? "summary" : "summary_large_image"}">
${content.noindex && html`<meta name="robots" content="noindex">\n`}${
  canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`
}${content.moved !== undefined && html`<noscript><meta http-equiv="refresh" content="0; url=${content.moved.href}"></noscript>\n`}${
  content.twin !== undefined && html`<link rel="alternate" type="text/markdown" href="${page.href(content.twin)}">\n`
}<link rel="alternate" type="text/plain" href="${page.href(llmsPath)}">
`;
}

/**
 * What a page may load: its own stylesheet and scripts, and pictures. No inline code, frames or plug-ins. `file:` is for
 * pages opened from a folder, where not every browser counts a neighbour as `'self'`; from a server it allows nothing.
 */
export const contentPolicy = html`default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' https: http: data: file:; connect-src 'self'; form-action 'self'; base-uri 'none'`;

/** The picture of a link; it needs an absolute address. */
function cardOf({ context: { pageUrl } }: Page): Html | undefined {
  const url = pageUrl(cardPath);
  const safe = url === undefined ? undefined : safeUrl(url);
  return safe === undefined
    ? undefined
    : html`<meta property="og:image" content="${safe}">
<meta property="og:image:width" content="${`${cardSize.width}`}">
<meta property="og:image:height" content="${`${cardSize.height}`}">
`;
}

function language(locale: string | undefined): Html | undefined {
  return locale === undefined ? undefined : html` lang="${locale}"`;
}

const MAX_DESCRIPTION = 160;

/** Whole words up to the length that search results show. */
function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = text.slice(0, MAX_DESCRIPTION);
  return `${cut.replace(/\s+\S*$/, "")}…`.toWellFormed();
}
