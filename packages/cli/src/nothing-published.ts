import type { LintReport } from "@fixbook/schema";
import { tooManyWarnings } from "./closing.js";
import type { Host } from "./host.js";

/** Why nothing was published. */
export function nothingPublished(report: LintReport, maxWarnings: number | undefined, { style }: Host): string {
  const why = tooManyWarnings(report, maxWarnings);
  return `${style("red", "✖")} Nothing was published; the last build stays.${why === undefined ? "" : ` ${why}`}\n`;
}
