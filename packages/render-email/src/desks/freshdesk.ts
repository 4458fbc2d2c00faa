import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { bracesApart } from "./literal.js";
import { withId } from "./names.js";

/**
 * Freshdesk canned responses: the body of `POST /api/v2/canned_responses`, with the folder that its `folder_id` is to name.
 *
 * Source: developers.freshdesk.com/api/#canned-responses.
 */
export const freshdesk: Desk = {
  title: "Freshdesk canned responses",
  body: "html",
  variables: deskSyntax.freshdesk.variables,
  variable: (name) => writeDeskVariable(deskSyntax.freshdesk, name),
  needsFallback: true,
  literal: bracesApart,
  keyField: "canned_response.title",
  key: (item) => withId(item.title, item),
  format: jsonFile("canned-responses", (item) => ({
    folder: { name: item.areaTitle },
    // 0: for all agents.
    canned_response: { title: withId(item.title, item), content_html: item.html(), visibility: 0 },
  })),
};
