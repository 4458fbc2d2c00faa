import type { LedgerRow } from "@fixbook/schema";
import type { LedgerFacts } from "./answers.js";

/** Where a target of a record leads. */
export type Destination =
  /** To what answers to it, by a way of so many further redirects. */
  | { readonly id: string; readonly further: number }
  /** Nowhere, and why: the end of a sentence that begins with the target. */
  | { readonly problem: string };

/** Follows a target of a record through aliases and other records, to an entry or an item. */
export function follow(target: string, from: string, { rowOf, answers }: LedgerFacts): Destination {
  const seen = new Set([from]);
  for (let id = target, further = 0; ; further++) {
    if (seen.has(id)) return { problem: "leads back to where it began" };
    seen.add(id);
    const answer = answers.get(id);
    if (answer !== undefined) return { id: answer.id, further: further + (answer.kind === "alias" ? 1 : 0) };
    const row = rowOf.get(id);
    // Where it leads shows when the row is mended.
    if (row?.kind === "wrong") return { id, further: 0 };
    if (row?.kind !== "moved") return { problem: ENDS[row?.kind ?? "unknown"] };
    id = row.to;
  }
}

const ENDS = {
  alive: "has no entry any more",
  split: "was split into several",
  retired: "was retired",
  unknown: "is not an id of the book or its inventories",
} as const;

/** The targets of a row, with the way to each in the file. */
export function targetsOf(row: LedgerRow): readonly { readonly id: string; readonly path: (string | number)[] }[] {
  switch (row.kind) {
    case "alive":
      return [];
    case "moved":
      return [{ id: row.to, path: [row.id, "moved"] }];
    case "split":
      return row.into.map((id, index) => ({ id, path: [row.id, "split", index] }));
    case "retired":
      return row.see.map((id, index) => ({ id, path: [row.id, "see", index] }));
  }
}
