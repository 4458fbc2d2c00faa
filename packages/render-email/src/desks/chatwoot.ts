import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { rawLiquid } from "./literal.js";

/**
 * Chatwoot canned responses: each item is the body of `POST /api/v1/accounts/<id>/canned_responses`.
 *
 * Source: chatwoot/chatwoot, `canned_response.rb` (both fields are needed, `short_code` is one of its kind in an account)
 * and `canned_responses_controller.rb`; `liquidable.rb` for what is read as Liquid.
 */
export const chatwoot: Desk = {
  title: "Chatwoot canned responses",
  body: "markdown",
  variables: deskSyntax.chatwoot.variables,
  variable: (name, fallback) =>
    fallback === undefined ? writeDeskVariable(deskSyntax.chatwoot, name) : `{{${name} | default: "${fallback}"}}`,
  needsFallback: false,
  // Its composer empties every `{{…}}` that it does not know before Liquid sees it, so one brace is a character reference.
  literal: {
    openings: rawLiquid.openings,
    write: (opening, form) =>
      rawLiquid.write(form === "markdown" ? opening.replace(/(?<=\{\p{Co}?)\{/gu, "&#123;") : opening, form),
  },
  limit: 150_000,
  keyField: "canned_response.short_code",
  key: ({ id }) => id,
  format: jsonFile("canned-responses", (item) => ({
    canned_response: { short_code: item.id, content: item.markdown() },
  })),
};
