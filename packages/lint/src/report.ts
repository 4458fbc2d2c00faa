import type { Diagnostic, LintReport } from "@fixbook/schema";
import { compareDiagnostics } from "@fixbook/schema";

/** What a run looked at, for the closing line. */
export interface RunCounts {
  readonly books: number;
  readonly files: number;
  readonly entries: number;
}

/** The report of a run: findings in order, and their counts. */
export function createLintReport(diagnostics: readonly Diagnostic[], counts: RunCounts): LintReport {
  const count = (severity: Diagnostic["severity"]) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    version: 1,
    summary: { ...counts, errors: count("error"), warnings: count("warning"), infos: count("info") },
    diagnostics: [...diagnostics].sort(compareDiagnostics),
  };
}
