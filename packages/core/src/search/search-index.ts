import { type Book, type Entry, type FixPart, type RichText, type SectionContent, sections } from "@fixbook/schema";
import {
  createRunReader,
  fields,
  plainLanguage,
  type SearchEntry,
  type SearchIndex,
  type SearchSolution,
} from "@fixbook/search";
import { fillersOf, isCommonMessage } from "@fixbook/search/publish";
import { resolveApplicability, sortedVersions } from "../applies/index.js";
import { blocksOfParts } from "../entry/steps.js";
import { findKept } from "../kept.js";
import { guardShapes } from "../leak.js";
import { oneLine } from "../one-line.js";
import { placeholderLabel } from "../placeholder.js";
import type { RenderContext } from "../renderer.js";
import { createTextRenderer } from "../rich-text/to-text.js";
import { wordsNotIn } from "./words-not-in.js";

/** How many words of a text the index keeps as they stand: the first ones say what it is about. */
const keptWords = { symptom: 60, summary: 40, cause: 40, why: 40 } as const;

/** What the index of a book holds besides its entries, the same for every target; its list of them is empty. */
export function searchIndexOf({ locale, synonyms, products }: Book): SearchIndex {
  const declared = products.map((product) => {
    const { id, title, platforms } = product;
    return { id, title, versions: sortedVersions(product), platforms };
  });
  return {
    locale,
    ...(synonyms.length > 0 && { synonyms }),
    ...(declared.length > 0 && { products: declared }),
    entries: [],
  };
}

/** Makes what tells of an entry what the index of its book holds, the same for every target. */
export function createSearchEntry({ book, resolve }: RenderContext): (entry: Entry) => SearchEntry {
  const text = createTextRenderer(resolve, (words) => words, book.locale);
  // Without their markup, texts of neighbours may look like one placeholder.
  const wordsOf = (nodes: RichText) => guardShapes(oneLine(text.blocks(nodes)));
  const areas = new Map(book.areas.map(({ id, title }) => [id, title]));
  const names = [...book.placeholders.keys()];
  const restOf = createRest(book.locale);
  return (entry) => {
    // The first words of a text, and all of them, are of the same text.
    const said = new Map<RichText, string>();
    const words = (nodes: RichText) => {
      const known = said.get(nodes) ?? wordsOf(nodes);
      said.set(nodes, known);
      return known;
    };
    const applicability = resolveApplicability(entry, book.products);
    const applies = applicability.map((one) => one.text);
    const first = firstTexts(entry, { area: areas.get(entry.area) ?? entry.area, applies }, words);
    const known = fields.map(({ read }) => labelled(read(first) ?? "", names));
    const all = allTexts(entry).map((nodes) => labelled(words(nodes), names));
    const { rest, ...kept } = { ...first, rest: restOf(known, all) };
    const structured = applicability.flatMap(({ text: _, ...one }) => (Object.keys(one).length > 0 ? [one] : []));
    return leaveOutEmpty<SearchEntry>({ ...kept, applies: structured, rest });
  };
}

/** {@link wordsNotIn} for a locale. The targets of a brand ask for the same words of an entry, one after another. */
function createRest(locale: string): (known: readonly string[], all: readonly string[]) => string {
  const fillers = fillersOf(locale);
  const wordsOf = createRunReader({ ...plainLanguage, isFiller: (word) => fillers.has(word) });
  return (known, all) => {
    const isSame = locale === latest.locale && isEqual(known, latest.known) && isEqual(all, latest.all);
    if (!isSame) latest = { locale, known, all, rest: wordsNotIn(known, all, wordsOf) };
    return latest.rest;
  };
}

interface Rest {
  readonly locale: string;
  readonly known: readonly string[];
  readonly all: readonly string[];
  readonly rest: string;
}

let latest: Rest = { locale: "", known: [], all: [], rest: "" };

function isEqual(texts: readonly string[], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, at) => text === others[at]);
}

/** All that a page says, in the order of the section table. */
function allTexts(entry: Entry): readonly RichText[] {
  const ofSections = sections
    .filter(({ internal }) => !internal)
    .flatMap(({ id, of, holds }) =>
      (of === "entry" ? [entry] : entry.solutions).flatMap((holder) => {
        const held = (holder as Readonly<Record<string, unknown>>)[id];
        return held === undefined ? [] : textsIn[holds](held as never);
      }),
    );
  const own = entry.sections.map(({ blocks }) => blocks);
  return [entry.summary, ...ofSections, entry.firstCheck, ...own].filter((text) => text !== undefined);
}

/** The texts of what a section holds. */
const textsIn = {
  blocks: (blocks: RichText) => [blocks],
  parts: (parts: readonly FixPart[]) => [blocksOfParts(parts)],
  items: (items: readonly RichText[]) => items,
} satisfies Record<SectionContent, (held: never) => readonly RichText[]>;

/** A text in which every placeholder that a target keeps reads as it does where nobody fills it. */
function labelled(text: string, names: readonly string[]): string {
  return findKept(text).reduceRight(
    (all, { index, start, end }) => all.slice(0, start) + placeholderLabel(names[index] ?? "") + all.slice(end),
    text,
  );
}

function firstTexts(
  entry: Entry,
  { area, applies }: { readonly area: string; readonly applies: readonly string[] },
  words: (nodes: RichText) => string,
): SearchEntry {
  const { id, title, signatures, solutions, also, tags, aliases } = entry;
  const first = (text: RichText | undefined, part: keyof typeof keptWords) => firstWords(text, keptWords[part], words);
  const causes = solutions.map(({ id, name = "", cause }) => ({ id, name, cause: first(cause, "cause") }));
  return leaveOutEmpty<SearchEntry>({
    id,
    title,
    area,
    internal: entry.audience === "internal" ? true : "",
    symptom: first(entry.symptom, "symptom"),
    summary: first(entry.summary, "summary"),
    solutions: causes
      .filter(({ name, cause }) => causes.length > 1 || name + cause !== "")
      .map((one) => leaveOutEmpty<SearchSolution>(one)),
    why: first(entry.why, "why"),
    also,
    other: [...applies, ...tags, ...aliases],
    codes: signatures.codes,
    statuses: signatures.statuses,
    messages: signatures.messages,
    common: signatures.messages.filter(isCommonMessage),
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

function leaveOutEmpty<All extends object>(all: { readonly [Field in keyof All]?: unknown }): All {
  const full: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(all)) {
    if (Array.isArray(value) ? value.length > 0 : value !== "") full[key] = value;
  }
  return full as All;
}
