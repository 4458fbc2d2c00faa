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
import { holds, searchedText } from "./needle.js";
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
  settings: EntrySettings = {},
  active: readonly Rule[] = rules,
): readonly Diagnostic[] {
  const { text, strings, root } = source;
  const report = createReport(source.file, text, source.unmask);
  const { onSource, onText, onNode } = active === rules ? everyRule : tabulate(active);
  const runOf = createRuns(source, settings, report);
  for (const rule of onSource) runOf(rule)?.source(text);
  const textRuns = onText.flatMap((rule) => runOf(rule) ?? []);
  for (const { text: string, span } of strings) {
    const place = stringPlace(string, span);
    for (const run of textRuns) run.text(string, place);
  }
  if (root === undefined) return report.diagnostics;
  walk(root, (node) => {
    for (const rule of onNode.get(node.type) ?? NONE) runOf(rule)?.node(node);
    if (node.type !== "text") return;
    const start = node.position?.start.offset ?? 0;
    const written = text.slice(start, node.position?.end.offset ?? start);
    const place = { offset: start, whole: undefined };
    for (const run of textRuns) run.text(written, place);
  });
  return report.diagnostics;
}

/** Which rules look at what. */
interface RuleTable {
  readonly onSource: readonly Rule[];
  readonly onText: readonly Rule[];
  readonly onNode: ReadonlyMap<Nodes["type"], readonly Rule[]>;
}

function tabulate(active: readonly Rule[]): RuleTable {
  const onNode = new Map<Nodes["type"], Rule[]>();
  for (const rule of active) {
    for (const type of rule.node?.types ?? NONE) onNode.set(type, [...(onNode.get(type) ?? NONE), rule]);
  }
  return { onSource: active.filter(({ source }) => source), onText: active.filter(({ text }) => text), onNode };
}

const NONE: readonly never[] = [];
const everyRule = tabulate(rules);

/** A rule at work in a file. */
interface Run {
  source(text: string): void;
  text(text: string, place: Place): void;
  node(node: Nodes): void;
}

/** Starts rules as they are asked for. Those whose needle is not in the file have no run. */
function createRuns(source: LintSource, settings: EntrySettings, report: Report): (rule: Rule) => Run | undefined {
  const runs = new Map<Rule, Run | undefined>();
  const searched = searchedText(source);
  return (rule) => {
    const known = runs.get(rule);
    if (known !== undefined || runs.has(rule)) return known;
    const isAbsent = rule.needle !== undefined && !holds(searched, rule.needle);
    const run = isAbsent ? undefined : createRun(rule, source, settings, report);
    runs.set(rule, run);
    return run;
  };
}

function createRun(rule: Rule, source: LintSource, settings: EntrySettings, report: Report): Run {
  let place = wholeFile;
  let context: RuleContext | undefined;
  let hasCrashed = false;
  const add: Add<FindingData> = (span, data, extra) => addFinding(report, rule, place, span, data, extra);
  const attempt = <Part>(look: Look<Part> | undefined, part: Part, at: Place): void => {
    place = at;
    try {
      context ??= createContext(rule, source, settings);
      look?.(part, add, context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // It would fail on the next part of the file in the same way.
      if (!hasCrashed) report.add(ruleCrashed, { start: 0, end: 0 }, { rule: rule.ruleId, reason });
      hasCrashed = true;
    }
  };
  return {
    source: (text) => attempt(rule.source, text, wholeFile),
    text: (text, at) => attempt(rule.text, text, at),
    node: (node) => attempt(rule.node?.look, node, wholeFile),
  };
}

type Look<Part> = (part: Part, add: Add<FindingData>, context: RuleContext) => void;

function createContext(
  rule: Rule,
  { file, text, unmask = (masked) => masked }: LintSource,
  { options = {}, placeholders = [] }: EntrySettings,
): RuleContext {
  return { file, source: text, options: optionsFor(rule, options[rule.ruleId]), placeholders, unmask };
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
