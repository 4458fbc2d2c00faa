import { type Filled, pageAddress, type RenderContext } from "@fixbook/core";
import {
  contractVersion,
  type Entry,
  type SnippetPlace,
  type SnippetsJson,
  type SnippetsLineJson,
  type SnippetVariant,
} from "@fixbook/schema";
import { bookAskOf } from "./book-ask.js";
import { snippetPath } from "./paths.js";
import { type PublishedSnippet, type PublishedText, publishedOf } from "./published.js";
import { fieldsOf } from "./settle.js";

/** `snippets.json`, where each snippet is and what an agent fills in, its list of entries empty. */
export function toSnippetsJson(context: RenderContext): SnippetsJson {
  const { book, brand, audience } = context;
  const ask = bookAskOf(context);
  return {
    contractVersion,
    book: book.id,
    brand: { id: brand.id, name: brand.name },
    audience,
    locale: book.locale,
    fields: fieldsOf(context),
    ...(ask === undefined ? {} : { ask: wholeSnippet(ask.published) }),
    entries: [],
  };
}

/** What `snippets.json` says of an entry. */
export function toListedJson(entry: Filled<Entry>, context: RenderContext): SnippetsJson["entries"][number] {
  const listed = ({ bytes, sha256, places }: PublishedText, variant: SnippetVariant, form: "html" | "txt") => ({
    ...(variant === "fix" ? { path: snippetPath(entry.id, form) } : {}),
    bytes,
    sha256,
    ...withPlaces(places, "places"),
  });
  return {
    ...entryFields(entry, context),
    snippets: publishedOf(entry, context).snippets.map(({ variant, html, text }) => ({
      variant,
      html: listed(html, variant, "html"),
      text: listed(text, variant, "txt"),
      fields: fieldsIn(text),
    })),
  };
}

/** The line of an entry in `snippets.jsonl`: the same, with every text. */
export function toLineJson(entry: Filled<Entry>, context: RenderContext): SnippetsLineJson {
  return {
    contractVersion,
    ...entryFields(entry, context),
    snippets: publishedOf(entry, context).snippets.map(wholeSnippet),
  };
}

/** A snippet with its texts. */
function wholeSnippet({ variant, html, text }: PublishedSnippet): SnippetsLineJson["snippets"][number] {
  const whole = ({ contents, bytes, sha256, places }: PublishedText) => ({
    contents,
    bytes,
    sha256,
    ...withPlaces(places, "places"),
  });
  return { variant, html: whole(html), text: whole(text), fields: fieldsIn(text) };
}

function entryFields(entry: Filled<Entry>, context: RenderContext) {
  const { id, area, locale } = entry;
  const { subject } = publishedOf(entry, context);
  return {
    id,
    area,
    revision: context.revisionOf(id),
    locale,
    subject: subject.contents,
    ...withPlaces(subject.places, "subjectPlaces"),
    ...pageAddress(`${id}/`, context),
  };
}

function fieldsIn({ places }: PublishedText): string[] {
  return [...new Set(places.map(({ field }) => field))];
}

function withPlaces<Name extends string>(places: readonly SnippetPlace[], name: Name) {
  return (places.length === 0 ? {} : { [name]: places }) as { [Key in Name]?: SnippetPlace[] };
}
