import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { bracesApart } from "./literal.js";
import { withId } from "./names.js";

/**
 * Front message templates: the body of `POST /message_templates`, with the folder that its `folder_id` is to name.
 *
 * Source: dev.frontapp.com/reference/create-message-template; help.front.com/en/articles/2306 for the variables.
 */
export const front: Desk = {
  title: "Front message templates",
  body: "html",
  variables: deskSyntax.front.variables,
  variable: (name) => writeDeskVariable(deskSyntax.front, name),
  needsFallback: true,
  literal: bracesApart,
  keyField: "message_template.name",
  key: (item) => withId(item.title, item),
  format: jsonFile("message-templates", (item) => ({
    folder: { name: item.areaTitle },
    message_template: { name: withId(item.title, item), subject: item.subject, body: item.html() },
  })),
};
