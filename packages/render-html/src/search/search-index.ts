import type { Entry, RichText } from "@fixbook/schema";
import type { Page } from "../page.js";

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

/** Makes the index of a book from the home page's place. */
export function searchIndex(page: Page): SearchIndex {
  const { book, entries } = page.context;
  const areas = new Map(book.areas.map(({ id, title }) => [id, title]));
  return {
    locale: book.locale,
    entries: entries.map((entry) => searchEntry(entry, areas.get(entry.area) ?? entry.area, page)),
  };
}

function searchEntry(entry: Entry, area: string, page: Page): SearchEntry {
  const { id, title, signatures, solutions, appliesTo, aliases } = entry;
  const first = (text: RichText | undefined, part: keyof typeof keptWords) => firstWords(text, keptWords[part], page);
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
            .flatMap(([, ...words]) => words)
            .join(" ")
            .trim(),
    solutions: causes.length > 1 ? causes : [],
    why: first(entry.why, "why"),
    also: [...appliesTo, ...aliases],
    ...signatures,
  });
}

function firstWords(text: RichText | undefined, count: number, page: Page): string {
  return text === undefined ? "" : page.words(text).split(" ", count).join(" ");
}

function leaveOutEmpty(fields: Readonly<Record<string, unknown>>): SearchEntry {
  const full = Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== ""));
  return Object.fromEntries(full) as unknown as SearchEntry;
}
