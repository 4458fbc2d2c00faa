import type { BumpLevel, Range } from "@fixbook/schema";

/** One replacement in a file of the book; the range holds offsets, of the text as it was read. */
export interface PlanEdit {
  /** Relative to the book's folder, with forward slashes. */
  readonly file: string;
  readonly range: Range;
  readonly text: string;
  /** What it does, in a few words: `the reference to old-id`. */
  readonly why: string;
}

/** A place that a plan names and does not touch, or asks somebody to look at. */
export interface PlanNote {
  readonly file: string;
  readonly range: Range;
  readonly why: string;
}

/**
 * Everything that one change of a book does to its files. Nothing of a file is printed anew: what is written stays, but
 * for the edits. The plan of a change that a book already has is empty.
 */
export interface Plan {
  /** New files with their whole text. */
  readonly creates: readonly { readonly file: string; readonly text: string }[];
  /** Files that keep their bytes, but for the edits, which name the old path. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** Files that a second place needs too, by their bytes: a picture that two entries show. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** By file and place; none overlaps another. Those of the ledger are among them. */
  readonly edits: readonly PlanEdit[];
  readonly deletes: readonly string[];
  /** What becomes of published ids: what the edits of `ids.yaml` and of aliases come to. */
  readonly ledger: readonly LedgerChange[];
  /** What somebody should know before it is done; none of it stands in the way. */
  readonly warnings: readonly PlanNote[];
  /** Where an id stands as text, in code or in a comment. */
  readonly untouched: readonly PlanNote[];
  /** How much the versions of published builds have to rise for it. */
  readonly level: BumpLevel;
}

/** What a published id answers with from now on. */
export interface LedgerChange {
  readonly id: string;
  readonly becomes: string;
}

/** Why nothing can be planned: a sentence, what to do, and where, if it is a place. */
export interface PlanRefusal {
  readonly problem: string;
  readonly action: string;
  readonly at: readonly PlanNote[];
  /** The option that would let it be planned, where there is one: programs ask for it in their own words. */
  readonly asks?: "empty" | "unlink";
}

/** What a plan does to one file, in the order in which it is told. */
export type PlanStep =
  | { readonly kind: "create" | "delete"; readonly file: string }
  | { readonly kind: "rename" | "copy"; readonly file: string; readonly to: string }
  | { readonly kind: "edit"; readonly file: string; readonly edits: readonly ToldEdit[] };

/** An edit with the text that it replaces. */
export interface ToldEdit {
  readonly line: number;
  readonly why: string;
  readonly before: string;
  readonly after: string;
}

/** A plan, or why there is none. */
export type Planned = { readonly plan: Plan } | { readonly refusal: PlanRefusal };
