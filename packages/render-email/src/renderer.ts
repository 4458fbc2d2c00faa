import type { Renderer } from "@fixbook/core";
import { renderDesks } from "./desks/render-desks.js";
import { createEntrySnippets } from "./entry-snippets.js";
import { snippetPath, snippetsPath } from "./paths.js";
import { settle } from "./settle.js";
import { toSnippetsJson } from "./snippets-json.js";

/**
 * The email target: for each entry and each variant an HTML fragment to paste into a mail client or a help desk, and
 * the same as plain text. Both are printed from one snippet, so that they cannot differ. `snippets.json` lists them.
 *
 * For each help desk that the book names there are files to load into it, with the same snippets.
 *
 * Placeholders that a support agent fills stay visible as `[order number]`, since an editor strips any other mark.
 */
export const emailRenderer: Renderer = {
  name: "email",
  keeps: ["agent"],
  *renderEntry(entry, context) {
    const { placeholders } = context.book;
    for (const { variant, html, text } of createEntrySnippets(entry, context).snippets) {
      yield { path: snippetPath(entry.id, variant, "html"), contents: settle(html, "html", placeholders).contents };
      yield { path: snippetPath(entry.id, variant, "txt"), contents: settle(text, "text", placeholders).contents };
    }
  },
  renderBook: (_book, context) => renderDesks(context),
  *renderManifest(files, context) {
    yield { path: snippetsPath, contents: `${JSON.stringify(toSnippetsJson(files, context), null, 2)}\n` };
  },
};
