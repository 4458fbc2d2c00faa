import {
  createLineIndex,
  createReport,
  type LineIndex,
  restOf,
  type Span,
  spreadOut,
  weightOf,
  withRest,
} from "@fixbook/core";
import { bookLayout, compareText, type Diagnostic } from "@fixbook/schema";
import { entryName, findingKey } from "./finding-key.js";
import { isOptional } from "./known-rules.js";
import { brokenBaseline, staleBaseline } from "./lint-findings.js";
import { fnv1a } from "./reporters/fingerprint.js";

/** What a baseline makes of a book's findings. */
export interface BaselineResult {
  /** The findings that the baseline does not know, and those about the baseline itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings it knows. */
  readonly known: number;
  /** The rows that still stand for a finding, and those of rules that have not run. */
  readonly rows: readonly string[];
}

/**
 * Takes the findings that a baseline lists out of a book's findings. Rows name the rule, the entry and a fingerprint of
 * the text, and no line or path, so that edits elsewhere and moved files do not disturb them. One row stands for all
 * findings of a rule in an entry where they are too many to be listed, and one for a group of entries; it says how many,
 * and knows no more than that. What cannot be switched off is never listed. A row without a finding is stale, unless its
 * rule has not run.
 */
export function applyBaseline(
  baseline: string,
  diagnostics: readonly Diagnostic[],
  sourceOf: SourceOf,
  hasRun: (ruleId: string) => boolean = () => true,
): BaselineResult {
  const report = createReport(bookLayout.baseline, baseline);
  const listed = readRows(baseline, (line, span) => report.add(brokenBaseline, span, { row: line }));
  const used = new Map<string, number>();
  const left: Diagnostic[] = [];
  let known = 0;
  const named = new Set([...listed.keys()].map((name) => name.slice(0, name.lastIndexOf(" "))));
  for (const subject of subjectsOf(diagnostics, sourceOf)) {
    const isListed = named.has(subject.name) && isOptional(subject.ruleId);
    const result = isListed ? applyTo(subject, listed, used) : { left: subject.findings, known: 0 };
    for (const one of result.left) left.push(one);
    known += result.known;
  }
  for (const [name, { count, span }] of listed) {
    if (used.get(name) === count) continue;
    if (hasRun(name.slice(0, name.indexOf(" ")))) report.add(staleBaseline, span, { row: toRow(name, count) });
    else used.set(name, count);
  }
  const rows = [...used].map(([name, count]) => toRow(name, count));
  return { diagnostics: [...left, ...report.diagnostics], known, rows };
}

/** The text of a baseline that lists all findings which may be listed. */
export function createBaseline(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): string {
  return baselineText(rowsOf(diagnostics, sourceOf));
}

/** The rows that stand for the findings of a file, by what they are: what they will be when its name is another one. */
export function renameBaselineRows(
  diagnostics: readonly Diagnostic[],
  { file, to }: { readonly file: string; readonly to: string },
  sourceOf: SourceOf,
): ReadonlyMap<string, string> {
  const renamed = `${file.slice(0, file.lastIndexOf("/") + 1)}${to}.md`;
  const own = diagnostics.filter((one) => one.file === file);
  const before = rowsOf(own, sourceOf);
  const after = rowsOf(
    own.map((one) => ({ ...one, file: renamed })),
    () => sourceOf(file),
  );
  return new Map(before.map((row, index) => [row, after[index] ?? row]));
}

function rowsOf(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): readonly string[] {
  return [...subjectsOf(diagnostics, sourceOf)].flatMap((subject) => {
    if (!isOptional(subject.ruleId)) return [];
    return subject.isFlood
      ? [toRow(rowOfAll(subject), totalOf(subject))]
      : [...singly(subject)].map(({ row, members }) => toRow(row, members));
  });
}

/** The text of a baseline with these rows. */
export function baselineText(rows: readonly string[]): string {
  const sorted = [...rows].sort(compareText);
  return `# Findings that were there when the gate was adopted. This file may only shrink.\n${sorted.map((row) => `${row}\n`).join("")}`;
}

type SourceOf = (file: string) => string | undefined;

/** What a row names, and how many it stands for where that is more than one. */
const ROW = /^([a-z0-9]+\/[a-z0-9-]+ \S+ [0-9a-f]{16})(?: ([1-9][0-9]{0,8}))?$/;

type Rows = ReadonlyMap<string, { readonly count: number; readonly span: Span }>;

function readRows(baseline: string, onBroken: (line: string, span: Span) => void): Rows {
  const rows = new Map<string, { count: number; span: Span }>();
  for (const { 0: line, index } of baseline.matchAll(/^(?!#)[^\r\n]+/gm)) {
    const span = { start: index, end: index + line.length };
    const [, name, count = "1"] = ROW.exec(line) ?? [];
    if (name === undefined) onBroken(line, span);
    else rows.set(name, { count: Number(count), span });
  }
  return rows;
}

function toRow(name: string, count: number): string {
  return count === 1 ? name : `${name} ${count}`;
}

/** The findings of a rule in an entry, whichever folder it is in. */
interface Subject {
  readonly ruleId: string;
  /** How its rows begin. */
  readonly name: string;
  readonly findings: readonly Diagnostic[];
  /** Whether they are too many for a row each. */
  readonly isFlood: boolean;
  readonly sourceOf: SourceOf;
}

function* subjectsOf(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): Generator<Subject> {
  const groups = Map.groupBy(diagnostics, ({ ruleId, file }) => `${ruleId} ${entryName(file)}`);
  for (const [name, findings] of groups) {
    const ruleId = name.slice(0, name.indexOf(" "));
    const isFlood = findings.some((one) => restOf(one) !== undefined);
    yield { ruleId, name, findings, isFlood, sourceOf };
  }
}

/** The row that stands for all findings of a subject. */
function rowOfAll({ name }: Subject): string {
  return `${name} ${fnv1a(JSON.stringify([name, "*"]))}`;
}

function totalOf({ findings }: Subject): number {
  return findings.reduce((sum, one) => sum + weightOf(one), 0);
}

/** A finding with the row that stands for it. */
interface Single {
  readonly one: Diagnostic;
  readonly row: string;
  readonly members: number;
}

/** Every finding of a subject, those that are not listed as well. Equal ones are told apart by their number. */
function* singly({ findings, sourceOf }: Subject): Generator<Single> {
  const seen = new Map<string, number>();
  for (const listed of findings) {
    const range = rangeIn(sourceOf(listed.file));
    for (const one of spreadOut(listed, range)) {
      const { key, name } = findingKey(one, sourceOf);
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      yield { one, row: `${one.ruleId} ${name} ${fnv1a(`${key}${number}`)}`, members: one.members ?? 1 };
    }
  }
}

interface Applied {
  readonly left: readonly Diagnostic[];
  readonly known: number;
}

/** Takes out the findings of a subject that are listed, and notes the rows with how many each stands for. */
function applyTo(subject: Subject, listed: Rows, used: Map<string, number>): Applied {
  const row = rowOfAll(subject);
  const count = listed.get(row)?.count;
  if (count === undefined) return applySingly(subject, listed, used);
  const known = Math.min(count, totalOf(subject));
  used.set(row, known);
  return { left: without(subject, (at) => at < known), known };
}

/** Takes out the findings that have rows of their own. */
function applySingly(subject: Subject, listed: Rows, used: Map<string, number>): Applied {
  const known: boolean[] = [];
  for (const { row, members } of singly(subject)) {
    const count = listed.get(row)?.count ?? 0;
    if (count > 0) used.set(row, Math.min(members, count));
    known.push(members <= count);
  }
  return { left: without(subject, (at) => known[at] === true), known: known.filter(Boolean).length };
}

/** The findings of a subject without some of them, by their places among all. */
function without({ findings, sourceOf }: Subject, isKnown: (at: number) => boolean): readonly Diagnostic[] {
  let at = 0;
  return findings.flatMap((one): readonly Diagnostic[] => {
    const rest = restOf(one);
    if (rest === undefined) return isKnown(at++) ? [] : [one];
    const left = rest.filter(() => !isKnown(at++));
    return withRest(one, left, rangeIn(sourceOf(one.file)));
  });
}

function rangeIn(text = ""): LineIndex["range"] {
  return createLineIndex(text).range;
}
