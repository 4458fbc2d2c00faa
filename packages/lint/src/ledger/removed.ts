import { nearest } from "@fixbook/core";
import { toSlug } from "@fixbook/schema";
import type { LedgerFacts } from "./answers.js";

/** A published id that nothing answers to, with the ids that probably took its place. */
export interface RemovedId {
  readonly id: string;
  readonly suggestions: readonly string[];
}

/** The published ids that nothing answers to; none while a part of the book may hold them unread. */
export function removedIds({ rows, rowOf, answers, isWhole }: LedgerFacts): readonly RemovedId[] {
  if (!isWhole) return [];
  const removed = rows.filter(({ id, kind }) => {
    const answer = answers.get(id);
    return kind === "alive" && (answer === undefined || answer.kind === "item");
  });
  if (removed.length === 0) return [];
  const names = newNames({ rowOf, answers });
  const near = removed.map(({ id }) => ({
    id,
    suggestions: [...new Set(nearest(id, names.keys()).flatMap((name) => names.get(name) ?? []))],
  }));
  const taken = new Set(near.flatMap(({ suggestions }) => suggestions));
  const left = [...new Set(names.values())].filter((id) => !taken.has(id) && answers.get(id)?.kind === "entry");
  const lonely = near.filter(({ suggestions }) => suggestions.length === 0);
  // One id that is gone beside one that is new: a file was renamed.
  const isRenamed = lonely.length === 1 && left.length === 1;
  return near.map((one) => (isRenamed && one === lonely[0] ? { ...one, suggestions: left } : one));
}

/** Ids that the ledger does not know yet, by names that an earlier id may be like: the id, and the title as one. */
function newNames({ rowOf, answers }: Pick<LedgerFacts, "rowOf" | "answers">): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [id, { kind, claim }] of answers) {
    if (kind === "item" || rowOf.has(id)) continue;
    names.set(id, id);
    const title = kind === "entry" ? toSlug(claim?.facts.title ?? "") : "";
    if (title !== "" && !names.has(title)) names.set(title, id);
  }
  return names;
}
