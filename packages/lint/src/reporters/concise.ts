import { plain } from "./plain.js";
import type { Reporter } from "./reporter.js";
import { summaryLine } from "./summary.js";

/** One line a finding, `file:line:column: severity rule: what. do`, for logs and for programs that read lines. */
export const conciseReporter: Reporter = (report) => {
  const lines = report.diagnostics.map(({ file, range, severity, ruleId, message, action }) =>
    plain(`${file}:${range.start.line}:${range.start.column}: ${severity} ${ruleId}: ${message} ${action}`),
  );
  return `${[...lines, summaryLine(report)].join("\n")}\n`;
};
