import {
  blocksOfHeld,
  createTextRenderer,
  parseEntry,
  publishedOfSolution,
  publishedParts,
} from "../../../packages/core/dist/index.js";
import type { Book, Entry, RichText } from "../../../packages/schema/dist/index.js";
import type { Trial } from "./trial.ts";

/**
 * The words of a section that are in nothing that is published; undefined where nothing is, as an error stands in its way. It does not ask the parser where a word went: it counts
 * the words of the source, signs of Markdown aside, and takes away those of the published text, addresses and names.
 */
export function lostWords({ source, start, end }: Trial): readonly string[] | undefined {
  const { entry } = parseEntry(source);
  if (entry === undefined) return undefined;
  const left = new Map<string, number>();
  for (const word of wordsIn(publishedText(entry))) left.set(word, (left.get(word) ?? 0) + 1);
  return sourceWords(source.text.slice(start, end)).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The words of a source, without what are signs of Markdown. */
export function sourceWords(source: string): readonly string[] {
  return wordsIn(withoutSigns(source));
}

/** Letters and digits that stand together. Signs that Markdown may take away are none, so that they part no word. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .replace(/[*_`\\~]/g, "")
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** A source without headings of sections, numbers of lists, labels and character references, which are no words. */
function withoutSigns(source: string): string {
  return source
    .replace(/^##[ \t]+[^\r\n:：]*/, "")
    .replace(/^([ \t>]*(?:[-*+][ \t]+)*)\d{1,9}[.)](?=\s)/gm, "$1")
    .replace(/\[!(?:note|tip|important|warning|caution)\]/gi, "")
    .replace(/\]\[[^\]\n]*\]/g, "]")
    .replace(/^ {0,3}\[[^\]\n]+\]:/gm, "")
    .replace(/&(?:#x?)?[a-z0-9]+;/gi, " ");
}

const NO_SECTIONS: Pick<Book, "sections"> = { sections: [] };
const text = createTextRenderer(
  (id) => ({ title: id, url: undefined }) as never,
  (words) => words,
);

function publishedText(entry: Entry): string {
  const blocks = publishedParts(entry, NO_SECTIONS).flatMap((part): RichText => {
    if (part.kind === "section") return blocksOfHeld(part);
    if (part.kind === "own") return part.blocks;
    return entry.solutions.flatMap((solution) => publishedOfSolution(solution).flatMap(blocksOfHeld));
  });
  const names = entry.solutions.flatMap(({ name }) => name ?? []);
  return [text.blocks(blocks), ...names, ...besidesText(blocks)].join("\n");
}

/** What is published of rich text and is no text: addresses, titles, languages, names. */
function besidesText(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(besidesText);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    typeof held === "string" ? (BESIDES.has(key) ? [held] : []) : besidesText(held),
  );
}

const BESIDES: ReadonlySet<string> = new Set(["url", "title", "lang", "name", "id"]);
