import type { OffsetFix } from "@fixbook/core";
import type { ProsePlace } from "./prose.js";

/**
 * One shape of markup that is none here: how to recognise it, whose it is, and what to write instead. Its examples are
 * pieces of an entry's body; what is found stands between ‹ and ›.
 */
export interface Shape {
  /** The rule that reports it. */
  readonly ruleId: string;
  /** What every text of this shape holds and few others do: a text without it is not searched. */
  readonly sign: string | RegExp;
  /** Flags `dgmu`, `i` where case does not count. `^` and `$` are line ends. Looks at prose, see {@link Prose}. */
  readonly pattern: RegExp;
  /** Where it means something; everywhere when left out. */
  readonly places?: readonly ProsePlace[];
  /** What it is and whose, as it goes on after `"…" is`. */
  readonly what: string | ((match: ShapeMatch) => string);
  /** What to do, in one sentence or two. */
  readonly instead: string | ((match: ShapeMatch) => string);
  /** Whether what the pattern matches is the shape. */
  when?(match: ShapeMatch): boolean;
  /** What it would be in the language; undefined where nobody can tell. */
  fix?(match: ShapeMatch): ShapeFix | undefined;
  /** Its part in a pair, for shapes that open and close: a pair is one finding, at what opens it. */
  pair?(match: ShapeMatch): Pair | undefined;
  /** Whether a row of list items that begin with it is one finding, at the first. */
  readonly isGrouped?: true;
  readonly bad: readonly ShapeExample[];
  /** Texts that look like it and are right. */
  readonly good?: readonly string[];
}

/** A body that shows a shape, with what the fix makes of it where there is one. */
export type ShapeExample = string | readonly [marked: string, fixed: string];

export interface ShapeFix {
  readonly kind: OffsetFix["kind"];
  readonly text: string;
}

interface Pair {
  /** What the two have in common. */
  readonly key: string;
  /** What is `within` stands between the two, and `either` opens what is not open. */
  readonly role: "opens" | "closes" | "within" | "either";
}

/** A text of a shape. */
export interface ShapeMatch {
  /** As it is written. */
  readonly written: string;
  /** The group of the pattern as it is written; empty where it matched nothing. */
  group(index: number): string;
  /** What stands in its line before it, as written: `> ` in a quote. */
  readonly prefix: string;
  /** The whole file. */
  readonly page: string;
  /** The prose before it. */
  before(): string;
  /** The prose from the end of the match to the end of its line. */
  rest(): string;
  /** The names of the placeholders that the book declares. */
  readonly placeholders: readonly string[];
}

/** What a text of code, an image, an escape or valid markup is in {@link Prose}. */
export const OBJECT = "\ufffc";
