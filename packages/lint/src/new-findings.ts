import type { Diagnostic, Severity } from "@fixbook/schema";
import { findingKey } from "./finding-key.js";

/** The findings of a book, with the texts that they are about. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  sourceOf(file: string): string | undefined;
}

/**
 * The findings of a book that it did not have before, or that count more than they did. Findings are told apart by
 * their keys and their other ends, and by what they say where they have no text of their own; first those that say the
 * same are matched, so that a suggestion that has changed makes no finding new. A finding that stands for several is new
 * where it stands for more than it did.
 */
export function newFindings(now: Findings, before: Findings): readonly Diagnostic[] {
  const matched = new Set<Diagnostic>();
  const used = new Set<Diagnostic>();
  for (const name of [exactName, looseName]) {
    const pools = new Map<string, Diagnostic[]>();
    for (const one of before.diagnostics) {
      const key = name(one, before);
      const pool = pools.get(key);
      if (pool === undefined) pools.set(key, [one]);
      else pool.push(one);
    }
    for (const pool of pools.values()) pool.sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
    for (const one of now.diagnostics) {
      const pool = matched.has(one) ? undefined : pools.get(name(one, now));
      while (pool !== undefined && used.has(pool.at(-1) as Diagnostic)) pool.pop();
      const earlier = pool?.at(-1);
      if (earlier === undefined || RANKS[earlier.severity] < RANKS[one.severity]) continue;
      if (sizeOf(earlier) < sizeOf(one)) continue;
      used.add(earlier);
      matched.add(one);
    }
  }
  return now.diagnostics.filter((one) => !matched.has(one));
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function sizeOf({ more = 1, members = 1 }: Diagnostic): number {
  return Math.max(more, members);
}

function exactName(one: Diagnostic, { sourceOf }: Findings): string {
  return JSON.stringify([findingKey(one, sourceOf).key, otherEnds(one), one.message]);
}

function looseName(one: Diagnostic, { sourceOf }: Findings): string {
  const { key, text } = findingKey(one, sourceOf);
  return JSON.stringify([key, otherEnds(one), text === "" ? one.message : ""]);
}

/** The nearest member of a group may have changed, which makes nothing worse. */
function otherEnds({ related = [], members = 0 }: Diagnostic): readonly string[] {
  return members > 0 ? [] : related.map(({ file }) => file);
}
