import type { Diagnostic, LintReport } from "@fixbook/schema";
import { codeFrame } from "./code-frame.js";
import { plain } from "./plain.js";
import type { Reporter, ReporterHost, TextStyle } from "./reporter.js";
import { summaryLine } from "./summary.js";

const MARKS: Readonly<Record<Diagnostic["severity"], { mark: string; style: TextStyle }>> = {
  error: { mark: "✖", style: "red" },
  warning: { mark: "▲", style: "yellow" },
  info: { mark: "●", style: "blue" },
};

/** What, where, why and what to do, with the lines of the source, for people at a terminal. */
export const prettyReporter: Reporter = (report, host) => {
  const findings = report.diagnostics.map((one) => finding(one, host));
  return `${[...findings, closing(report, host)].join("\n")}\n`;
};

function finding(one: Diagnostic, { style, sourceOf }: ReporterHost): string {
  const { file, range, severity, ruleId, message, why, action, related = [] } = one;
  const { mark, style: colour } = MARKS[severity];
  const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const source = sourceOf(file);
  const lines = [
    `${style("bold", plain(`${file}:${range.start.line}:${range.start.column}`))}  ${style("dim", ruleId)}`,
    `${style(colour, mark)} ${plain(message)}`,
    ...(source === undefined || range.end.offset === 0 ? [] : ["", ...indent(codeFrame(source, range, style)), ""]),
    ...related.map((other) => `  ${style("cyan", "see")}  ${plain(`${other.file}:${other.range.start.line}:${other.range.start.column}  ${other.message}`)}`),
    `  ${style("cyan", "why")}  ${plain(why)}`,
    `  ${style("cyan", "do")}   ${plain(action)}`,
    "",
  ];
  return lines.join("\n");
}

function closing(report: LintReport, { style }: ReporterHost): string {
  const { errors, warnings } = report.summary;
  const [mark, colour]: [string, TextStyle] = errors > 0 ? ["✖", "red"] : warnings > 0 ? ["▲", "yellow"] : ["✔", "green"];
  return `${style(colour, mark)} ${style("bold", summaryLine(report))}`;
}
