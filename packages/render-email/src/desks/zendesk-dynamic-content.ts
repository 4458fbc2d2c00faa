import type { Desk, DeskBook } from "./desk.js";
import { csvFile } from "./format.js";
import { rawLiquid } from "./literal.js";
import { zendesk } from "./zendesk.js";

/**
 * Zendesk dynamic content: a CSV file for a language, with the items as plain text.
 *
 * Source: help.phrase.com/help/zendesk-csv-for-dynamic-content (the columns, the English names of languages, every cell
 * quoted, the status `Current`) and support.zendesk.com/hc/en-us/articles/4408894053530 (a file for each language).
 */
export const zendeskDynamicContent: Desk = {
  title: "Zendesk dynamic content",
  body: "text",
  variables: zendesk.variables,
  variable: zendesk.variable,
  needsFallback: false,
  literal: rawLiquid,
  limit: 65_535,
  keyField: "Title",
  key: ({ id }) => id,
  format: csvFile({
    name: ({ locale }) => `dynamic-content.${locale.toLowerCase()}`,
    separator: ",",
    header: (book) => ["Title", "Default language", "Default text", `${languageOf(book)} text`, "Variant status"],
    cells: (item, book) => [item.id, languageOf(book), item.text(), item.text(), "Current"],
  }),
};

/** The English name of the book's language. Zendesk calls that of the United States `English`. */
function languageOf({ locale }: DeskBook): string {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(locale === "en-US" ? "en" : locale) ?? locale;
  languages.set(locale, name);
  return name;
}

const languages = new Map<string, string>();
