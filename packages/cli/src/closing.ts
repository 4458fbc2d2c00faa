import { plain, plural } from "@fixbook/lint";
import type { LintReport } from "@fixbook/schema";

/**
 * What follows the summary of a report for people: files and time (in milliseconds) where the time is given, what has changed where that is what it is about, and how
 * many findings writers have switched off, and have a safe fix. Empty where there is nothing to say, else with its
 * newline.
 */
export function closingLine({ summary, since }: LintReport, milliseconds: number | undefined): string {
  const parts = [
    ...(milliseconds === undefined
      ? []
      : [`${plural(summary.files, "file", "files")} in ${(milliseconds / 1000).toFixed(1)} s.`]),
    ...(since === undefined
      ? []
      : [`${since.changed} of ${plural(since.files, "file", "files")} changed since ${plain(since.ref)}.`]),
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed.`] : []),
    ...(summary.fixable > 0 ? [`${summary.fixable} can be fixed: fixbook lint --fix`] : []),
  ];
  return parts.length === 0 ? "" : `  ${parts.join(" ")}\n`;
}
