import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry, PlaceholderDeclaration, SnippetVariant } from "@fixbook/schema";
import type { EntrySnippets } from "../entry-snippets.js";
import { publishedOf } from "../published.js";
import { type ShowField, settle, showLabel } from "../settle.js";
import { filesIn } from "../snippet.js";
import { toHtml } from "../to-html.js";
import type { BodyForm, Desk, DeskItem, Literal } from "./desk.js";
import { toMarkdown } from "./to-markdown.js";

/** The snippets of an entry, ready to be written for any desk. Each desk gets its own items of the same snippets. */
export function createItems(entry: Filled<Entry>, context: RenderContext): (desk: Desk) => readonly DeskItem[] {
  const {
    subject,
    printed: { snippets },
  } = publishedOf(entry, context);
  const printed: Printed = {
    entry,
    subject: subject.contents,
    snippets: snippets.map((snippet) => ({ ...snippet, html: withoutStyles(snippet.html) })),
  };
  const areaTitle = context.book.areas.find(({ id }) => id === entry.area)?.title ?? entry.area;
  return (desk) => itemsFor(desk, printed, areaTitle, context);
}

/** The snippets of an entry without styles, and its subject with labels: the same for every desk. */
interface Printed extends Pick<EntrySnippets, "entry" | "subject" | "snippets"> {}

/** Openings have a brace, and most texts have none. */
function escaped(words: string, form: BodyForm, { openings, write }: Literal): string {
  return words.includes("{") ? words.replace(openings, (opening) => write(opening, form)) : words;
}

function itemsFor(
  desk: Desk,
  { entry, subject: title, snippets }: Printed,
  areaTitle: string,
  { book, brand, revisionOf }: RenderContext,
): readonly DeskItem[] {
  const { placeholders } = book;
  const show = showVariable(desk, placeholders);
  const labelled = (words: string) => settle(words, "text", placeholders).contents;
  return snippets.map(({ variant, snippet, html, text }) => ({
    entry,
    variant,
    revision: revisionOf(entry.id),
    id: snippetId(entry.id, variant),
    globalId: `${book.id}.${brand.id}.${entry.id}.${variant}`,
    title,
    subject: escaped(title, "text", desk.literal),
    areaTitle,
    html: once(() => settle(escaped(html, "html", desk.literal), "html", placeholders, show).contents),
    text: once(() => settle(escaped(text, "text", desk.literal), "text", placeholders, show).contents),
    files: () => filesIn(snippet),
    htmlWith: (picture) => {
      const printed = withoutStyles(toHtml(snippet, entry.locale, picture));
      return settle(escaped(printed, "html", desk.literal), "html", placeholders, show).contents;
    },
    markdown: once(
      () => settle(toMarkdown(snippet, entry.locale, desk.literal, labelled), "text", placeholders, show).contents,
    ),
  }));
}

/** One of its kind in a book: the id of the entry for the fix, and with the variant for another one. */
function snippetId(entryId: string, variant: SnippetVariant): string {
  return variant === "fix" ? entryId : `${entryId}.${variant}`;
}

/** The desk's variable for a field that it knows; the label otherwise, and in addresses, where desks cut variables short. */
export function showVariable(desk: Desk, placeholders: ReadonlyMap<string, PlaceholderDeclaration>): ShowField {
  return (field, form) => {
    const { desk: known, fallback } = placeholders.get(field.name) ?? {};
    const name = known === undefined ? undefined : desk.variables[known];
    return name === undefined || form === "url" || form === "base"
      ? showLabel(field, form)
      : desk.variable(name, fallback);
  };
}

/** Desks drop styles or have their own. In text, quotes are escaped, so that this finds attributes only. */
function withoutStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, "");
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
