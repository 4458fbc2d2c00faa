import type { Reporter } from "./reporter.js";

/** One JSON document, of the published schema `lint-report`. */
export const jsonReporter: Reporter = (report) => `${JSON.stringify(report)}\n`;
