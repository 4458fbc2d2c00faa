import { type Filled, type Html, jsonLd } from "@fixbook/core";
import type { Area, Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { areaPath, entryPath, publicPath } from "../paths.js";

/** An entry for search engines: the article, and the way down to it. */
export function entryData(entry: Filled<Entry>, area: Area | undefined, page: Page): Html {
  const { book, brand, pageUrl } = page.context;
  const url = pageUrl(publicPath(entryPath(entry.id)));
  return jsonLd({
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "TechArticle",
        "@id": url,
        url,
        headline: entry.title,
        description: page.words(entry.summary ?? entry.symptom),
        inLanguage: entry.locale,
        ...(entry.reviewed === undefined ? {} : { dateModified: entry.reviewed }),
        publisher: { "@type": "Organization", name: brand.name },
        isPartOf: { "@type": "WebSite", name: book.title, url: pageUrl("") },
      },
      breadcrumbs([...above(area, page), { name: entry.title, item: url }]),
    ],
  });
}

/** An area for search engines: the way down to it. */
export function areaData(area: Area, page: Page): Html {
  return jsonLd({ "@context": "https://schema.org", ...breadcrumbs(above(area, page)) });
}

interface Crumb {
  readonly name: string;
  readonly item: string;
}

function above(area: Area | undefined, page: Page): Crumb[] {
  const { book, pageUrl } = page.context;
  const home = { name: book.title, item: pageUrl("") };
  return area === undefined ? [home] : [home, { name: area.title, item: pageUrl(publicPath(areaPath(area.id))) }];
}

function breadcrumbs(crumbs: readonly Crumb[]): Record<string, unknown> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({ "@type": "ListItem", position: index + 1, ...crumb })),
  };
}
