import type { Page } from "../pages.ts";
import { sourcesOf } from "../pages.ts";
import { type CutSection, cutPage } from "./cut-page.ts";
import { lostWords, sourceWords } from "./lost-words.ts";
import { reasonClass } from "./reason-class.ts";
import { type SectionKind, sectionKind } from "./section-kind.ts";
import { type Tried, tryAll, writeTrial } from "./trial.ts";
import { type PageFit, tryPages } from "./whole-pages.ts";

/** How the format holds a section. */
type Outcome = "held" | "mended" | "markup" | "grammar";

/** One section of a page, tried. */
export interface SectionFit {
  readonly file: string;
  readonly line: number;
  readonly kind: SectionKind;
  readonly words: number;
  readonly outcome: Outcome;
  /** The rules whose errors keep it from being held, each with the line of the first. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Words that are published nowhere, of a section that is published: those of a held one, and of some others. */
  readonly lost: readonly string[];
}

/** What a run over a folder of pages gave. */
export interface Fit {
  readonly sections: readonly SectionFit[];
  readonly pages: readonly PageFit[];
}

/** Tries every section of pages on its own, and every page that describes a problem as a whole. */
export async function measureFit(pages: readonly Page[]): Promise<Fit> {
  const cut = sourcesOf(pages).map(({ path, text }) => ({ path, text, page: cutPage(text) }));
  const found = cut.flatMap(({ path, page }) =>
    [page.preamble, ...page.sections].flatMap((section) => {
      const kind = sectionKind(section.heading);
      const isWritten = section.heading !== undefined || section.body.trim() !== "";
      return isWritten ? [{ path, section, kind, definitions: page.definitions }] : [];
    }),
  );
  const tried = await tryAll(
    found.map(({ section, kind, definitions }, index) => writeTrial(section, kind, definitions, index)),
  );
  const sections = found.map(({ path, section, kind }, index) => judge(path, section, kind, tried[index] as Tried));
  return { sections, pages: await tryPages(cut) };
}

function judge(file: string, section: CutSection, kind: SectionKind, { trial, errors, isMended }: Tried): SectionFit {
  const firstLine = trial.source.text.slice(0, trial.start).split("\n").length;
  const reasons = new Map<string, number>();
  for (const { ruleId, range } of errors)
    if (!reasons.has(ruleId)) reasons.set(ruleId, section.line + Math.max(0, range.start.line - firstLine));
  const isForm = errors.some(({ ruleId }) => reasonClass(ruleId) === "grammar");
  const outcome = isForm ? "grammar" : errors.length > 0 ? "markup" : isMended ? "mended" : "held";
  return {
    file,
    line: section.line,
    kind,
    words: sourceWords(section.body).length,
    outcome,
    reasons,
    lost: lostWords(trial) ?? (errors.length > 0 ? [] : sourceWords(section.body)),
  };
}
