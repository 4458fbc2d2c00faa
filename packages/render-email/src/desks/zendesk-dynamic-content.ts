import type { Desk, DeskBook } from "./desk.js";
import { csvFile } from "./format.js";
import { rawLiquid } from "./literal.js";
import { zendesk } from "./zendesk.js";

/** Zendesk dynamic content: a CSV file for a language, with the items as plain text. */
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
    cells: (item, book) => [item.id, languageOf(book), item.text(), item.text(), "Active"],
  }),
};

/** The English name of the book's language, as Zendesk has it. */
function languageOf({ locale }: DeskBook): string {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale;
  languages.set(locale, name);
  return name;
}

const languages = new Map<string, string>();
