import { plain, plural } from "@fixbook/lint";
import type { LintReport } from "@fixbook/schema";

/**
 * What follows the summary of a report for people: files and time where the time is given, what has changed if the report is
 * about that, how many findings writers have switched off and how many have a safe fix, and that CI is stricter where
 * warnings are all that was found. Empty if there is nothing to say, otherwise with its newline.
 */
export function closingLine(
  { summary, since }: LintReport,
  { milliseconds, allowsWarnings }: { readonly milliseconds?: number; readonly allowsWarnings?: boolean },
): string {
  const parts = [
    ...(milliseconds === undefined
      ? []
      : [`${plural(summary.files, "file", "files")} in ${(milliseconds / 1000).toFixed(1)} s.`]),
    ...(since === undefined
      ? []
      : [`${since.changed} of ${plural(since.files, "file", "files")} changed since ${plain(since.ref)}.`]),
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed.`] : []),
    ...(summary.fixable > 0 ? [`${summary.fixable} can be fixed: fixbook lint --fix`] : []),
    ...(allowsWarnings === true && summary.errors === 0 && summary.warnings > 0
      ? ["Warnings pass here; CI refuses them: --max-warnings 0"]
      : []),
  ];
  return parts.length === 0 ? "" : `  ${parts.join(" ")}\n`;
}

/** Why a run fails that has found no error; undefined where it passes, or has found some. */
export function tooManyWarnings({ summary }: LintReport, maxWarnings: number | undefined): string | undefined {
  return summary.errors === 0 && maxWarnings !== undefined && summary.warnings > maxWarnings
    ? `${plural(summary.warnings, "warning", "warnings")}, and --max-warnings allows ${maxWarnings}.`
    : undefined;
}
