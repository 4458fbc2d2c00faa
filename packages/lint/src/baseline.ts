import { createReport } from "@fixbook/core";
import { bookLayout, compareText, type Diagnostic } from "@fixbook/schema";
import { findingKey } from "./finding-key.js";
import { isOptional } from "./known-rules.js";
import { brokenBaseline, staleBaseline } from "./lint-findings.js";
import { fnv1a } from "./reporters/fingerprint.js";

/** What a baseline makes of a book's findings. */
export interface BaselineResult {
  /** The findings that the baseline does not know, and those about the baseline itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings it knows. */
  readonly known: number;
  /** The rows that still stand for a finding. */
  readonly rows: readonly string[];
}

/**
 * Takes the findings that a baseline lists out of a book's findings. Rows name the rule, the entry and a fingerprint of
 * the text, and no line or path, so that edits elsewhere and moved files do not disturb them. What cannot be switched
 * off is never listed.
 */
export function applyBaseline(
  baseline: string,
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
): BaselineResult {
  const report = createReport(bookLayout.baseline, baseline);
  const listed = new Map<string, { start: number; end: number }>();
  for (const { 0: line, index } of baseline.matchAll(/^(?!#)[^\r\n]+/gm)) {
    const span = { start: index, end: index + line.length };
    if (ROW.test(line)) listed.set(line, span);
    else report.add(brokenBaseline, span, { row: line });
  }
  const used = new Set<string>();
  const rows = rowsOf(diagnostics, sourceOf);
  const left = diagnostics.filter((one) => {
    const row = rows.get(one);
    if (row === undefined || !listed.has(row)) return true;
    used.add(row);
    return false;
  });
  for (const [row, span] of listed) if (!used.has(row)) report.add(staleBaseline, span, { row });
  return { diagnostics: [...left, ...report.diagnostics], known: used.size, rows: [...used].sort(compareText) };
}

/** The text of a baseline that lists all findings which may be listed. */
export function createBaseline(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
): string {
  return baselineText([...rowsOf(diagnostics, sourceOf).values()]);
}

/** The text of a baseline with these rows. */
export function baselineText(rows: readonly string[]): string {
  const sorted = [...rows].sort(compareText);
  return `# Findings that were there when the gate was adopted. This file may only shrink.\n${sorted.map((row) => `${row}\n`).join("")}`;
}

const ROW = /^[a-z0-9]+\/[a-z0-9-]+ \S+ [0-9a-f]{16}$/;

function rowsOf(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  const rows = new Map<Diagnostic, string>();
  for (const one of diagnostics) {
    if (!isOptional(one.ruleId)) continue;
    const { key, name } = findingKey(one, sourceOf);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    rows.set(one, `${one.ruleId} ${name} ${fnv1a(`${key}${number}`)}`);
  }
  return rows;
}
