import type { Diagnostic, LintReport } from "@fixbook/schema";
import { codeFrame } from "./code-frame.js";
import { inline, plain } from "./plain.js";
import type { Reporter, ReporterHost, TextStyle } from "./reporter.js";
import { summaryLine } from "./summary.js";
import { wrap } from "./wrap.js";

const MARKS: Readonly<Record<Diagnostic["severity"], { mark: string; style: TextStyle }>> = {
  error: { mark: "✖", style: "red" },
  warning: { mark: "▲", style: "yellow" },
  info: { mark: "●", style: "blue" },
};

/** What, where, why and what to do, with the lines of the source, for people at a terminal. */
export const prettyReporter: Reporter = (report, host) => {
  const linesOf = createLineLookup(host);
  const findings = report.diagnostics.map((one) => finding(one, host, linesOf));
  return `${[...findings, closing(report, host)].join("\n")}\n`;
};

type LineLookup = (file: string) => readonly string[] | undefined;

/** The lines of a file. Findings come file by file, so the last one asked for is kept. */
function createLineLookup({ sourceOf }: ReporterHost): LineLookup {
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: sourceOf(file)?.split(/\r\n|\n|\r/) };
    return last.lines;
  };
}

const WIDEST_FRAME = 100;

function finding(
  one: Diagnostic,
  { style, columns = Number.POSITIVE_INFINITY }: ReporterHost,
  linesOf: LineLookup,
): string {
  const { file, range, severity, ruleId, message, why, action, related = [] } = one;
  const { mark, style: colour } = MARKS[severity];
  const source = range.end.offset === 0 ? undefined : linesOf(file);
  const wrapped = (text: string, indent: number) =>
    wrap(inline(text), Math.max(20, columns - indent))
      .map((line, index) => (index === 0 ? line : `${" ".repeat(indent)}${plain(line)}`))
      .join("\n");
  const note = (label: string, text: string) => `  ${style("cyan", label.padEnd(3))}  ${wrapped(text, 7)}`;
  // Beside the text of a frame stand its indent, its line numbers and the signs for what is cut.
  const width = Math.max(20, Math.min(WIDEST_FRAME, columns - 9 - String(range.start.line + 1).length));
  const lines = [
    `${style("bold", plain(`${file}:${range.start.line}:${range.start.column}`))}  ${style("dim", ruleId)}`,
    `${style(colour, mark)} ${wrapped(message, 2)}`,
    ...(source === undefined ? [] : ["", ...codeFrame(source, range, width, style).map((line) => `  ${line}`), ""]),
    ...related.map((other) =>
      note("see", `${other.file}:${other.range.start.line}:${other.range.start.column}  ${other.message}`),
    ),
    note("why", why),
    note("do", action),
    "",
  ];
  return lines.join("\n");
}

function closing(report: LintReport, { style }: ReporterHost): string {
  const { errors, warnings } = report.summary;
  const [mark, colour]: [string, TextStyle] =
    errors > 0 ? ["✖", "red"] : warnings > 0 ? ["▲", "yellow"] : ["✔", "green"];
  return `${style(colour, mark)} ${style("bold", summaryLine(report))}`;
}
