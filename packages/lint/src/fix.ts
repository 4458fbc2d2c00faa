import { weightOf } from "@fixbook/core";
import { compareText, type Diagnostic, type Fix } from "@fixbook/schema";
import { applyFixes } from "./apply-fixes.js";

/** How often a file is fixed and checked again. */
export const FIX_PASSES = 10;

/** Why a file was put back as it was. */
export type Rollback =
  /** A rule finds more than before, or finds errors where it found none: also where the file no longer parses. */
  | { readonly kind: "worse"; readonly ruleId: string; readonly before: number; readonly after: number }
  /** A rule finds more entries of the book to be alike than before. */
  | { readonly kind: "alike"; readonly ruleId: string; readonly before: number; readonly after: number }
  /** The fixes of these rules undo each other. */
  | { readonly kind: "cycle"; readonly ruleIds: readonly string[] }
  /** The fixes of these rules come to no end, and leave as many findings as there were. */
  | { readonly kind: "endless"; readonly ruleIds: readonly string[] };

/** What fixing a text gave. */
export interface FixedSource {
  /** The text itself where nothing was fixed or all was rolled back. */
  readonly text: string;
  /** How many fixes of each rule are in the text, by rule in order. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly passes: number;
  /** Whether another run would find nothing more to apply. */
  readonly isFinished: boolean;
  readonly rolledBack?: Rollback;
}

/** A text that is being fixed. Whoever has made it checks the text after each step. */
export interface Fixing {
  /** The text to check: the first is the source, the last is the result. */
  readonly text: string;
  /**
   * Takes the findings of the text, applies fixes, and says whether there is a new text to check. `fixable` are the
   * findings that may be fixed: all of them when left out.
   */
  next(found: readonly Diagnostic[], fixable?: readonly Diagnostic[]): boolean;
  /** Puts the source back, when `next` has said that there is no more to check. */
  rollBack(reason: Rollback): void;
  /** What has come of it, when `next` has said that there is no more to check. */
  result(): FixedSource;
}

/**
 * Fixes a text until there is nothing left to apply, with a check between the passes. All of it is rolled back where
 * fixes go round in a circle, or where a rule finds more in the result than it did in the source.
 */
export function fixSource(
  source: string,
  check: (text: string) => readonly Diagnostic[],
  kinds: readonly Fix["kind"][],
): FixedSource {
  const fixing = startFixing(source, kinds);
  while (fixing.next(check(fixing.text)));
  return fixing.result();
}

/** Begins to fix a text, as {@link fixSource} does, for checks that take many files at once. */
export function startFixing(source: string, kinds: readonly Fix["kind"][]): Fixing {
  /** Each text with the rules whose fixes have made it. */
  const texts = new Map<string, readonly string[]>([[source, []]]);
  let text = source;
  let first: readonly Diagnostic[] | undefined;
  let result: FixedSource | undefined;
  const end = (isFinished: boolean, rolledBack?: Rollback): false => {
    const passes = texts.size - 1;
    if (rolledBack !== undefined) text = source;
    const fixed = rolledBack === undefined ? countByRule([...texts.values()].flat()) : new Map<string, number>();
    result = { text, fixed, passes, isFinished, ...(rolledBack === undefined ? {} : { rolledBack }) };
    return false;
  };
  return {
    get text() {
      return text;
    },
    next: (found, fixable = found) => {
      if (result !== undefined) throw new Error("The text is fixed already.");
      first ??= found;
      const pass = applyFixes(text, fixable, kinds);
      if (pass.applied.length === 0) return end(true, regression(first, found));
      const rules = pass.applied.map(({ ruleId }) => ruleId);
      if (texts.has(pass.text)) {
        const circle = [...texts.keys()].indexOf(pass.text) + 1;
        return end(true, {
          kind: "cycle",
          ruleIds: sortedSet([...[...texts.values()].slice(circle).flat(), ...rules]),
        });
      }
      if (texts.size > FIX_PASSES) {
        const isLess = sum(found) < sum(first);
        return end(false, isLess ? regression(first, found) : { kind: "endless", ruleIds: sortedSet(rules) });
      }
      text = pass.text;
      texts.set(text, rules);
      return true;
    },
    rollBack: (reason) => {
      if (result === undefined) throw new Error("The text is not fixed yet.");
      end(true, reason);
    },
    result: () => {
      if (result === undefined) throw new Error("The text is not fixed yet.");
      return result;
    },
  };
}

/**
 * The first rule that finds more than it did, or more errors. Notes on a file without errors do not count where it had
 * some: nobody could tell them of an entry that could not be published.
 */
function regression(before: readonly Diagnostic[], after: readonly Diagnostic[]): Rollback | undefined {
  const isError = ({ severity }: Diagnostic) => severity === "error";
  const isMended = before.some(isError) && !after.some(isError);
  const counted = isMended ? after.filter(({ severity }) => severity !== "info") : after;
  return moreIn(before, counted) ?? moreIn(before.filter(isError), after.filter(isError));
}

function sum(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((total, one) => total + weightOf(one), 0);
}

function moreIn(before: readonly Diagnostic[], after: readonly Diagnostic[]): Rollback | undefined {
  const counts = countFindings(before);
  for (const [ruleId, count] of countFindings(after)) {
    const had = counts.get(ruleId) ?? 0;
    if (count > had) return { kind: "worse", ruleId, before: had, after: count };
  }
  return undefined;
}

function countFindings(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of diagnostics) counts.set(one.ruleId, (counts.get(one.ruleId) ?? 0) + weightOf(one));
  return new Map([...counts].sort(([a], [b]) => compareText(a, b)));
}

function countByRule(ruleIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ruleId of [...ruleIds].sort(compareText)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

function sortedSet(ruleIds: readonly string[]): readonly string[] {
  return [...new Set(ruleIds)].sort(compareText);
}
