import type { FinishedFile, RenderContext } from "@fixbook/core";
import { contractVersion, type SnippetPlace, type SnippetsJson, snippetVariants } from "@fixbook/schema";
import { createEntrySnippets, subjectOf } from "./entry-snippets.js";
import { snippetPath } from "./paths.js";
import { fieldOf, settle } from "./settle.js";

/** What the build holds, as `snippets.json`: where each snippet is, and what an agent fills in. */
export function toSnippetsJson(files: Iterable<FinishedFile>, context: RenderContext): SnippetsJson {
  const { book, brand, audience, entries, pageUrl, revisionOf } = context;
  const known = new Map(Array.from(files, (file) => [file.path, file]));
  const hasFields = [...book.placeholders.values()].some(({ filledBy }) => filledBy === "agent");
  return {
    contractVersion,
    book: book.id,
    brand: { id: brand.id, name: brand.name },
    audience,
    locale: book.locale,
    fields: [...book.placeholders].flatMap(([name, declaration]) =>
      declaration.filledBy === "agent" ? [fieldOf(name, declaration)] : [],
    ),
    entries: entries.map((entry) => {
      const { id, area, locale } = entry;
      const subject = settle(subjectOf(entry), "text", book.placeholders);
      // Most books have no fields, and their snippets need not be made again.
      const placesOf = hasFields ? placesIn(entry, context) : () => [];
      return {
        id,
        area,
        revision: revisionOf(id),
        locale,
        subject: subject.contents,
        ...withPlaces(subject.places, "subjectPlaces"),
        url: pageUrl(`${id}/`),
        snippets: snippetVariants.flatMap((variant) => {
          const file = (form: "html" | "txt") => {
            const path = snippetPath(id, variant, form);
            const { bytes = 0, sha256 = "" } = known.get(path) ?? {};
            return { path, bytes, sha256, ...withPlaces(placesOf(path), "places") };
          };
          if (!known.has(snippetPath(id, variant, "html"))) return [];
          const text = file("txt");
          return [{ variant, html: file("html"), text, fields: [...new Set(text.places?.map(({ field }) => field))] }];
        }),
      };
    }),
  };
}

function placesIn(
  entry: RenderContext["entries"][number],
  context: RenderContext,
): (path: string) => readonly SnippetPlace[] {
  const { placeholders } = context.book;
  const places = new Map(
    createEntrySnippets(entry, context).snippets.flatMap(({ variant, html, text }) => [
      [snippetPath(entry.id, variant, "html"), settle(html, "html", placeholders).places] as const,
      [snippetPath(entry.id, variant, "txt"), settle(text, "text", placeholders).places] as const,
    ]),
  );
  return (path) => places.get(path) ?? [];
}

function withPlaces<Name extends string>(places: readonly SnippetPlace[], name: Name) {
  return (places.length === 0 ? {} : { [name]: places }) as { [Key in Name]?: SnippetPlace[] };
}
