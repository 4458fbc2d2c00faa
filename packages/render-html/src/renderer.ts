import {
  type Artifact,
  dataScript,
  type Html,
  type ListArtifact,
  languageScript,
  type RenderContext,
  type Renderer,
  scriptItem,
  searchIndexOf,
  wordsScript,
} from "@fixbook/core";
import { appliesScript, helpScript, searchScript } from "./client.gen.js";
import { filledAreas } from "./filled-areas.js";
import { createPage, type Page } from "./page.js";
import { areaPage } from "./pages/area.js";
import { entryPage } from "./pages/entry.js";
import { homePage } from "./pages/home.js";
import { notFoundPage } from "./pages/not-found.js";
import { recordPage, redirectPage } from "./pages/redirect.js";
import { supportPage } from "./pages/support.js";
import { hasFilter } from "./parts/applies.js";
import { lookupRow } from "./parts/lookup.js";
import { partsOf, withParts } from "./parts/part.js";
import {
  appliesScriptPath,
  areaPath,
  cardPath,
  entryPath,
  homePath,
  iconPath,
  llmsPath,
  nginxMapPath,
  notFoundPath,
  pageTwinPath,
  redirectsPath,
  redirectTablePath,
  robotsPath,
  scriptPath,
  searchIndexPath,
  searchScriptPath,
  sitemapPath,
  stylesheetPath,
  supportPath,
  twinPath,
} from "./paths.js";
import { nginxMap, redirectRows, redirectTable } from "./redirects/formats.js";
import { redirectsOf } from "./redirects/redirects-of.js";
import type { PageIndex } from "./search/page-search.js";
import { card, icon } from "./site/drawings.js";
import { llms, llmsLine } from "./site/llms.js";
import { llmsFull } from "./site/llms-full.js";
import { areaTwin, homeTwin, movedTwin, recordTwin, supportTwin } from "./site/page-twins.js";
import { robots } from "./site/robots.js";
import { sitemap } from "./site/sitemap.js";
import { twin, twinAmongOthers } from "./site/twin.js";
import { stylesheet } from "./style/stylesheet.js";
import { toolsOf } from "./tools.js";
import { filterWords, scriptWords, searchWords } from "./words.gen.js";

/**
 * The HTML target: a help center that is whole without JavaScript. One page for each entry and each area, a home page, a
 * support page, a page for addresses that lead nowhere, one for each id that was renamed or removed, one stylesheet, the
 * scripts of the search with its index, and what machines read: each entry as Markdown, a list of them, a map of the site,
 * and what has moved, for servers. Links between pages are the paths of their addresses, or relative, as `links` says.
 */
export const htmlRenderer: Renderer = {
  name: "html",
  takesSiteFiles: true,
  shipsFiles: true,
  *renderEntry(entry, context) {
    const whole = page(entryPath(entry.id), context, (page) => entryPage(entry, page), entry.locale);
    // The first picture may be what a reader waits for.
    yield { ...whole, contents: whole.contents.replace(LAZY, "") };
    yield { path: twinPath(entry.id), contents: twin(entry, context) };
    for (const alias of entry.aliases) {
      yield page(entryPath(alias), context, (page) => redirectPage(entry.id, page));
      yield { path: twinPath(alias), contents: movedTwin(entry.id, context) };
    }
  },
  parts: {
    row: (entry, context) => `${lookupRow(entry, createPage(areaPath(entry.area), context))}`,
    lookup: (entry, context) => `${lookupRow(entry, toolsOf(context).home)}`,
    llms: llmsLine,
    full: (entry, context) => (entry.audience === "public" ? twinAmongOthers(entry, context) : ""),
    search: (entry, context) => scriptItem(toolsOf(context).searchEntry(entry)),
  },
  *renderBook(book, context) {
    yield { path: stylesheetPath, contents: stylesheet(context.brand.look, book.locale, hasFilter(book)) };
    yield { path: iconPath, contents: icon(context.brand.look), encoding: "latin1" };
    if (context.pageUrl("") !== undefined)
      yield { path: cardPath, contents: card(context.brand.look), encoding: "latin1" };
    yield { path: scriptPath, contents: wordsScript(scriptWords, book.locale) + helpScript };
    if (hasFilter(book))
      yield { path: appliesScriptPath, contents: wordsScript(filterWords, book.locale) + appliesScript };
    const ofLanguage = wordsScript(searchWords, book.locale) + languageScript(book.locale);
    yield { path: searchScriptPath, contents: ofLanguage + searchScript };
    yield list(homePath, context, homePage);
    yield { path: pageTwinPath(homePath), pieces: homeTwin(context) };
    for (const area of book.areas) {
      yield list(areaPath(area.id), context, (page) => areaPage(area, page));
      yield { path: pageTwinPath(areaPath(area.id)), pieces: areaTwin(area, context) };
    }
    yield page(supportPath, context, supportPage);
    yield { path: pageTwinPath(supportPath), contents: supportTwin(context) };
    yield page(notFoundPath, context, notFoundPage);
    for (const record of book.records) {
      // An entry that has the id again, by its name or an alias, has the page too.
      if (context.resolve(record.id)?.kind === "entry") continue;
      yield page(entryPath(record.id), context, (page) => recordPage(record, page));
      yield { path: twinPath(record.id), contents: recordTwin(record, context) };
    }
    const found = partsOf("search", context.entries, context);
    const index: PageIndex = { ...searchIndexOf(book), areas: filledAreas(context) };
    yield { path: searchIndexPath, pieces: dataScript("fixbookIndex", index, "entries", found) };
    if (context.pageUrl("") !== undefined) yield { path: sitemapPath, pieces: sitemap(context) };
    yield { path: robotsPath, contents: robots(context) };
    const parts = llmsFull(context);
    yield* parts;
    yield {
      path: llmsPath,
      pieces: llms(
        context,
        parts.map(({ path }) => path),
      ),
    };
    const redirects = redirectsOf(context);
    if (redirects.length === 0) return;
    yield { path: redirectsPath, contents: redirectRows(redirects) };
    yield { path: nginxMapPath, contents: nginxMap(redirects) };
    yield { path: redirectTablePath, contents: redirectTable(redirects) };
  },
};

/** As the first picture of a page has it. In text the quotes would be escaped. */
const LAZY = ' loading="lazy"';

function page(path: string, context: RenderContext, render: (page: Page) => Html, locale?: string): Artifact {
  return { path, contents: `${render(createPage(path, context, locale))}` };
}

/** A page that lists entries. */
function list(path: string, context: RenderContext, render: (page: Page) => Html): ListArtifact {
  return { path, pieces: withParts(render(createPage(path, context)), context) };
}
