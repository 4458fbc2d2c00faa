import { draftMessage } from "../mime/message.js";
import type { Desk } from "./desk.js";
import { fileEach } from "./format.js";
import { noSyntax } from "./literal.js";

/** Drafts that every mail client opens. No desk, so the agent's fields stay visible in them. */
export const eml: Desk = {
  title: "Mail drafts",
  body: "html",
  variables: {},
  variable: (name) => name,
  needsFallback: true,
  literal: noSyntax,
  keyField: "X-Fixbook-Id",
  key: ({ globalId }) => globalId,
  format: fileEach("eml", (item) =>
    draftMessage({
      id: item.globalId,
      subject: item.title,
      locale: item.entry.locale,
      html: item.html(),
      text: item.text(),
    }),
  ),
};
