import { foldHeading } from "./fold-heading.js";
import { ar } from "./headings/ar.js";
import { de } from "./headings/de.js";
import { en } from "./headings/en.js";
import { es } from "./headings/es.js";
import { fr } from "./headings/fr.js";
import { he } from "./headings/he.js";
import { it } from "./headings/it.js";
import { ja } from "./headings/ja.js";
import { ko } from "./headings/ko.js";
import type { HeadingRow, HeadingSectionId, LanguageHeadings } from "./headings/language.js";
import { nl } from "./headings/nl.js";
import { pl } from "./headings/pl.js";
import { pt } from "./headings/pt.js";
import { tr } from "./headings/tr.js";
import { zh } from "./headings/zh.js";
import { zhHant } from "./headings/zh-hant.js";
import { sections } from "./section.js";

/** The headings of each section, by language: what pages and the formatter write, and what else is accepted. */
export const acceptedHeadings = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  tr,
  zh,
  "zh-Hant": zhHant,
} satisfies Record<string, LanguageHeadings>;

export type HeadingLanguage = keyof typeof acceptedHeadings;

/** What a heading means in a language. */
export interface AcceptedHeading {
  readonly id: HeadingSectionId;
  /**
   * What has to be so for it to mean that: nothing, a number behind it, nothing but links below it. A `remedy` is the fix
   * of a page that has no other, and the workaround of one that has.
   */
  readonly where: "always" | "numbered" | "links" | "remedy";
  /** Whether it names a part of a section where it has more than two signs. */
  readonly isWithin: boolean;
}

/** The heading that pages of a language show for a section, and that the formatter writes; in English where nobody knows. */
export function canonicalHeading(id: HeadingSectionId, locale: string): string {
  return acceptedHeadings[headingLanguage(locale) ?? "en"].rows[id].heading;
}

/** The language of a locale, where its headings are known. */
export function headingLanguage(locale: string): HeadingLanguage | undefined {
  const [language = "", ...subtags] = locale.toLowerCase().split("-");
  if (language === "iw") return "he";
  if (language === "zh" && subtags.some((tag) => TRADITIONAL.has(tag)) && !subtags.includes("hans")) return "zh-Hant";
  return Object.hasOwn(acceptedHeadings, language) ? (language as HeadingLanguage) : undefined;
}

const TRADITIONAL: ReadonlySet<string> = new Set(["hant", "tw", "hk", "mo"]);

/**
 * What a heading means in a book of a locale: in its language, or in English. Case, marks and articles do not count; numbers,
 * names and closing signs are to be taken off before.
 */
export function acceptedHeading(heading: string, locale: string): AcceptedHeading | undefined {
  for (const language of languagesOf(locale)) {
    const folded = foldHeading(heading);
    const { articles } = acceptedHeadings[language] as LanguageHeadings;
    const found =
      lookups(language).accepted.get(folded) ??
      (articles === undefined ? undefined : lookups(language).accepted.get(folded.replace(articles, "")));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sections of which a heading may mean any, where that is known. */
export function eitherSection(heading: string, locale: string): readonly HeadingSectionId[] {
  for (const language of languagesOf(locale)) {
    const found = lookups(language).either.get(foldHeading(heading));
    if (found !== undefined) return found;
  }
  return [];
}

/** Every heading that is accepted in a book of a locale, as it is written, with its section. */
export function headingsIn(locale: string): readonly { readonly heading: string; readonly id: HeadingSectionId }[] {
  return languagesOf(locale).flatMap((language) =>
    wordsOf(acceptedHeadings[language]).map(({ heading, id }) => ({ heading, id })),
  );
}

/**
 * Whether some words are a heading of a section that no public build publishes, in any language: who writes a book in one
 * may copy from another. Numbers and signs around them do not count.
 */
export function isInternalHeading(words: string): boolean {
  if (words.length > LONGEST_HEADING || !mayHoldInternalHeading(words)) return false;
  const { all } = internalHeadings();
  const bare = words
    .replace(/^[^\p{L}]+/u, "")
    .replace(/^(?:[IVX]{1,5}|[A-Z]|[一二三四五六七八九十]{1,3})[.)．）、]\s*/u, "")
    .replace(/(?:\s+(?:[IVX]{1,5}|[A-Z]))?[^\p{L}\p{M}]*$/u, "");
  const folded = foldHeading(bare.replace(/[\s_-]+/g, " "));
  return all.has(folded) || all.has(folded.replace(/^(?:THE|AN?|OUR|YOUR) /, ""));
}

/** Whether such a heading may stand in a text: a search that is quick, since nearly no text has one. */
export function mayHoldInternalHeading(text: string): boolean {
  return internalHeadings().hint.test(text.toLowerCase());
}

interface InternalHeadings {
  readonly all: ReadonlySet<string>;
  /** Finds something in each of them, in lower case: a letter beyond ASCII, or its longest word. */
  readonly hint: RegExp;
}

let knownInternal: InternalHeadings | undefined;

function internalHeadings(): InternalHeadings {
  if (knownInternal !== undefined) return knownInternal;
  const all = Object.values<LanguageHeadings>(acceptedHeadings).flatMap(({ rows }) =>
    sections.flatMap(({ id, internal }) => (internal ? headingsOfRow(rows[id]).map(foldHeading) : [])),
  );
  const words = all.flatMap((heading) => {
    const [longest] = (heading.match(/[A-Z]+/g) ?? []).toSorted((a, b) => b.length - a.length);
    return longest?.toLowerCase() ?? [];
  });
  const shortest = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  knownInternal = { all: new Set(all), hint: new RegExp(`[\\u0080-\\uffff]|${[...new Set(shortest)].join("|")}`) };
  return knownInternal;
}

const LONGEST_HEADING = 80;

/** The language of a book, and English. */
function languagesOf(locale: string): readonly HeadingLanguage[] {
  const own = headingLanguage(locale);
  return own === undefined || own === "en" ? ["en"] : [own, "en"];
}

interface Lookups {
  readonly accepted: ReadonlyMap<string, AcceptedHeading>;
  readonly either: ReadonlyMap<string, readonly HeadingSectionId[]>;
}

const made = new Map<HeadingLanguage, Lookups>();

/** The tables of a language by folded heading, made when they are first asked for. */
function lookups(language: HeadingLanguage): Lookups {
  const known = made.get(language);
  if (known !== undefined) return known;
  const table: LanguageHeadings = acceptedHeadings[language];
  const bare = (heading: string) =>
    table.articles === undefined ? foldHeading(heading) : foldHeading(heading).replace(table.articles, "");
  const within = new Set(table.withinSections?.map(foldHeading));
  const accepted = new Map<string, AcceptedHeading>();
  for (const { heading, id, where } of wordsOf(table)) {
    const folded = foldHeading(heading);
    const isWithin = where === "links" || where === "numbered" || within.has(folded);
    accepted.set(folded, { id, where, isWithin });
    accepted.set(bare(heading), { id, where, isWithin });
  }
  const either = new Map(Object.entries(table.either ?? {}).map(([heading, ids]) => [foldHeading(heading), ids]));
  const result = { accepted, either };
  made.set(language, result);
  return result;
}

interface Word extends Pick<AcceptedHeading, "id" | "where"> {
  readonly heading: string;
}

function wordsOf({ rows, fixOrWorkaround, numberedFix, ofLinks }: LanguageHeadings): readonly Word[] {
  const always = (Object.entries(rows) as [HeadingSectionId, HeadingRow][]).flatMap(([id, row]) =>
    headingsOfRow(row).map((heading): Word => ({ heading, id, where: "always" })),
  );
  const words = (list: readonly string[] | undefined, id: HeadingSectionId, where: Word["where"]) =>
    (list ?? []).map((heading): Word => ({ heading, id, where }));
  return [
    ...always,
    ...words(fixOrWorkaround, "fix", "remedy"),
    ...words(numberedFix, "fix", "numbered"),
    ...words(ofLinks, "moreInformation", "links"),
  ];
}

function headingsOfRow({ heading, also = {} }: HeadingRow): readonly string[] {
  const { corpora = {}, ...others } = also;
  return [heading, ...Object.keys(corpora), ...Object.values(others).flat()];
}
