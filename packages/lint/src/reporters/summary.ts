import type { LintReport } from "@fixbook/schema";

/** The closing words: `2 errors, 1 warning in 34 entries of 2 books`, or that all is well. */
export function summaryLine({ summary }: LintReport): string {
  const scope = `${plural(summary.entries, "entry", "entries")} of ${plural(summary.books, "book", "books")}`;
  const parts = [
    ...(summary.errors > 0 ? [plural(summary.errors, "error", "errors")] : []),
    ...(summary.warnings > 0 ? [plural(summary.warnings, "warning", "warnings")] : []),
    ...(summary.infos > 0 ? [plural(summary.infos, "note", "notes")] : []),
  ];
  return parts.length === 0 ? `No findings in ${scope}.` : `${parts.join(", ")} in ${scope}.`;
}

/** A number with its noun. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
