import type { Diagnostic, Severity } from "@fixbook/schema";
import { severities } from "./order.js";
import { inline, plain } from "./plain.js";
import type { Reporter } from "./reporter.js";
import { plural, summaryLine } from "./summary.js";

/** GitHub shows this many annotations of a level for each step and drops the rest without a word: actions/toolkit#734. */
const SHOWN = 10;
/** Up to this many findings of a rule in a file have an annotation each; more of them share one. */
const SEPARATE = 5;

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Workflow commands that GitHub Actions turns into annotations: errors, then warnings, then notes, at most ten of each,
 * so that what GitHub shows is what is printed. The last lines count the findings, and those that only the job summary
 * has. Nothing in a path or message can start a command of its own.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const githubReporter: Reporter = (report) => {
  const commands = severities
    .flatMap((severity) => mostTelling(report.diagnostics.filter((one) => one.severity === severity)))
    .map(command);
  const more = report.diagnostics.length - commands.length;
  const closing = [
    summaryLine(report),
    ...(more > 0 ? [`${plural(more, "more finding is", "more findings are")} in the job summary.`] : []),
  ];
  return `${[...commands, ...closing.map(plain)].join("\n")}\n`;
};

interface Annotation {
  readonly one: Diagnostic;
  /** How many findings of the same rule in the same file it stands for, beside its own. */
  readonly others: number;
}

/** The annotations that tell most about findings of one severity: the first of each rule, then the second of each, and so on. */
function mostTelling(diagnostics: readonly Diagnostic[]): readonly Annotation[] {
  const places = Map.groupBy(diagnostics, ({ file, ruleId }) => JSON.stringify([file, ruleId]));
  const annotations = [...places.values()].flatMap((same): readonly Annotation[] =>
    same.length > SEPARATE
      ? same.slice(0, 1).map((one) => ({ one, others: same.length - 1 }))
      : same.map((one) => ({ one, others: 0 })),
  );
  const turns = new Map<string, number>();
  const inTurn = annotations.map((annotation) => {
    const turn = turns.get(annotation.one.ruleId) ?? 0;
    turns.set(annotation.one.ruleId, turn + 1);
    return { annotation, turn };
  });
  return inTurn
    .sort((a, b) => a.turn - b.turn)
    .slice(0, SHOWN)
    .map(({ annotation }) => annotation);
}

function command({ one, others }: Annotation): string {
  const { file, range, severity, ruleId, message, action } = one;
  const { start, end } = range;
  const properties: readonly (readonly [name: string, value: string | number])[] = [
    ["file", file],
    ["line", start.line],
    ["endLine", lastLine(range)],
    // Columns are refused where the lines differ: https://docs.github.com/en/rest/checks/runs
    ...(start.line === end.line
      ? ([
          ["col", start.column],
          ["endColumn", end.column],
        ] as const)
      : []),
    ["title", ruleId],
  ];
  const shown = properties.map(([name, value]) => `${name}=${escapeProperty(inline(String(value)))}`).join(",");
  const rest = others === 0 ? "" : ` ${plural(others, "more finding", "more findings")} of this rule in this file.`;
  const text = `${file}:${start.line}:${start.column}: ${message} ${action}${rest}`;
  return `::${COMMANDS[severity]} ${shown}::${escapeData(inline(text))}`;
}

/** The last line that has some of the range. An annotation is drawn below it. */
function lastLine({ start, end }: Diagnostic["range"]): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** As `escapeData` of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As `escapeProperty` there. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
