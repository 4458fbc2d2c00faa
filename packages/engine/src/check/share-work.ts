import { createLineIndex, estimateWork, type SourceFile, sourceFindings, timesOver, toDiagnostic } from "@fixbook/core";
import { compareText, type Diagnostic } from "@fixbook/schema";
import { type CheckedEntry, uncheckedEntry } from "./check-entry.js";

/** An entry that takes much work, in microseconds of the reference parser. */
export interface DearEntry {
  readonly source: SourceFile;
  readonly work: number;
}

/**
 * What the entries that take much work may take in one run, shared alike by its books: a minute, and for each of their
 * characters several times what text as people write it takes. So a book of many long pages is checked whole, and what
 * was made to keep a run busy is not.
 */
const RUN_WORK = 60_000_000;
const WORK_A_CHARACTER = 8;

/**
 * The entries of a book that are left out because all that take much work would take too much together, the dearest
 * first; by the text alone. One finding, at the dearest, says so for all of them.
 */
export function leaveOut(dear: readonly DearEntry[], booksInRun: number): ReadonlyMap<string, CheckedEntry> {
  const sorted = dear.toSorted((a, b) => b.work - a.work || compareText(a.source.path, b.source.path));
  const works = { taken: 0, allowed: RUN_WORK / booksInRun };
  for (const { source, work } of sorted) {
    works.taken += work;
    works.allowed += WORK_A_CHARACTER * source.text.length;
  }
  const times = timesOver(works.taken, works.allowed);
  const out: DearEntry[] = [];
  for (const one of sorted) {
    if (works.taken <= works.allowed) break;
    out.push(one);
    works.taken -= one.work;
    works.allowed -= WORK_A_CHARACTER * one.source.text.length;
  }
  const files = out.map(({ source }) => source.path);
  return new Map(
    out.map(({ source }, at) => [
      source.path,
      uncheckedEntry(source.path, at > 0 ? [] : [tooMuch(source, files, times)]),
    ]),
  );
}

function tooMuch({ path, text }: SourceFile, files: readonly string[], times: number): Diagnostic {
  const { place, kind } = estimateWork(text);
  const data = { times, files: files.slice(0, 3), count: files.length, kind };
  return toDiagnostic(sourceFindings.tooMuchWork, data, { file: path, range: createLineIndex(text).range(place) });
}
