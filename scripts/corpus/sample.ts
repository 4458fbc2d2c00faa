import { hash } from "node:crypto";
import type { Diagnostic } from "../../packages/schema/dist/index.js";
import { type CheckedPage, checkPages, type Page, sourcesOf } from "./pages.ts";

/** Findings of real pages, drawn to be judged by readers. */
export interface Sample {
  readonly seed: string;
  /** The most findings of one rule. */
  readonly cap: number;
  /** How many pages and findings it was drawn from. */
  readonly pages: number;
  readonly findings: number;
  readonly sample: readonly SampledFinding[];
}

/** One finding of a sample, with what a reader needs to judge it. */
export interface SampledFinding {
  /** From 1, in the order of rules. */
  readonly number: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly action: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The lines around the place. */
  readonly lines: readonly { readonly line: number; readonly text: string; readonly isFound: boolean }[];
}

export interface SampleOptions {
  readonly size: number;
  readonly cap: number;
  readonly seed: string;
}

/** Draws findings of pages: the same ones for the same pages and seed. */
export async function drawSample(pages: readonly Page[], options: SampleOptions): Promise<Sample> {
  const checked = await checkPages(sourcesOf(pages));
  const all = checked.flatMap((page) => page.diagnostics.map((finding): Placed => ({ page, finding })));
  const drawn = chooseByRule(all, options).sort((a, b) => compare(keyOf(a), keyOf(b)));
  return {
    seed: options.seed,
    cap: options.cap,
    pages: pages.length,
    findings: all.length,
    sample: drawn.map((one, index) => describe(one, index + 1)),
  };
}

/** A finding with its page. */
export interface Placed {
  readonly page: CheckedPage;
  readonly finding: Diagnostic;
}

/**
 * As many findings as asked for, in turn from each rule, so that each is seen and none has more than the cap. Of a rule,
 * those of different pages come first, in an order that the seed decides.
 */
export function chooseByRule(all: readonly Placed[], { size, cap, seed }: SampleOptions): Placed[] {
  const rules = [...Map.groupBy(all, ({ finding }) => finding.ruleId)]
    .sort(([a], [b]) => compare(shuffled(seed, a), shuffled(seed, b)))
    .map(([, found]) => spread(found, seed).slice(0, cap));
  const chosen: Placed[] = [];
  for (let turn = 0; turn < cap; turn++) {
    for (const found of rules) {
      const one = found[turn];
      if (one !== undefined && chosen.length < size) chosen.push(one);
    }
  }
  return chosen;
}

function spread(found: readonly Placed[], seed: string): readonly Placed[] {
  const ordered = found
    .map((one) => ({ one, order: shuffled(seed, keyOf(one)) }))
    .sort((a, b) => compare(a.order, b.order));
  const seen = new Map<string, number>();
  return ordered
    .map(({ one, order }) => {
      const turn = (seen.get(one.page.path) ?? 0) + 1;
      seen.set(one.page.path, turn);
      return { one, order, turn };
    })
    .sort((a, b) => a.turn - b.turn || compare(a.order, b.order))
    .map(({ one }) => one);
}

function shuffled(seed: string, key: string): string {
  return hash("sha256", `${seed}\0${key}`, "hex");
}

/** By rule, page and place. */
function keyOf({ page, finding: { ruleId, range, message } }: Placed): string {
  const offset = String(range.start.offset).padStart(8, "0");
  return [ruleId, page.path, offset, range.end.offset, message].join("\0");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LINES_AROUND = 3;
const MOST_LINES = 12;
const LONGEST_LINE = 240;

function describe({ page, finding }: Placed, number: number): SampledFinding {
  const { ruleId, severity, message, why, action, range } = finding;
  const texts = page.text.split(/\r\n|\n|\r/);
  const last = Math.min(range.end.line, range.start.line + MOST_LINES);
  const from = Math.max(1, range.start.line - LINES_AROUND);
  const to = Math.min(texts.length, last + LINES_AROUND);
  return {
    number,
    rule: ruleId,
    severity,
    message,
    why,
    action,
    file: page.path,
    line: range.start.line,
    column: range.start.column,
    lines: texts.slice(from - 1, to).map((text, index) => {
      const line = from + index;
      const isFirst = line === range.start.line;
      return {
        line,
        text: shorten(text, isFirst ? range.start.column - 1 : 0),
        isFound: line >= range.start.line && line <= last,
      };
    }),
  };
}

/** A long line, cut so that a place in it is seen. */
function shorten(text: string, at: number): string {
  if (text.length <= LONGEST_LINE) return text;
  const start = Math.max(0, Math.min(at - LONGEST_LINE / 3, text.length - LONGEST_LINE));
  const part = text.slice(start, start + LONGEST_LINE);
  return `${start > 0 ? "…" : ""}${part}${start + LONGEST_LINE < text.length ? "…" : ""}`;
}
