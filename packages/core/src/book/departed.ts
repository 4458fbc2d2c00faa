import type { IdRecord, Ledger } from "@fixbook/schema";
import type { departedQueryEntry, departedReference } from "../findings/book.js";
import { idInReference } from "../reference-edit.js";
import type { OffsetFix, Report, Span } from "../report.js";

/** What became of an id that nothing answers to, by the records of the ledger, with redirects followed. */
export type Departure =
  /** `to` is the last of the ids that it has moved to, whether something answers to it or not. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "split"; readonly into: readonly string[] }
  | { readonly kind: "retired"; readonly note: string; readonly see: readonly string[] };

/** Finds what became of ids. `answers` tells what an id leads to: the id itself, or that of which it is an alias. */
export function createDepartures(
  ledger: Ledger | undefined,
  answers: (id: string) => string | undefined,
): (id: string) => Departure | undefined {
  const records = new Map((ledger ?? []).flatMap((row) => (row.kind === "alive" ? [] : [[row.id, row] as const])));
  const follow = (row: IdRecord, seen: ReadonlySet<string>): Departure => {
    if (row.kind !== "moved") return row;
    const next = answers(row.to) === undefined && !seen.has(row.to) ? records.get(row.to) : undefined;
    return next === undefined
      ? { kind: "moved", to: answers(row.to) ?? row.to }
      : follow(next, new Set([...seen, row.to]));
  };
  return (id) => {
    const row = records.get(id);
    if (row === undefined) return undefined;
    const end = follow(row, new Set([id]));
    // Round in a circle, of which the ledger has a finding.
    return row.kind === "moved" && end.kind === "moved" && end.to === id ? { kind: "moved", to: row.to } : end;
  };
}

/** A reference that was found, and what may take its place. */
export interface DepartedUse {
  readonly id: string;
  readonly span: Span;
  readonly departure: Departure;
  /** The title of what an id leads to; undefined where it leads to nothing. */
  titleOf(id: string): string | undefined;
}

/** Reports a reference to an id that has a record, with a fix where it is certain what is meant. */
export function addDeparted(
  report: Report,
  finding: typeof departedReference | typeof departedQueryEntry,
  { id, span, departure, titleOf }: DepartedUse,
): void {
  const all = departure.kind === "moved" ? [departure.to] : departure.kind === "split" ? departure.into : departure.see;
  const targets = all.filter((target) => titleOf(target) !== undefined);
  const [target] = targets;
  const place = idInReference(report.source(span), span.start, id);
  const isOne = departure.kind !== "split" && all.length === 1 && target !== undefined;
  const fix = (to: string, at: Span): OffsetFix => ({
    // What was retired has no other place: what comes near it may not be what is meant.
    kind: departure.kind === "moved" ? "safe" : "review",
    title: `Write ${to}`,
    edits: [{ ...at, text: to }],
  });
  report.add(
    finding,
    span,
    {
      id,
      how: departure.kind,
      named: all,
      titles: all.map((one) => titleOf(one) ?? ""),
      targets,
      note: departure.kind === "retired" ? departure.note : "",
    },
    { fixes: isOne && place !== undefined ? [fix(target, place)] : [] },
  );
}
