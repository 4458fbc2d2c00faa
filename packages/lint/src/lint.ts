import {
  createReport,
  type EntryTree,
  type FindingData,
  type FindingExtra,
  type Located,
  type OffsetFix,
  type Report,
  type Span,
} from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { Nodes } from "mdast";
import type { EntrySettings } from "./entry-settings.js";
import { ruleCrashed } from "./lint-findings.js";
import { optionsFor } from "./options.js";
import type { Add, Rule, RuleContext } from "./rule.js";
import { rules } from "./rules.gen.js";

/** A file as rules see it. */
export interface LintSource {
  readonly file: string;
  readonly text: string;
  /** Undefined for files that hold no Markdown. */
  readonly root?: EntryTree["root"];
  /** The strings of its YAML. */
  readonly strings: readonly Located[];
  /** What turns masked strings of the tree into source, where it has masks. */
  unmask?(text: string): string;
}

/** Runs every rule over a file, in one walk of its tree. A rule that throws is reported, and the others still run. */
export function lintSource(
  source: LintSource,
  { options = {}, placeholders = [] }: EntrySettings = {},
  active: readonly Rule[] = rules,
): readonly Diagnostic[] {
  const report = createReport(source.file, source.text, source.unmask);
  const unmask = source.unmask ?? ((text: string) => text);
  const contexts = new Map(
    active.map((rule): [Rule, RuleContext] => [
      rule,
      { file: source.file, source: source.text, options: optionsFor(rule, options[rule.ruleId]), placeholders, unmask },
    ]),
  );
  const run = (
    rule: Rule,
    look: (add: Add<FindingData>, context: RuleContext) => void,
    place: Place = wholeFile,
  ): void => {
    try {
      const add: Add<FindingData> = (span, data, extra) => addFinding(report, rule, place, span, data, extra);
      look(add, contexts.get(rule) as RuleContext);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report.add(ruleCrashed, { start: 0, end: 0 }, { rule: rule.ruleId, reason });
    }
  };
  for (const rule of active) if (rule.source) run(rule, (add, context) => rule.source?.(source.text, add, context));
  const onText = active.filter((rule) => rule.text);
  const onNode = active.filter((rule) => rule.node);
  for (const { text, span } of source.strings) {
    for (const rule of onText) run(rule, (add, context) => rule.text?.(text, add, context), stringPlace(text, span));
  }
  if (source.root === undefined) return report.diagnostics;
  walk(source.root, (node) => {
    for (const rule of onNode) run(rule, (add, context) => rule.node?.(node, add, context));
    if (node.type !== "text") return;
    const start = node.position?.start.offset ?? 0;
    const written = source.text.slice(start, node.position?.end.offset ?? start);
    const place = { offset: start, whole: undefined };
    for (const rule of onText) run(rule, (add, context) => rule.text?.(written, add, context), place);
  });
  return report.diagnostics;
}

/** Where the text that a rule looks at stands in its file. */
interface Place {
  readonly offset: number;
  /** The place of all of it, where offsets in it are not true. */
  readonly whole: Span | undefined;
}

const wholeFile: Place = { offset: 0, whole: undefined };

/** A YAML string that is written with quotes and escapes has no true offsets inside. */
function stringPlace(text: string, span: Span): Place {
  return span.end - span.start === text.length ? { offset: span.start, whole: undefined } : { offset: 0, whole: span };
}

function addFinding(
  report: Report,
  rule: Rule,
  { offset, whole }: Place,
  span: Span,
  data: FindingData,
  { related, fixes = [] }: FindingExtra = {},
): void {
  if (whole !== undefined) report.add(rule, whole, data, { related });
  else report.add(rule, moved(span, offset), data, { related, fixes: fixes.map((fix) => movedFix(fix, offset)) });
}

function moved(span: Span, offset: number): Span {
  return { start: offset + span.start, end: offset + span.end };
}

function movedFix({ edits, ...fix }: OffsetFix, offset: number): OffsetFix {
  return { ...fix, edits: edits.map((edit) => ({ ...moved(edit, offset), text: edit.text })) };
}

function walk(root: Nodes, visit: (node: Nodes) => void): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    if ("children" in node)
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as Nodes);
  }
}
