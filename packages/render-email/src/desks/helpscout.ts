import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { apart } from "./literal.js";
import { withId } from "./names.js";

/**
 * Help Scout saved replies: each item is the body of `POST /v2/mailboxes/<id>/saved-replies`. FreeScout has the same
 * variables; its saved replies are pasted in.
 *
 * Source: developer.helpscout.com/mailbox-api (saved replies); freescout-help-desk/freescout, `app/Misc/Mail.php`, for how
 * variables are written.
 */
export const helpscout: Desk = {
  title: "Help Scout saved replies",
  body: "html",
  variables: deskSyntax.helpscout.variables,
  variable: (name, fallback) =>
    fallback === undefined ? writeDeskVariable(deskSyntax.helpscout, name) : `{%${name},fallback=${fallback}%}`,
  needsFallback: false,
  literal: apart(/\{%/g),
  keyField: "name",
  key: (item) => withId(item.title, item),
  format: jsonFile("saved-replies", (item) => ({ name: withId(item.title, item), text: item.html() })),
};
