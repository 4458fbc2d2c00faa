import type { Fit, SectionFit } from "./measure-fit.ts";
import { reasonClass } from "./reason-class.ts";
import { sectionKinds } from "./section-kind.ts";
import type { PageFit } from "./whole-pages.ts";

/** What is known of some sections. */
export interface FitRow {
  readonly name: string;
  readonly sections: number;
  readonly words: number;
  /** In per cent: held as it is, or after safe fixes. */
  readonly held: Share;
  /** In per cent: held, or kept from it by what would be wrong in any form. */
  readonly aside: Share;
  /** How many of those held need a safe fix. */
  readonly mended: number;
  /** Words of published sections that are in nothing published. */
  readonly lost: number;
}

interface Share {
  readonly sections: number;
  readonly words: number;
}

/** Why sections are not held. */
interface ReasonRow {
  readonly rule: string;
  readonly about: "grammar" | "markup";
  readonly sections: number;
  readonly fixSections: number;
  readonly words: number;
  readonly example: string;
}

/** The tables of a run. */
export interface FitTables {
  readonly total: FitRow;
  readonly kinds: readonly FitRow[];
  readonly collections: readonly (FitRow & { readonly fixSections: FitRow })[];
  readonly reasons: readonly ReasonRow[];
  readonly lost: readonly { readonly file: string; readonly line: number; readonly words: readonly string[] }[];
  readonly pages: PageRow;
}

/** Pages that describe a problem, as whole entries. */
interface PageRow {
  readonly pages: number;
  /** Without any error. */
  readonly asTheyAre: number;
  /** Once the book declares their headings that nobody knows. */
  readonly declared: number;
  /** Those without an error about the form, once the headings are declared. */
  readonly markupAside: number;
  readonly reasons: readonly { readonly rule: string; readonly pages: number; readonly example: string }[];
}

/** Sums a run up. */
export function tabulate({ sections, pages }: Fit): FitTables {
  const kinds = Object.entries(sectionKinds);
  const collections = [...Map.groupBy(sections, ({ file }) => collectionOf(file))];
  return {
    total: rowOf("all sections", sections),
    kinds: kinds.map(([kind, name]) =>
      rowOf(
        name,
        sections.filter((one) => one.kind === kind),
      ),
    ),
    collections: collections.map(([name, own]) => ({
      ...rowOf(name, own),
      fixSections: rowOf(
        name,
        own.filter(({ kind }) => kind === "fix"),
      ),
    })),
    reasons: reasonsOf(sections),
    lost: sections.flatMap(({ file, line, lost }) => (lost.length === 0 ? [] : [{ file, line, words: lost }])),
    pages: pageRow(pages),
  };
}

/** The folder that a page is from; pages beside the folders are one collection. */
function collectionOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : "(beside the collections)";
}

function rowOf(name: string, sections: readonly SectionFit[]): FitRow {
  const shareOf = (chosen: readonly SectionFit[]): Share => ({
    sections: percent(chosen.length, sections.length),
    words: percent(wordCount(chosen), wordCount(sections)),
  });
  return {
    name,
    sections: sections.length,
    words: wordCount(sections),
    held: shareOf(sections.filter(({ outcome }) => outcome === "held" || outcome === "mended")),
    aside: shareOf(sections.filter(({ outcome }) => outcome !== "grammar")),
    mended: sections.filter(({ outcome }) => outcome === "mended").length,
    lost: sections.reduce((sum, { lost }) => sum + lost.length, 0),
  };
}

function wordCount(sections: readonly SectionFit[]): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}

/** In per cent with one place, rounded down: 90 is never said of less. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10;
}

function reasonsOf(sections: readonly SectionFit[]): readonly ReasonRow[] {
  const all = sections.flatMap((section) =>
    [...section.reasons].map(([rule, line]) => ({ rule, section, place: `${section.file}:${line}` })),
  );
  return [...Map.groupBy(all, ({ rule }) => rule)]
    .map(([rule, found]) => ({
      rule,
      about: reasonClass(rule),
      sections: found.length,
      fixSections: found.filter(({ section }) => section.kind === "fix").length,
      words: wordCount(found.map(({ section }) => section)),
      example: found[0]?.place ?? "",
    }))
    .sort((a, b) => (a.about === b.about ? b.sections - a.sections : a.about === "grammar" ? -1 : 1));
}

function pageRow(pages: readonly PageFit[]): PageRow {
  const count = (isSo: (page: PageFit) => boolean) => pages.filter(isSo).length;
  const reasons = pages.flatMap(({ file, form, undeclared }) =>
    [...form, ...(undeclared > 0 ? ["structure/unknown-section"] : [])].map((rule) => ({ rule, file })),
  );
  return {
    pages: pages.length,
    asTheyAre: count(({ form, undeclared, markup }) => form.length + undeclared + markup.length === 0),
    declared: count(({ form, markup }) => form.length + markup.length === 0),
    markupAside: count(({ form }) => form.length === 0),
    reasons: [...Map.groupBy(reasons, ({ rule }) => rule)]
      .map(([rule, found]) => ({ rule, pages: found.length, example: found[0]?.file ?? "" }))
      .sort((a, b) => b.pages - a.pages),
  };
}
