import { nearest } from "../nearest.js";
import { type EntryParts, entryParts } from "./entry-parts.js";
import { type Found, partsOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";

/** Cuts an entry into its parts; a refusal where not all that it says is understood. */
export function readOrRefuse(book: PlanBook, { source, id }: Found, builder: PlanBuilder): EntryParts | Planned {
  const parsed = book.parse(source);
  const parts = entryParts(parsed);
  if (parts !== undefined) return parts;
  const errors = parsed.diagnostics.filter(({ severity }) => severity === "error");
  return refuse(
    `Not all that ${id} says is understood, so it cannot be taken apart.`,
    "Mend what fixbook lint says of it first.",
    errors.slice(0, MOST).map(({ range, message }) => {
      const span = { start: range.start.offset, end: range.end.offset };
      return builder.note({ file: source.path, span }, message);
    }),
  );
}

const MOST = 5;

/** Says that a book has no entry of a name. */
export function unknownEntry(book: PlanBook, name: string): Planned {
  const ids = book.entries.map(({ path }) => partsOf(path).id);
  const [near] = nearest(name, ids);
  return refuse(
    `The book has no entry or draft ${name}.`,
    near === undefined ? "Name one by its id or its file." : `Did you mean ${near}?`,
  );
}
