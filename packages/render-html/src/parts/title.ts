import { type Filled, type Html, html, titlePieces } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";

/** The title of an entry, its code marked. */
export function title(entry: Filled<Entry>): Html {
  return html`${titlePieces(entry).map(({ text, isCode }) => (isCode ? html`<code>${text}</code>` : text))}`;
}
