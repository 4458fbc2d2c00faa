import { plural } from "@fixbook/lint";
import type { LintReport } from "@fixbook/schema";

/**
 * What follows the summary of a report for people: files and time (in milliseconds) where the time is given, and how
 * many findings writers have switched off, and have a safe fix. Empty where there is nothing to say, else with its
 * newline.
 */
export function closingLine({ summary }: LintReport, milliseconds: number | undefined): string {
  const parts = [
    ...(milliseconds === undefined
      ? []
      : [`${plural(summary.files, "file", "files")} in ${(milliseconds / 1000).toFixed(1)} s.`]),
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed.`] : []),
    ...(summary.fixable > 0 ? [`${summary.fixable} can be fixed: fixbook lint --fix`] : []),
  ];
  return parts.length === 0 ? "" : `  ${parts.join(" ")}\n`;
}
