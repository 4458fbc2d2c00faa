import { readHeadingWords } from "@fixbook/core";
import { acceptedHeading, eitherSection, foldHeading, type SectionId } from "@fixbook/schema";

/** What a heading of a page means in a book. */
export type Meaning =
  | {
      readonly kind: "section";
      readonly id: SectionId;
      /** What names the solution: behind a colon or a number. */
      readonly name?: string;
      readonly number?: string;
      /** Whether it is a part of another section where it stands deeper than its headings. */
      readonly isWithin: boolean;
      /** Whether it is the workaround of a page that has another fix. */
      readonly isRemedy: boolean;
      /** Whether it is a list of further reading, where nothing but links stands below it. */
      readonly isLinks: boolean;
      /** A way among several: Method 2. */
      readonly isWay: boolean;
    }
  /** A section that the book declares, by its id. */
  | { readonly kind: "own"; readonly id: string }
  /** Checks or a fix; what stands below tells. */
  | { readonly kind: "either" }
  /** What is the symptom, or background where the fix stands above. */
  | { readonly kind: "details" }
  | { readonly kind: "intro" }
  | { readonly kind: "contents" };

/** What headings are read with. */
export interface HeadingTable {
  readonly locale: string;
  /** Sections that the book declares, by the headings that begin them. */
  readonly own: ReadonlyMap<string, string>;
  /** Further headings of the sections, from `--headings`. */
  readonly mapped: ReadonlyMap<string, SectionId>;
}

/** What a heading means; undefined where nobody knows. */
export function meaningOf(written: string, { locale, own, mapped }: HeadingTable): Meaning | undefined {
  const text = bare(written);
  const folded = foldHeading(text.replace(/[\s.:：?!]+$/u, ""));
  const declared = own.get(folded);
  if (declared !== undefined) return { kind: "own", id: declared };
  const given = mapped.get(folded);
  const plain = { isWithin: false, isRemedy: false, isLinks: false, isWay: false };
  if (given !== undefined) return { kind: "section", id: given, ...plain };
  const words = readHeadingWords(text, locale) ?? readHeadingWords(text.replace(WAYS, "$1"), locale);
  if (words !== undefined) {
    const { accepted, name, number } = words;
    return {
      kind: "section",
      id: accepted.id,
      ...(name === undefined ? {} : { name: name.text.trim() }),
      ...(number === undefined ? {} : { number }),
      isWithin: accepted.isWithin,
      isRemedy: accepted.where === "remedy",
      isLinks: accepted.where === "links",
      isWay: accepted.where === "numbered" || (accepted.where === "remedy" && number !== undefined),
    };
  }
  if (CONTENTS.test(text)) return { kind: "contents" };
  if (INTRO.test(text)) return { kind: "intro" };
  const either = eitherSection(text.replace(/[\s.:：]+$/u, ""), locale);
  if (either.includes("fix")) return { kind: "either" };
  if (either.includes("symptom")) return { kind: "details" };
  // "Question and Symptom", "Cause and resolution": the last of the two tells what is below.
  const [, last] = /^.{1,40}?\s+(?:and|&|\/|und|et|y)\s+(.{1,40}?)\s*[:.]?$/iu.exec(text) ?? [];
  const both = last === undefined ? undefined : acceptedHeading(last, locale);
  const firstHalf =
    last === undefined
      ? undefined
      : acceptedHeading(text.slice(0, text.length - last.length).replace(/\s+\S+\s*$/, ""), locale);
  if (both !== undefined && both.where === "always" && (firstHalf === undefined || firstHalf.id === both.id))
    return { kind: "section", id: both.id, ...plain, isWithin: true };
  return undefined;
}

/** A heading without what only decorates it: brackets around it, signs of a list. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^\[(.+)\]$/, "$1")
    .replace(/^["“](.+)["”]$/, "$1")
    .trim();
}

/** "Mitigation options" are a mitigation. */
const WAYS = /^(\p{L}+)\s+(?:options|steps|methods|actions|procedures?|paths?)(?=[\s:.]*$)/iu;

const CONTENTS =
  /^(?:table of contents|contents|in this article|on this page|toc|inhalt|inhaltsverzeichnis|sommaire|contenido)[:.]?$/i;
const INTRO =
  /^(?:summary|(?:\p{L}+ )?overview|introduction|intro|abstract|description|background|(?:article )?purpose|about this article|scenario|zusammenfassung|überblick|einführung|résumé|présentation|resumen|introducción)[:.]?$/iu;
