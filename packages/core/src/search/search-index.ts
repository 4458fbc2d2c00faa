import type { Entry, RichText } from "@fixbook/schema";
import { oneLine } from "../one-line.js";
import type { RenderContext } from "../renderer.js";
import { createTextRenderer } from "../rich-text/to-text.js";

/** What the search knows of a solution of an entry that has several: id, name and first words of the cause. */
type SearchSolution = readonly [id: string, name: string, cause: string];

/** What the search knows of an entry. Texts are plain words; what an entry does not have is left out. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  /** The title of its area. */
  readonly area: string;
  readonly internal?: true;
  readonly symptom?: string;
  readonly summary?: string;
  /** Name and first words of the cause, where there is one solution. */
  readonly cause?: string;
  readonly solutions?: readonly SearchSolution[];
  /** When to read it. */
  readonly why?: string;
  /** What it applies to, and earlier ids. */
  readonly also?: readonly string[];
  readonly codes?: readonly string[];
  readonly statuses?: readonly number[];
  readonly messages?: readonly string[];
}

/** The static index: every entry of the book, in the book's order. */
export interface SearchIndex {
  /** The language of the words. */
  readonly locale: string;
  readonly entries: readonly SearchEntry[];
}

/** How many words of a text the index keeps: the first ones say what it is about. */
const keptWords = { symptom: 60, summary: 40, cause: 40, why: 40 } as const;

/** Makes what tells of an entry what the index of its book holds. */
export function createSearchEntry({ book, resolve }: RenderContext): (entry: Entry) => SearchEntry {
  const text = createTextRenderer(resolve, (words) => words);
  const words = (nodes: RichText) => oneLine(text.blocks(nodes));
  const areas = new Map(book.areas.map(({ id, title }) => [id, title]));
  return (entry) => searchEntry(entry, areas.get(entry.area) ?? entry.area, words);
}

function searchEntry(entry: Entry, area: string, words: (nodes: RichText) => string): SearchEntry {
  const { id, title, signatures, solutions, appliesTo, aliases } = entry;
  const first = (text: RichText | undefined, part: keyof typeof keptWords) => firstWords(text, keptWords[part], words);
  const causes = solutions.map(({ id, name, cause }): SearchSolution => [id, name ?? "", first(cause, "cause")]);
  return leaveOutEmpty({
    id,
    title,
    area,
    internal: entry.audience === "internal" ? true : "",
    symptom: first(entry.symptom, "symptom"),
    summary: first(entry.summary, "summary"),
    cause:
      causes.length > 1
        ? ""
        : causes
            .flatMap(([, ...texts]) => texts)
            .join(" ")
            .trim(),
    solutions: causes.length > 1 ? causes : [],
    why: first(entry.why, "why"),
    also: [...appliesTo, ...aliases],
    ...signatures,
  });
}

function firstWords(text: RichText | undefined, count: number, words: (nodes: RichText) => string): string {
  if (text === undefined) return "";
  const all = words(text);
  let end = -1;
  for (let index = 0; index < count; index++) {
    end = all.indexOf(" ", end + 1);
    if (end === -1) return all;
  }
  return all.slice(0, end);
}

function leaveOutEmpty(fields: Readonly<Record<string, unknown>>): SearchEntry {
  const full: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (Array.isArray(value) ? value.length > 0 : value !== "") full[key] = value;
  }
  return full as unknown as SearchEntry;
}
