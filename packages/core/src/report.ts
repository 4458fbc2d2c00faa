import type { Diagnostic, Fix, Position, Range } from "@fixbook/schema";
import { type FindingData, type FindingType, toDiagnostic } from "./finding.js";
import { limits } from "./findings/source.js";
import { beginFlood, type Flood } from "./flood.js";
import { type MaskUse, unmaskSource } from "./mask.js";

/** A span of a text by offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with its place. The text may be shorter than its span: a YAML string has quotes and escapes. */
export interface Located {
  readonly text: string;
  readonly span: Span;
}

/** Turns offsets into positions. Lines end at LF, CRLF or CR. */
export interface LineIndex {
  position(offset: number): Position;
  range(span: Span): Range;
}

export function createLineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => {
    if (starts !== undefined) return starts;
    starts = [0];
    for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
    return starts;
  };
  const position = (offset: number): Position => {
    const lines = lineStarts();
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (lines[low] ?? 0) + 1, offset: at };
  };
  return { position, range: ({ start, end }) => ({ start: position(start), end: position(Math.max(start, end)) }) };
}

/** A change that would mend a finding: replacements by offsets in the file of the finding. */
export interface OffsetFix {
  readonly kind: Fix["kind"];
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** What a finding may carry besides its data. */
export interface FindingExtra {
  readonly related?: Diagnostic["related"];
  readonly fixes?: readonly OffsetFix[];
  readonly members?: Diagnostic["members"];
}

/**
 * Collects the findings of one file: of each rule a hundred at most, and one that stands for the rest. What comes later
 * than that costs its place and its fixes, and no more.
 */
export interface Report {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  readonly lines: LineIndex;
  /** What the file says at a span. */
  source(span: Span): string;
  add<Data extends FindingData>(finding: FindingType<Data>, span: Span, data: Data, extra?: FindingExtra): void;
  /** Whether a finding of severity error is among them. */
  failed(): boolean;
  /** Adds to what parsing the file takes, in microseconds; answers the sum. */
  spend(cost: number): number;
}

/** `unmask` turns what was masked in the text back into source, so that messages quote the source and not the mask. */
export function createReport(file: string, text: string, unmask: Unmask = (masked) => masked): Report {
  const diagnostics: Diagnostic[] = [];
  const lines = createLineIndex(text);
  const counts = new Map<string, number>();
  const floods = new Map<string, Flood>();
  let spent = 0;
  const list = (one: Diagnostic, span: Span, fixes: readonly OffsetFix[]): void => {
    const count = (counts.get(one.ruleId) ?? 0) + 1;
    counts.set(one.ruleId, count);
    if (count <= limits.findingsOfRule) diagnostics.push(one);
    else {
      const flood = beginFlood(one);
      flood.add(span, fixes);
      floods.set(one.ruleId, flood);
      diagnostics.push(flood.closing);
    }
  };
  return {
    file,
    diagnostics,
    lines,
    source: ({ start, end }) => text.slice(start, end),
    add: (finding, span, data, { related, fixes = [], members } = {}) => {
      const flood = floods.get(finding.ruleId);
      if (flood !== undefined) return flood.add(span, fixes);
      const place = {
        file,
        range: lines.range(span),
        ...(related === undefined ? {} : { related }),
        ...(members === undefined ? {} : { members }),
      };
      const diagnostic = toDiagnostic(finding, unmaskData(data, unmask), place);
      const made = fixes.map(({ kind, title, edits }): Fix => {
        return { kind, title, edits: edits.map((edit) => ({ file, range: lines.range(edit), text: edit.text })) };
      });
      list(made.length === 0 ? diagnostic : { ...diagnostic, fixes: made }, span, fixes);
    },
    failed: () => diagnostics.some(({ severity }) => severity === "error"),
    spend: (cost) => (spent += cost),
  };
}

/** The report with the messages of its findings unmasked by other uses. */
export function withMasks(report: Report, uses: readonly MaskUse[]): Report {
  const unmask = (text: string) => unmaskSource(text, uses);
  return {
    ...report,
    add: (finding, span, data, extra) => report.add(finding, span, unmaskData(data, unmask), extra),
  };
}

type Unmask = (text: string) => string;

function unmaskData<Data extends FindingData>(data: Data, unmask: Unmask): Data {
  const read = (value: FindingData[string]): FindingData[string] => {
    if (typeof value === "string") return unmask(value);
    return Array.isArray(value) ? value.map(unmask) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, read(value)])) as Data;
}
