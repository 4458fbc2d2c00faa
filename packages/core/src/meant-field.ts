/** What other systems call the fields of an entry's frontmatter, in lower case. `#` is the heading, which is the title. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  // Docusaurus, Hugo, Jekyll, MkDocs, Microsoft Learn, Adobe, GitHub Docs, Zendesk.
  "#": ["title", "linktitle", "sidebar_label", "nav_title", "shorttitle", "short_title", "titlesuffix", "pagetitle"],
  summary: ["description", "excerpt", "abstract", "intro", "shortdesc", "meta_description", "seo_description"],
  appliesTo: ["applies-to", "applies_to", "product", "products", "versions"],
  owners: ["owner", "team"],
  reviewed: ["last-reviewed", "last_reviewed", "lastreviewed", "last-review", "review-date", "reviewed-on"],
};

/**
 * The field of an entry that another system's name for it means, `#` for the title; undefined where nobody can tell,
 * where it is no field of this file, and where the file states that field as well.
 */
export function meantField(name: string, allowed: readonly string[], stated: readonly string[]): string | undefined {
  if (!allowed.includes("signatures")) return undefined;
  const field = Object.keys(OTHER_NAMES).find((one) => OTHER_NAMES[one]?.includes(name.toLowerCase()) === true);
  return field !== undefined && stated.includes(field) ? undefined : field;
}
