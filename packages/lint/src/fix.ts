import { weightOf } from "@fixbook/core";
import { compareText, type Diagnostic, type Fix } from "@fixbook/schema";
import { applyFixes, type Edit } from "./apply-fixes.js";

/** How often a file is fixed and checked again. */
export const FIX_PASSES = 10;

/** Why fixes were left out, or a file was put back as it was. */
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
  /** The rules of fixes that were left out, where others are in the text; `rolledBack` says why. */
  readonly leftOut?: readonly string[];
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
 * Fixes a text until there is nothing left to apply, with a check between the passes. A fix is left out where with it
 * fixes go round in a circle, or a rule finds more in the result than it did in the source; after a few such fixes, the
 * text stays as it is.
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
  const work = fixing(source, kinds);
  let step = work.next();
  let result: FixedSource | undefined;
  return {
    get text() {
      return result?.text ?? (step.value as string);
    },
    next: (found, fixable = found) => {
      if (result !== undefined) throw new Error("The text is fixed already.");
      step = work.next({ found, fixable });
      if (step.done === true) result = step.value;
      return step.done !== true;
    },
    rollBack: (rolledBack) => {
      if (result === undefined) throw new Error("The text is not fixed yet.");
      result = { text: source, fixed: new Map(), passes: result.passes, isFinished: true, rolledBack };
    },
    result: () => {
      if (result === undefined) throw new Error("The text is not fixed yet.");
      return result;
    },
  };
}

/** What is found in a text, and what of it may be fixed. */
interface Seen {
  readonly found: readonly Diagnostic[];
  readonly fixable: readonly Diagnostic[];
}

/** A fix by its rule and the place in the source that it changes first. */
interface Unit {
  readonly ruleId: string;
  readonly at: number;
}

/** Yields the texts to check. Where the result is not good, looks by halves for the fix that makes it so, and leaves it out. */
function* fixing(source: string, kinds: readonly Fix["kind"][]): Generator<string, FixedSource, Seen> {
  const seen = yield source;
  const left: Unit[] = [];
  let rolledBack: Rollback | undefined;
  for (;;) {
    const isLeft = (unit: Unit) => left.some((one) => compareUnits(one, unit) === 0);
    const { units, rolledBack: bad, ...result } = yield* attempt(source, seen, kinds, (unit) => !isLeft(unit));
    if (bad === undefined) {
      if (rolledBack === undefined) return result;
      const leftOut = sortedSet(left.map(({ ruleId }) => ruleId));
      return result.text === source ? { ...result, rolledBack } : { ...result, rolledBack, leftOut };
    }
    rolledBack ??= bad;
    if (left.length >= MOST_LEFT_OUT || units.length === 0)
      return { text: source, fixed: new Map(), passes: result.passes, isFinished: result.isFinished, rolledBack };
    // With the fixes before `low` it is good, with those before `high` it is not.
    let [low, high] = [0, units.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const limit = units[middle] as Unit;
      const part = yield* attempt(source, seen, kinds, (unit) => !isLeft(unit) && compareUnits(unit, limit) < 0);
      if (part.rolledBack === undefined) low = middle;
      else high = middle;
    }
    left.push(units[low] as Unit);
  }
}

/** More than a few show that the text is not understood. */
const MOST_LEFT_OUT = 5;

function compareUnits(a: Unit, b: Unit): number {
  return a.at - b.at || compareText(a.ruleId, b.ruleId);
}

/** Fixes a text with some of the fixes alone. `units` are those that were applied, in their order. */
function* attempt(
  source: string,
  first: Seen,
  kinds: readonly Fix["kind"][],
  isAllowed: (unit: Unit) => boolean,
): Generator<string, FixedSource & { readonly units: readonly Unit[] }, Seen> {
  /** Each text with the rules whose fixes have made it. */
  const texts = new Map<string, readonly string[]>([[source, []]]);
  const history: (readonly Edit[])[] = [];
  const units = new Map<string, Unit>();
  const unitOf = ({ ruleId, range }: Diagnostic): Unit => ({ ruleId, at: offsetInSource(range.start.offset, history) });
  let text = source;
  const end = (isFinished: boolean, rolledBack?: Rollback) => ({
    text,
    fixed: countByRule([...texts.values()].flat()),
    passes: texts.size - 1,
    isFinished,
    units: [...units.values()].sort(compareUnits),
    ...(rolledBack === undefined ? {} : { rolledBack }),
  });
  for (let seen = first; ; seen = yield text) {
    const pass = applyFixes(text, seen.fixable, kinds, (one) => isAllowed(unitOf(one)));
    if (pass.applied.length === 0) return end(true, regression(first.found, seen.found));
    for (const unit of pass.applied.map(unitOf)) units.set(`${unit.at} ${unit.ruleId}`, unit);
    const rules = pass.applied.map(({ ruleId }) => ruleId);
    if (texts.has(pass.text)) {
      const circle = [...texts.keys()].indexOf(pass.text) + 1;
      return end(true, { kind: "cycle", ruleIds: sortedSet([...[...texts.values()].slice(circle).flat(), ...rules]) });
    }
    if (texts.size > FIX_PASSES) {
      const isLess = sum(seen.found) < sum(first.found);
      return end(false, isLess ? regression(first.found, seen.found) : { kind: "endless", ruleIds: sortedSet(rules) });
    }
    text = pass.text;
    texts.set(text, rules);
    history.push(pass.edits);
  }
}

/** The place in the source of a place in what passes have made of it: where an edit has put it, the start of that. */
function offsetInSource(offset: number, history: readonly (readonly Edit[])[]): number {
  return history.reduceRight((at, edits) => {
    let shift = 0;
    for (const { start, end, text } of edits) {
      if (start + shift > at) break;
      if (at < start + shift + text.length) return start;
      shift += text.length - (end - start);
    }
    return at - shift;
  }, offset);
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
