import { createReport, defineFinding, type EntryTree, type Located, type Report, type Span } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { Nodes } from "mdast";
import type { Rule } from "./rule.js";
import { rules } from "./rules.gen.js";

/** A file as rules see it. */
export interface LintSource {
  readonly file: string;
  readonly text: string;
  /** Undefined for files that hold no Markdown. */
  readonly root?: EntryTree["root"];
  /** The strings of its YAML. */
  readonly strings: readonly Located[];
}

/** A rule that threw. Its findings are missing, so the run is no proof. */
export const ruleCrashed = defineFinding<{ rule: string; reason: string }>({
  ruleId: "lint/rule-crashed",
  severity: "error",
  why: "What this rule would have found in the file is unknown; the other rules ran.",
  message: ({ rule, reason }) => `The rule ${rule} failed on this file: ${reason}`,
  action: () => "Please report it with the file.",
});

/** Runs every rule over a file, in one walk of its tree. A rule that throws is reported, and the others still run. */
export function lintSource(source: LintSource, active: readonly Rule[] = rules): readonly Diagnostic[] {
  const report = createReport(source.file, source.text);
  const guard = (rule: Rule, run: () => void): void => {
    try {
      run();
    } catch (error) {
      report.add(ruleCrashed, { start: 0, end: 0 }, { rule: rule.ruleId, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const rule of active) {
    if (rule.source) guard(rule, () => rule.source?.(source.text, (span, data) => report.add(rule, span, data)));
  }
  const onText = active.filter((rule) => rule.text);
  const onNode = active.filter((rule) => rule.node);
  for (const { text, span } of source.strings) {
    for (const rule of onText) guard(rule, () => rule.text?.(text, (at, data) => report.add(rule, stringSpan(text, span, at), data)));
  }
  if (source.root !== undefined) {
    walk(source.root, (node) => {
      for (const rule of onNode) guard(rule, () => rule.node?.(node, (span, data) => report.add(rule, span, data)));
      if (node.type === "text") lintText(node, source.text, onText, report, guard);
    });
  }
  return report.diagnostics;
}

function lintText(
  node: Nodes & { type: "text" },
  source: string,
  onText: readonly Rule[],
  report: Report,
  guard: (rule: Rule, run: () => void) => void,
): void {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  for (const rule of onText) {
    guard(rule, () => rule.text?.(written, (at, data) => report.add(rule, { start: start + at.start, end: start + at.end }, data)));
  }
}

/** A span of a YAML string in its file; the whole value where it is written with escapes. */
function stringSpan(text: string, whole: Span, at: Span): Span {
  return whole.end - whole.start === text.length ? { start: whole.start + at.start, end: whole.start + at.end } : whole;
}

function walk(root: Nodes, visit: (node: Nodes) => void): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    if ("children" in node) for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as Nodes);
  }
}
