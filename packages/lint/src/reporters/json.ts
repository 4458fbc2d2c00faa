import { inline } from "./plain.js";
import type { Reporter } from "./reporter.js";

/** One JSON document, of the published schema `lint-report`. */
export const jsonReporter: Reporter = (report) => toJsonLine(report);

/** A value as JSON on one line that is safe to print to a terminal or a CI log. */
export function toJsonLine(value: unknown): string {
  return `${inline(JSON.stringify(value))}\n`;
}
