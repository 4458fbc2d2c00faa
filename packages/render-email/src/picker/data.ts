import { type Filled, pageAddress, type RenderContext, searchIndexOf } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { bookAskOf } from "../book-ask.js";
import { finishSnippet } from "../draft.js";
import { subjectOf } from "../entry-snippets.js";
import { title } from "../introduce.js";
import { publishedOf } from "../published.js";
import { fieldsOf, type Settled, settle } from "../settle.js";
import { text } from "../snippet.js";
import { toHtml } from "../to-html.js";
import { toText } from "../to-text.js";
import { toolsOf } from "../tools.js";
import type { PickerData, PickerEntry, PickerText } from "./contract.js";

/** How many entries a script holds: so few that one loads in no time, and that it is no file for each entry. */
export const PER_SCRIPT = 25;

/** What the picker knows of a book from the start, its list of entries empty. */
export function pickerData(context: RenderContext): PickerData {
  const ask = bookAskOf(context)?.published;
  return {
    index: searchIndexOf(context.book),
    perScript: PER_SCRIPT,
    fields: fieldsOf(context),
    ...(ask === undefined ? {} : { ask: { html: pickerText(ask.html), text: pickerText(ask.text) } }),
  };
}

/** What the picker knows of an entry: the same texts that are published. */
export function pickerEntry(entry: Filled<Entry>, context: RenderContext): PickerEntry {
  const { placeholders } = context.book;
  const { subject, snippets } = publishedOf(entry, context);
  const heading = [title(text(subjectOf(entry)))];
  return {
    id: entry.id,
    ...pageAddress(`${entry.id}/`, context),
    subject: pickerText(subject),
    heading: {
      html: settle(toHtml(heading, entry.locale), "html", placeholders),
      text: settle(toText(heading, entry.locale), "text", placeholders),
    },
    ...notesOf(entry, context),
    snippets: snippets.map(({ variant, html, text }) => ({
      variant,
      html: pickerText(html),
      text: pickerText(text),
    })),
  };
}

function notesOf({ internalNotes, locale }: Filled<Entry>, context: RenderContext): Pick<PickerEntry, "notes"> {
  if (internalNotes === undefined) return {};
  const blocks = finishSnippet(toolsOf(context).writer.blocks(internalNotes), locale);
  return { notes: pickerText(settle(toHtml(blocks, locale), "html", context.book.placeholders)) };
}

function pickerText({ contents, places }: Settled): PickerText {
  return { contents, places };
}
