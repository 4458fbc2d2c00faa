import { type RenderContext, searchIndex } from "@fixbook/core";
import type { EntrySnippets } from "../entry-snippets.js";
import { title } from "../introduce.js";
import { fieldOf, settle } from "../settle.js";
import { toHtml } from "../to-html.js";
import { toText } from "../to-text.js";
import type { PickerData, PickerEntry, PickerForms } from "./contract.js";

/** What the picker knows of a book from the start. */
export function pickerData(context: RenderContext): PickerData {
  return {
    index: searchIndex(context),
    fields: [...context.book.placeholders].flatMap(([name, declaration]) =>
      declaration.filledBy === "agent" ? [fieldOf(name, declaration)] : [],
    ),
  };
}

/** What the picker knows of an entry: the same texts that are published. */
export function pickerEntry({ entry, subject, snippets }: EntrySnippets, context: RenderContext): PickerEntry {
  const { placeholders } = context.book;
  const forms = (html: string, text: string): PickerForms => ({
    html: settle(html, "html", placeholders),
    text: settle(text, "text", placeholders),
  });
  const heading = [title(subject)];
  return {
    id: entry.id,
    url: context.pageUrl(`${entry.id}/`),
    subject: settle(subject, "text", placeholders),
    heading: forms(toHtml(heading, entry.locale), toText(heading, entry.locale)),
    snippets: snippets.map(({ variant, html, text }) => ({ variant, ...forms(html, text) })),
  };
}
