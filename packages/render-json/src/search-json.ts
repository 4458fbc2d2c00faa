import { createTextRenderer, type RenderContext } from "@fixbook/core";
import { contractVersion, type Entry, type RichText, type SearchJson } from "@fixbook/schema";

/** The texts of every entry by weight, as `search.json`. */
export function toSearchJson(context: RenderContext): SearchJson {
  const { book, entries, pageUrl } = context;
  const plain = createTextRenderer(context.resolve, (words) => words);
  const words = (...texts: readonly (RichText | undefined)[]) =>
    texts
      .map((text) => (text === undefined ? "" : plain.blocks(text).replace(/\s+/g, " ").trim()))
      .filter((text) => text !== "")
      .join(" ");
  const areas = new Map(book.areas.map(({ id, title }) => [id, title]));
  return {
    contractVersion,
    locale: book.locale,
    documents: entries.map((entry) => ({
      id: entry.id,
      url: pageUrl(`${entry.id}/`),
      area: areas.get(entry.area) ?? entry.area,
      title: entry.title,
      summary: words(entry.summary),
      symptom: words(entry.symptom),
      causes: entry.solutions
        .flatMap(({ name = "", cause }) => [name, words(cause)])
        .filter((text) => text !== "")
        .join(" "),
      steps: words(...entry.confirm, ...entry.solutions.flatMap(({ fix, workaround }) => [...fix, workaround])),
      signatures: signaturesOf(entry),
      other: [...entry.appliesTo, ...entry.aliases, words(entry.why)].filter((text) => text !== "").join(" "),
    })),
  };
}

function signaturesOf({ signatures: { codes, statuses, messages } }: Entry): string {
  return [...codes, ...statuses, ...messages].join(" ");
}
