import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { bracesApart } from "./literal.js";
import { withVariant } from "./names.js";

/** Gorgias macros: each item is the body of `POST /api/macros`. It takes both forms of a text. */
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
    language: new Intl.Locale(locale).language,
    actions: [{ name: "setResponseText", arguments: { body_html: item.html(), body_text: item.text() } }],
  })),
};
