import { weightOf, withoutRest } from "@fixbook/core";
import type { Diagnostic, LintReport, SearchAnswers, Stage } from "@fixbook/schema";
import { compareDiagnostics } from "@fixbook/schema";
import { countFixable } from "./count-fixable.js";

/** What a run looked at, for the closing line. */
export interface RunCounts {
  readonly books: number;
  readonly files: number;
  readonly entries: number;
  /** Findings that directives took out. */
  readonly suppressed?: number;
  /** What the run was compared with, where it reports only what has changed. */
  readonly since?: LintReport["since"] | undefined;
  /** When the check ran: in CI when left out. */
  readonly stage?: Stage | undefined;
  /** How the questions of books were answered. */
  readonly search?: readonly SearchAnswers[];
}

/** The report of a run: findings in order, and their counts. */
export function createLintReport(diagnostics: readonly Diagnostic[], counts: RunCounts): LintReport {
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.reduce((total, one) => total + (one.severity === severity ? weightOf(one) : 0), 0);
  return {
    version: 1,
    stage: counts.stage ?? "ci",
    ...(counts.since === undefined ? {} : { since: counts.since }),
    summary: {
      books: counts.books,
      files: counts.files,
      entries: counts.entries,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      fixable: diagnostics.reduce((total, one) => total + countFixable(one, ["safe"]), 0),
      suppressed: counts.suppressed ?? 0,
    },
    ...(counts.search === undefined || counts.search.length === 0 ? {} : { search: [...counts.search] }),
    diagnostics: [...withoutRest(diagnostics)].sort(compareDiagnostics),
  };
}
