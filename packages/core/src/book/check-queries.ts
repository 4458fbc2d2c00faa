import { slugProblem } from "@fixbook/schema";
import { departedQueryEntry, unknownQueryEntry } from "../findings/book.js";
import { createSuggester } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { BookCheck } from "./create-book.js";
import { addDeparted, createDepartures, type Departure } from "./departed.js";

/** Every question of `queries.yml` and `evals.yml` names an entry of the book by its id: search finds entries, not aliases or pages. */
export function checkQueries({ parts, isRemoved }: BookCheck): void {
  const files = [parts.queries, parts.evals].filter((file) => file !== undefined);
  if (files.length === 0) return;
  const titles = new Map(parts.entries.map(({ facts }) => [facts.id, facts.title ?? ""]));
  const aliased = new Map(
    parts.entries.flatMap(({ facts }) => (facts.aliases ?? []).map(({ text }) => [text, facts.id] as const)),
  );
  const recorded = createDepartures(parts.ledger?.value, (id) => (titles.has(id) ? id : aliased.get(id)));
  const departureOf = (id: string): Departure | undefined => {
    const to = aliased.get(id);
    return to === undefined ? recorded(id) : { kind: "moved", to };
  };
  const suggest = createSuggester(titles.keys());
  for (const { report, uses } of files)
    for (const { id, span } of uses.filter((use) => use.kind === "reference")) {
      if (titles.has(id)) continue;
      const departure = departureOf(id);
      if (departure !== undefined) {
        addDeparted(report, departedQueryEntry, { id, span, departure, titleOf: (one) => titles.get(one) });
        continue;
      }
      if (isRemoved(id)) continue;
      const suggestions = suggest(id).filter((one) => slugProblem(one) === undefined);
      const named = suggestions.map((one) => titles.get(one) ?? "");
      report.add(
        unknownQueryEntry,
        span,
        { id, suggestions, titles: named },
        renameFixes(report, span, id, suggestions),
      );
    }
}
