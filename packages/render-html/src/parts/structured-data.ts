import { type Filled, type Html, jsonLd, pageAddress } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { areaPath, entryPath, homePath, publicPath } from "../paths.js";

/** An entry for search engines: the article, and the way down to it where there are addresses to name. */
export function entryData(entry: Filled<Entry>, area: Area | undefined, page: Page): Html {
  const { book, brand } = page.context;
  const { url } = pageAddress(publicPath(entryPath(entry.id)), page.context);
  return jsonLd({
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "TechArticle",
        ...(url === undefined ? {} : { "@id": url, url }),
        headline: entry.title,
        description: page.words(entry.summary ?? entry.symptom),
        inLanguage: entry.locale,
        ...(entry.reviewed === undefined ? {} : { dateModified: entry.reviewed }),
        publisher: { "@type": "Organization", name: brand.name },
        isPartOf: { "@type": "WebSite", name: book.title, ...pageAddress("", page.context) },
      },
      ...(url === undefined ? [] : [breadcrumbs([...above(area, page), { name: entry.title, item: url }])]),
    ],
  });
}

/** The help center for search engines, with the address of its search, where there are addresses to name. */
export function homeData(page: Page): Html | undefined {
  const { book, brand, pageUrl } = page.context;
  const url = pageUrl("");
  if (url === undefined) return undefined;
  return jsonLd({
    "@context": "https://schema.org",
    "@type": "WebSite",
    url,
    name: book.title,
    inLanguage: book.locale,
    publisher: { "@type": "Organization", name: brand.name },
    potentialAction: {
      "@type": "SearchAction",
      target: `${url}?q={query}`,
      "query-input": "required name=query",
    },
  });
}

/** An area for search engines: the way down to it. Nothing where there are no addresses to name. */
export function areaData(area: Area, page: Page): Html | undefined {
  if (page.context.pageUrl("") === undefined) return undefined;
  return jsonLd({ "@context": "https://schema.org", ...breadcrumbs(above(area, page)) });
}

interface Crumb {
  readonly name: string;
  readonly item: string;
}

function above(area: Area | undefined, page: Page): Crumb[] {
  const crumb = (name: string, path: string): Crumb[] => {
    const item = page.context.pageUrl(publicPath(path));
    return item === undefined ? [] : [{ name, item }];
  };
  const home = crumb(page.context.book.title, homePath);
  return area === undefined ? home : [...home, ...crumb(area.title, areaPath(area.id))];
}

function breadcrumbs(crumbs: readonly Crumb[]): Record<string, unknown> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({ "@type": "ListItem", position: index + 1, ...crumb })),
  };
}
