import {
  blocksOfParts,
  type Filled,
  oneLine,
  pageAddress,
  type RenderContext,
  resolveApplicability,
} from "@fixbook/core";
import { contractVersion, type Entry, type RichText, type SearchJson } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** `search.json`, its list of documents empty. */
export function toSearchJson({ book }: RenderContext): SearchJson {
  return { contractVersion, locale: book.locale, documents: [] };
}

/** The texts of an entry by weight. */
export function toSearchDocument(entry: Filled<Entry>, context: RenderContext): SearchJson["documents"][number] {
  const tools = toolsOf(context);
  const words = (...texts: readonly (RichText | undefined)[]) =>
    texts
      .map((text) => (text === undefined ? "" : oneLine(tools.words(text))))
      .filter((text) => text !== "")
      .join(" ");
  const applies = resolveApplicability(entry, context.book.products).map(({ text }) => text);
  return {
    id: entry.id,
    ...pageAddress(`${entry.id}/`, context),
    area: tools.titleOfArea(entry.area),
    title: entry.title,
    summary: words(entry.summary),
    symptom: words(entry.symptom),
    causes: entry.solutions
      .flatMap(({ name = "", cause }) => [name, words(cause)])
      .filter((text) => text !== "")
      .join(" "),
    steps: words(
      blocksOfParts(entry.confirm),
      ...entry.solutions.flatMap(({ fix, workaround }) => [blocksOfParts(fix), blocksOfParts(workaround)]),
    ),
    signatures: signaturesOf(entry),
    also: entry.also.join(" "),
    other: [...applies, ...entry.tags, ...entry.aliases, words(entry.why)].filter((text) => text !== "").join(" "),
  };
}

function signaturesOf({ signatures: { codes, statuses, messages } }: Entry): string {
  return [...codes, ...statuses, ...messages].join(" ");
}
