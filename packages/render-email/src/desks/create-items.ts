import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry, PlaceholderDeclaration, SnippetVariant } from "@fixbook/schema";
import { bookAskOf } from "../book-ask.js";
import type { PrintedSnippet } from "../entry-snippets.js";
import { publishedOf } from "../published.js";
import { type ShowField, settle, showLabel } from "../settle.js";
import { filesIn } from "../snippet.js";
import { toHtml } from "../to-html.js";
import type { BodyForm, Desk, DeskItem, Literal } from "./desk.js";
import { toMarkdown } from "./to-markdown.js";

/** Makes the items of snippets for a desk. Each desk gets its own items of the same snippets. */
export type ItemsFor = (desk: Desk) => readonly DeskItem[];

/** The snippets of an entry, ready to be written for any desk. */
export function createItems(entry: Filled<Entry>, context: RenderContext): ItemsFor {
  const {
    subject,
    printed: { snippets },
  } = publishedOf(entry, context);
  const { id, locale, area, signatures } = entry;
  const about: About = {
    entry: { id, revision: context.revisionOf(id) },
    locale,
    codes: signatures.codes,
    title: subject.contents,
    areaTitle: context.book.areas.find((one) => one.id === area)?.title ?? area,
  };
  return itemsOf(snippets, about, (variant) => (variant === "fix" ? id : `${id}.${variant}`), context);
}

/** What the book asks every customer for, ready to be written for any desk; none where it asks for nothing. */
export function createBookItems(context: RenderContext): ItemsFor {
  const ask = bookAskOf(context);
  if (ask === undefined) return () => [];
  const { locale, title } = context.book;
  const about: About = { locale, codes: [], title: ask.title, areaTitle: title };
  // No entry has the id of the support page.
  return itemsOf([ask.printed], about, () => "support.ask", context);
}

/** What the snippets of an entry have in common. */
interface About extends Pick<DeskItem, "entry" | "locale" | "codes" | "title" | "areaTitle"> {}

function itemsOf(
  printed: readonly PrintedSnippet[],
  about: About,
  idOf: (variant: SnippetVariant) => string,
  { book, brand }: RenderContext,
): ItemsFor {
  const { placeholders } = book;
  const snippets = printed.map((snippet) => ({ ...snippet, html: withoutStyles(snippet.html) }));
  const labelled = (words: string) => settle(words, "text", placeholders).contents;
  return (desk) => {
    const show = showVariable(desk, placeholders);
    const settled = (text: string, form: "html" | "text") =>
      settle(escaped(text, form, desk.literal), form, placeholders, show).contents;
    return snippets.map(({ variant, snippet, html, text }) => ({
      ...about,
      variant,
      id: idOf(variant),
      globalId: `${book.id}.${brand.id}.${about.entry?.id ?? "support"}.${variant}`,
      subject: escaped(about.title, "text", desk.literal),
      html: once(() => settled(html, "html")),
      text: once(() => settled(text, "text")),
      files: () => filesIn(snippet),
      htmlWith: (picture) => settled(withoutStyles(toHtml(snippet, about.locale, picture)), "html"),
      markdown: once(
        () => settle(toMarkdown(snippet, about.locale, desk.literal, labelled), "text", placeholders, show).contents,
      ),
    }));
  };
}

/** Openings have a brace, and most texts have none. */
function escaped(words: string, form: BodyForm, { openings, write }: Literal): string {
  return words.includes("{") ? words.replace(openings, (opening) => write(opening, form)) : words;
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
