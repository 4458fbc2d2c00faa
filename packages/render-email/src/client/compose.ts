import type { SnippetField } from "@fixbook/schema";
import type { PickerForms } from "../picker/contract.js";
import type { Copied } from "./copy-both.js";
import { type FieldValues, fieldsIn, fillHtml, fillText } from "./fill.js";
import type { Chosen } from "./reply.js";

/** Chosen snippets as one message, filled. Where there are several, each has its entry's title before it. */
export function compose(items: readonly Chosen[], values: FieldValues, fields: readonly SnippetField[]): Copied {
  const parts = formsOf(items);
  const blocks = parts.map((forms) => forms.map(({ text }) => fillText(text, values, fields)).join(""));
  return {
    html: parts.flatMap((forms) => forms.map(({ html }) => fillHtml(html, values, fields))).join(""),
    text: blocks.join("\n"),
  };
}

/** The names of the fields in chosen snippets, as they are met. */
export function fieldsOf(items: readonly Chosen[]): readonly string[] {
  return fieldsIn(...formsOf(items).flatMap((forms) => forms.flatMap(({ text, html }) => [text, html])));
}

/** What each chosen snippet is made of: its heading where there are several, and itself. */
function formsOf(items: readonly Chosen[]): readonly (readonly PickerForms[])[] {
  return items.map(({ entry, variant }) => {
    const snippet = entry.snippets.find((one) => one.variant === variant);
    return [...(items.length > 1 ? [entry.heading] : []), ...(snippet === undefined ? [] : [snippet])];
  });
}
