import { plural } from "@fixbook/lint";
import type { LintReport } from "@fixbook/schema";

/**
 * What follows the summary of a report for people: files and time (in milliseconds) where the time is given, and how
 * many findings have a safe fix. Empty where there is nothing to say, else with its newline.
 */
export function closingLine({ summary, diagnostics }: LintReport, milliseconds: number | undefined): string {
  const fixable = diagnostics.filter(({ fixes }) => fixes?.some(({ kind }) => kind === "safe")).length;
  const parts = [
    ...(milliseconds === undefined
      ? []
      : [`${plural(summary.files, "file", "files")} in ${(milliseconds / 1000).toFixed(1)} s.`]),
    ...(fixable > 0 ? [`${fixable} can be fixed: fixbook lint --fix`] : []),
  ];
  return parts.length === 0 ? "" : `  ${parts.join(" ")}\n`;
}
