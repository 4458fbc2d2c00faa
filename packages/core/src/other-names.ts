import { fileSlug, slugProblem } from "@fixbook/schema";
import { readDay } from "./read-day.js";

/**
 * What a field of another system is here: a field of an entry, its heading (`#`), the name of its file (`address`), where
 * that lies, or its history in git.
 */
export type Counterpart =
  | "#"
  | "address"
  | "also"
  | "aliases"
  | "appliesTo"
  | "audience"
  | "drafts"
  | "folder"
  | "history"
  | "locale"
  | "owners"
  | "related"
  | "reviewed"
  | "signatures"
  | "summary"
  | "tags";

/** A field of other systems, by what it is here. */
export interface OtherNames {
  readonly means: Counterpart;
  /** In lower case, the one that says it best first: where a file has several, that one is carried over. */
  readonly names: readonly string[];
  /** The value in the form that the field takes here; undefined where nobody can tell. */
  carry?(value: unknown, about: { readonly name: string; readonly id: string }): unknown;
  /** Whether it is the same thing in every system, so that nobody need look at a value that is carried over. */
  readonly isSame?: true;
}

/**
 * What other systems call the fields of an entry: Docusaurus, Hugo, Jekyll, MkDocs, Starlight, Eleventy, Microsoft Learn,
 * Adobe Experience League, GitHub Docs, Zendesk, Confluence, Elastic, MyST.
 */
export const otherNames: readonly OtherNames[] = [
  {
    means: "#",
    names: [
      "linktitle",
      "sidebar_label",
      "nav_title",
      "shorttitle",
      "short_title",
      "titlesuffix",
      "pagetitle",
      "name",
      "headline",
    ],
  },
  {
    means: "summary",
    names: [
      "description",
      "excerpt",
      "abstract",
      "intro",
      "shortdesc",
      "short_description",
      "meta_description",
      "seo_description",
      "subtitle",
      "tldr",
    ],
    carry: lineOf,
    isSame: true,
  },
  {
    means: "tags",
    names: ["labels", "label", "tag", "keywords", "keyword", "topics", "f1.keywords", "ms.keywords"],
    carry: (value) => allOf(textsOf(value)?.map(fileSlug), isSlug),
    isSame: true,
  },
  {
    means: "reviewed",
    names: [
      "last-reviewed",
      "last_reviewed",
      "lastreviewed",
      "last-review",
      "review-date",
      "review_date",
      "reviewed-on",
      "reviewed_on",
      "lastmod",
      "last_modified",
      "lastmodified",
      "last_modified_at",
      "last_updated",
      "lastupdated",
      "last_update",
      "updated",
      "updated_at",
      "modified",
      "ms.date",
    ],
    carry: (value, { name }) => readDay(value, name === "ms.date"),
  },
  {
    means: "aliases",
    names: ["redirect_from", "redirects", "former_ids", "old_ids"],
    carry: (value, { id }) =>
      allOf(
        textsOf(value)
          ?.map(idOfAddress)
          .filter((alias) => alias !== id),
        isSlug,
      ),
  },
  {
    means: "appliesTo",
    names: ["appliesto", "applies-to", "applies_to", "product", "products", "versions", "version"],
    carry: (value) => allOf(textsOf(value), (text) => text.length <= 300),
    isSame: true,
  },
  { means: "also", names: ["synonyms", "alternate_titles", "alt_titles", "search_terms", "questions"], carry: textsOf },
  {
    means: "owners",
    names: ["owner", "team", "teams", "codeowners", "author", "authors", "ms.author"],
    carry: (value) => allOf(textsOf(value), isSlug),
  },
  {
    means: "related",
    names: ["see_also", "seealso", "see-also", "related_articles", "related-articles", "related_pages", "relatedlinks"],
    carry: (value) => allOf(textsOf(value)?.map(idOfAddress), isSlug),
  },
  {
    means: "signatures",
    names: ["error_codes", "error_code", "errorcodes", "errorcode", "codes", "code"],
    carry: (value) => {
      const codes = textsOf(value);
      return codes === undefined ? undefined : { codes };
    },
  },
  { means: "audience", names: ["visibility", "access"], carry: (value) => value },
  { means: "address", names: ["permalink", "slug", "url"] },
  {
    means: "history",
    names: ["date", "created", "created_at", "createdat", "pubdate", "publishdate", "published_at", "date_published"],
  },
  { means: "folder", names: ["category", "categories", "section", "parent"] },
  { means: "drafts", names: ["draft", "published", "publish", "unlisted"] },
  { means: "locale", names: ["lang", "language", "langcode"] },
];

/** The texts of a list, or of a text with commas between; undefined where it is neither. */
function textsOf(value: unknown): readonly string[] | undefined {
  const list = typeof value === "string" ? value.split(/[,;]/) : value;
  // A number may have been written in another way than it reads, as 2.10 is.
  if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) return undefined;
  const texts = list.map(oneLine).filter((text) => text !== "");
  return texts.length === 0 ? undefined : [...new Set(texts)];
}

function lineOf(value: unknown): string | undefined {
  return typeof value === "string" ? oneLine(value) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The list where all its members pass, each once. */
function allOf(list: readonly string[] | undefined, passes: (text: string) => boolean): readonly string[] | undefined {
  return list?.every(passes) === true ? [...new Set(list)] : undefined;
}

function isSlug(text: string): boolean {
  return slugProblem(text) === undefined;
}

/** The id that the last step of an address says: `/help/voice/No-Audio.html` gives `no-audio`. */
export function idOfAddress(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const steps = path.split("/").filter((step) => step !== "" && !/^index\.\w+$/i.test(step));
  return fileSlug((steps.at(-1) ?? "").replace(/\.(?:mdx?|markdown|html?|php|aspx)$/i, ""));
}
