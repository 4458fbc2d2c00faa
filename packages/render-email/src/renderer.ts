import type { Renderer } from "@fixbook/core";
import { createFixSnippet } from "./fix-snippet.js";
import { toHtml } from "./to-html.js";
import { toText } from "./to-text.js";

/**
 * The email target: for each entry `<id>.html`, a fragment to paste into a mail client or a help desk, and `<id>.txt`,
 * the same as plain text. Both are printed from one snippet, so that they cannot differ.
 *
 * Placeholders that a support agent fills stay visible as `[order number]`, since an editor strips any other mark.
 */
export const emailRenderer: Renderer = {
  name: "email",
  *renderEntry(entry, context) {
    const snippet = createFixSnippet(entry, context);
    yield { path: `${entry.id}.html`, contents: toHtml(snippet) };
    yield { path: `${entry.id}.txt`, contents: toText(snippet) };
  },
};
