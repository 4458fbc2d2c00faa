import { type RenderContext, type SearchIndex, searchIndex } from "@fixbook/core";
import type { EntrySnippets } from "../entry-snippets.js";
import { title } from "../introduce.js";
import { fieldOf, settle } from "../settle.js";
import { toHtml } from "../to-html.js";
import { toText } from "../to-text.js";
import type { PickerData, PickerEntry, PickerForms } from "./contract.js";

/** What the picker knows of a book from the start. */
export function pickerData(context: RenderContext): PickerData {
  return {
    index: labelled(searchIndex(context), context),
    fields: [...context.book.placeholders].flatMap(([name, declaration]) =>
      declaration.filledBy === "agent" ? [fieldOf(name, declaration)] : [],
    ),
  };
}

/** The index with the label of each field in its texts, as a snippet shows it: a label is the same in JSON. */
function labelled(index: SearchIndex, { book }: RenderContext): SearchIndex {
  return JSON.parse(settle(JSON.stringify(index), "text", book.placeholders).contents);
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
