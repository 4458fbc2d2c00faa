import { directionOf, type Html, html } from "@fixbook/core";
import type { Page } from "./page.js";
import { hasFilter } from "./parts/applies.js";
import { logo } from "./parts/logo.js";
import { isFolded } from "./parts/lookup.js";
import { metadata } from "./parts/metadata.js";
import { searchForm } from "./parts/search-form.js";
import { textVersion } from "./parts/text-version.js";
import { appliesScriptPath, homePath, INDEX, notFoundPath, scriptPath, stylesheetPath, supportPath } from "./paths.js";

/** What a page puts into the frame. */
export interface PageContent {
  /** `article` for a page that answers one question. */
  readonly kind?: "article" | "website";
  /** The page's own title; the book's is added. The home page leaves it out. */
  readonly title?: string;
  /** The language of the title, and that of the description, where they are words of the program in another language. */
  readonly titleLocale?: string | undefined;
  readonly descriptionLocale?: string | undefined;
  /** What the page is about, as plain words. */
  readonly description: string;
  /** The language of the page, as a BCP 47 tag. */
  readonly locale: string;
  /**
   * Where the page leads at once without scripts, which would lose the query and the fragment of the address; search
   * engines then take that address for this page's.
   */
  readonly moved?: { readonly href: string; readonly canonical: string | undefined };
  /** Keeps the page out of search engines. */
  readonly noindex?: boolean;
  /** The path of the page as Markdown. */
  readonly twin?: string;
  /** What machines may know of the page, as JSON-LD. */
  readonly data?: Html;
  readonly main: Html;
}

/** The document around a page's content: head, skip link, header and footer. */
export function layout(page: Page, content: PageContent): Html {
  const { book } = page.context;
  const title = content.title === undefined ? book.title : `${content.title} · ${book.title}`;
  return html`<!doctype html>
<html lang="${content.locale}" dir="${directionOf(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title${content.titleLocale !== undefined && html` lang="${content.titleLocale}"`}>${title}</title>
${metadata(page, content)}<link rel="stylesheet" href="${page.href(stylesheetPath)}">
${hasFilter(book) && html`<script src="${page.href(appliesScriptPath)}"></script>\n`}<script defer src="${page.href(scriptPath)}"${page.context.links === "file" && html` data-index="${INDEX}"`}></script>
</head>
<body>
<a class="skip" href="#main">${page.say(page.wording.skip)}</a>
${textVersion(page, content.twin)}${header(page)}
<main id="main">
${content.main}</main>
${siteFooter(page)}
${content.data}</body>
</html>
`;
}

function header(page: Page): Html {
  return html`<header class="site-header">
<a class="brand" href="${page.href(homePath)}">${logo(page)}<span>${page.context.brand.name}</span></a>
${!hasOwnSearch(page) && searchForm("compact", page)}<nav aria-label="${page.wording.site}"${page.said}>
<ul${page.own}>
${siteLinks(page)}</ul>
</nav>
</header>`;
}

/** Whether a page has a search in its content. */
function hasOwnSearch({ path }: Page): boolean {
  return path === homePath || path === notFoundPath;
}

function siteLinks(page: Page): Html[] {
  const links = [
    // In a large book the symptoms stand below the areas.
    ...(isFolded(page) ? [] : [{ path: homePath, fragment: "#section-symptoms", text: page.wording.bySymptom }]),
    { path: homePath, fragment: "#section-areas", text: page.wording.byArea },
    { path: supportPath, fragment: "", text: page.wording.support },
  ];
  return links.map(({ path, fragment, text }) => {
    const current = path === page.path && fragment === "" && html` aria-current="page"`;
    return html`<li><a href="${page.href(path)}${fragment}"${current}>${page.say(text)}</a></li>\n`;
  });
}

function siteFooter(page: Page): Html {
  const { footer } = page.context.book;
  return html`<footer class="site-footer">
<nav aria-label="${page.wording.footer}"${page.said}>
<ul${page.own}>
<li><a href="${page.href(homePath)}">${page.context.book.title}</a></li>
${siteLinks(page)}</ul>
</nav>
${footer !== undefined && html`<p class="prose">${page.rich.compact(footer)}</p>\n`}</footer>`;
}
