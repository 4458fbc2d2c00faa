import { type Book, canonicalHeading, headingLanguage, type SectionId } from "@fixbook/schema";
import { directionOf } from "../direction.js";
import { type Html, html } from "../html.js";
import { wordsLocale } from "./locale.js";

/** The attributes of an element in a language, with a space before them; nothing where it is that of what is around it. */
export function languageAttributes(locale: string | undefined): Html | undefined {
  return locale === undefined ? undefined : html` lang="${locale}" dir="${directionOf(locale)}"`;
}

/** Words in an element that says their language; the words alone where it is that of what is around them. */
export function inLanguage(words: string, locale: string | undefined): Html {
  return locale === undefined ? html`${words}` : html`<span${languageAttributes(locale)}>${words}</span>`;
}

/** The heading of a section as a book has it, and its language where that is not the one of the page. */
export function labelFor(id: SectionId, { labels }: Pick<Book, "labels">, locale: string) {
  const label = labels[id];
  // A book that says nothing has the headings of its language, or the English ones where nobody knows them.
  const own = headingLanguage(locale) === undefined ? undefined : canonicalHeading(id, locale);
  const isEnglish = label === canonicalHeading(id, "en") && label !== own;
  return { label, foreign: isEnglish && wordsLocale(locale) !== "en" ? "en" : undefined };
}
