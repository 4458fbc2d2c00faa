import { compareText, type Diagnostic, type Severity } from "@fixbook/schema";
import { escapeMarkdown } from "./markdown.js";
import { worstFirst } from "./order.js";
import type { Reporter } from "./reporter.js";
import { plural, summaryLine } from "./summary.js";
import { utf8Length } from "./utf8.js";

/** GitHub refuses the whole summary of a step that is larger. */
const LIMIT = 1024 * 1024;
/** Room for the closing words. */
const RESERVE = 256;

const LABELS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };

/**
 * Markdown for the file that `$GITHUB_STEP_SUMMARY` names: why each rule matters, and a table of all findings, errors
 * first. It is at most 1 MiB long and says how many findings it had no room for.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const githubSummaryReporter: Reporter = (report) => {
  const heading = `### Fixbook: ${escapeMarkdown(summaryLine(report))}\n`;
  if (report.diagnostics.length === 0) return heading;
  const rules = [...Map.groupBy(report.diagnostics, ({ ruleId }) => ruleId)].sort(([a], [b]) => compareText(a, b));
  const head = [
    heading,
    row(["Rule", "Findings", "Why it matters"]),
    row(["---", "--:", "---"]),
    ...rules.map(([ruleId, found]) =>
      row([escapeMarkdown(ruleId), `${found.length}`, escapeMarkdown(found[0]?.why ?? "")]),
    ),
    "",
    row(["", "Place", "What is wrong", "What to do", "Rule"]),
    row(["---", "---", "---", "---", "---"]),
  ].join("\n");
  const rows = fitting(worstFirst(report.diagnostics).map(findingRow), LIMIT - RESERVE - utf8Length(head));
  const left = report.diagnostics.length - rows.length;
  const note = `\n${plural(left, "more finding has", "more findings have")} no room here: GitHub takes 1 MiB from a step. \`fixbook lint\` prints them all.\n`;
  return `${[head, ...rows].join("\n")}\n${left > 0 ? note : ""}`;
};

function findingRow({ severity, file, range: { start }, message, action, ruleId }: Diagnostic): string {
  const place = `${file}:${start.line}:${start.column}`;
  return row([LABELS[severity], ...[place, message, action, ruleId].map(escapeMarkdown)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The first lines that together, with their ends, have no more than so many bytes. */
function fitting(lines: readonly string[], bytes: number): readonly string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += utf8Length(line) + 1;
    return used > bytes;
  });
  return end === -1 ? lines : lines.slice(0, end);
}
