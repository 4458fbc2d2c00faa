import {
  createReport,
  type EntryTree,
  type FindingData,
  type FindingExtra,
  type OffsetFix,
  type Report,
  type Span,
  type YamlString,
} from "@fixbook/core";
import { type Diagnostic, frontmatter } from "@fixbook/schema";
import type { Nodes } from "mdast";
import type { EntrySettings } from "./entry-settings.js";
import { ruleCrashed } from "./lint-findings.js";
import { findShapes, type ShapeSet, signsOf } from "./markup/find-shapes.js";
import { type Prose, proseOf, proseOfField } from "./markup/prose.js";
import type { Shape } from "./markup/shape.js";
import { shapes } from "./markup/table.js";
import { holds, searchedText } from "./needle.js";
import { optionsFor } from "./options.js";
import type { Add, Rule, RuleContext, TextPlace } from "./rule.js";
import { rules } from "./rules.gen.js";
import { isName, isProseField, mayQuote } from "./verbatim.js";

/** A file as rules see it. */
export interface LintSource {
  readonly file: string;
  readonly text: string;
  /** Undefined for files that hold no Markdown. */
  readonly root?: EntryTree["root"];
  /** The trees of its fields that are Markdown. */
  readonly fields?: EntryTree["fields"];
  /** The strings of its YAML. */
  readonly strings: readonly YamlString[];
  /** What turns masked strings of the tree into source, where it has masks. */
  unmask?(text: string): string;
}

/** Runs every rule over a file, in one walk of its tree. A rule that throws is reported, and the others still run. */
export function lintSource(
  source: LintSource,
  settings: EntrySettings = {},
  active: readonly Rule[] = rules,
): readonly Diagnostic[] {
  const { text, strings, root, fields = [] } = source;
  const report = createReport(source.file, text, source.unmask);
  const { onSource, onText, onNode, markup } = active === rules ? everyRule : tabulate(active);
  const runOf = createRuns(source, settings, report);
  for (const rule of onSource) runOf(rule)?.source(text);
  const textRuns = onText.flatMap((rule) => runOf(rule) ?? []);
  for (const string of strings) {
    // A field that no entry has is a finding already, and nothing reads it.
    if (root !== undefined && !isField(string)) continue;
    const place = stringPlace(string);
    for (const run of textRuns) run.text(string.text, place);
  }
  addShapes(source, settings, markup, report);
  const lookAt = (node: Nodes): void => {
    for (const rule of onNode.get(node.type) ?? NONE) runOf(rule)?.node(node);
  };
  // Their text has been looked at with the strings.
  for (const field of fields) walk(field, lookAt);
  if (root === undefined) return report.diagnostics;
  const names = new Set<Nodes>();
  walk(root, (node) => {
    lookAt(node);
    if ("children" in node && (isName(node) || names.has(node))) for (const child of node.children) names.add(child);
    if (node.type !== "text") return;
    const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const written = text.slice(span.start, span.end);
    const place: Place = {
      offset: span.start,
      isMarkdown: true,
      isVerbatim: () => names.has(node) || mayQuote(text, span),
    };
    for (const run of textRuns) run.text(written, place);
  });
  return report.diagnostics;
}

/** Whether a string is in a field of entries, or in one of the team's own. */
function isField({ path: [name] }: YamlString): boolean {
  return typeof name === "string" && (Object.hasOwn(frontmatter.shape, name) || name.startsWith("x-"));
}

/** Which rules look at what. */
interface RuleTable {
  readonly onSource: readonly Rule[];
  readonly onText: readonly Rule[];
  readonly onNode: ReadonlyMap<Nodes["type"], readonly Rule[]>;
  /** The shapes of all rules, with the rule that reports each. */
  readonly markup: ShapeSet & { readonly owners: ReadonlyMap<Shape, Rule> };
}

function tabulate(active: readonly Rule[]): RuleTable {
  const onNode = new Map<Nodes["type"], Rule[]>();
  for (const rule of active) {
    for (const type of rule.node?.types ?? NONE) onNode.set(type, [...(onNode.get(type) ?? NONE), rule]);
  }
  const owners = new Map(active.flatMap((rule) => (rule.shapes ?? []).map((shape) => [shape, rule] as const)));
  const listed = shapes.filter((shape) => owners.has(shape));
  return {
    onSource: active.filter(({ source }) => source),
    onText: active.filter(({ text }) => text),
    onNode,
    markup: { shapes: listed, signs: signsOf(listed), owners },
  };
}

const NONE: readonly never[] = [];
const everyRule = tabulate(rules);

/** Reports every text of a shape. */
function addShapes(
  { text, root, strings }: LintSource,
  { placeholders = [] }: EntrySettings,
  { owners, ...set }: RuleTable["markup"],
  report: Report,
): void {
  if (set.shapes.length === 0) return;
  const add = (prose: readonly Prose[], source: string, place: Place): void => {
    for (const { shape, span, data, fixes } of findShapes(prose, set, source, placeholders)) {
      const rule = owners.get(shape);
      if (rule !== undefined) addFinding(report, rule, place, span, data, { fixes });
    }
  };
  for (const string of strings)
    add(proseOfField(string, root === undefined ? "book" : "entry", set.signs), string.text, stringPlace(string));
  if (root !== undefined) add(proseOf(root, text), text, wholeFile);
}

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
      look?.(part, add, context, at);
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

type Look<Part> = (part: Part, add: Add<FindingData>, context: RuleContext, place: TextPlace) => void;

function createContext(
  rule: Rule,
  { file, text, unmask = (masked) => masked }: LintSource,
  { options = {}, placeholders = [], locale = "en" }: EntrySettings,
): RuleContext {
  return { file, source: text, options: optionsFor(rule, options[rule.ruleId]), placeholders, locale, unmask };
}

/** Where the text that a rule looks at stands in its file. */
interface Place extends TextPlace {
  /** The place of all of it, where offsets in it are not true. */
  readonly whole?: Span;
  /** Whether it may be what somebody else has written, so that a person should look at each change. */
  isVerbatim?(): boolean;
  /** Whether an edit of it means what it says, whatever is around it. */
  takes?(edit: OffsetFix["edits"][number]): boolean;
}

const wholeFile: Place = { offset: 0, isMarkdown: false };

/** A YAML string that is written with quotes and escapes has no true offsets inside. */
function stringPlace({ text, span, field }: YamlString): Place {
  const isProse = isProseField(field);
  if (span.end - span.start !== text.length) return { offset: undefined, whole: span, isMarkdown: false, isProse };
  return {
    offset: span.start,
    isMarkdown: false,
    isProse,
    isVerbatim: () => !isProse || mayQuote(text, { start: 0, end: text.length }),
    takes: (edit) =>
      Array.from(edit.text.matchAll(YAML_SYNTAX)).every(([sign]) => text.slice(edit.start, edit.end).includes(sign)),
  };
}

/** Characters that mean something in one style or another of a YAML string. */
const YAML_SYNTAX = /["'\\:#]/g;

function addFinding(
  report: Report,
  rule: Rule,
  { offset = 0, whole, isVerbatim, takes }: Place,
  span: Span,
  data: FindingData,
  { related, fixes = [] }: FindingExtra = {},
): void {
  if (whole !== undefined) report.add(rule, whole, data, { related });
  else {
    const fitting = fixes.filter(({ edits }) => takes === undefined || edits.every((edit) => takes(edit)));
    const isCertain = fitting.some(({ kind }) => kind === "safe") && isVerbatim?.() !== true;
    const made = fitting.map((fix) => movedFix(isCertain ? fix : { ...fix, kind: "review" as const }, offset));
    report.add(rule, moved(span, offset), data, { related, fixes: made });
  }
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
