import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { bracesApart } from "./literal.js";
import { withVariant } from "./names.js";

/**
 * Gorgias macros: each item is the body of `POST /api/macros`. It takes both forms of a text.
 *
 * Source: developers.gorgias.com/reference/the-macro-object (`external_id` is the caller's own; `language` is ISO 639-1; an
 * action has `name`, `title`, `type` and `arguments`). What the title of a reply says is not documented.
 */
export const gorgias: Desk = {
  title: "Gorgias macros",
  body: "html",
  variables: deskSyntax.gorgias.variables,
  variable: (name) => writeDeskVariable(deskSyntax.gorgias, name),
  needsFallback: true,
  literal: bracesApart,
  keyField: "external_id",
  key: ({ globalId }) => globalId,
  format: jsonFile("macros", (item, { locale }) => ({
    external_id: item.globalId,
    name: withVariant(item.title, item),
    ...twoLetterLanguage(locale),
    actions: [
      {
        type: "user",
        name: "setResponseText",
        title: "Response text",
        arguments: { body_html: item.html(), body_text: item.text() },
      },
    ],
  })),
};

/** ISO 639-1 has a code of two letters for most languages, and none for the others. */
function twoLetterLanguage(locale: string): { readonly language?: string } {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(locale);
  const found = language.length === 2 ? { language } : {};
  languages.set(locale, found);
  return found;
}

const languages = new Map<string, { readonly language?: string }>();
