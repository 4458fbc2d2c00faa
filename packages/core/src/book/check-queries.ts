import { unknownQueryEntry } from "../findings/book.js";
import { createSuggester } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { BookCheck } from "./create-book.js";

/** Every question of `queries.yml` names an entry of the book by its id: search finds entries, not aliases or pages. */
export function checkQueries({ parts }: BookCheck): void {
  const { queries } = parts;
  if (queries === undefined) return;
  const titles = new Map(parts.entries.map(({ facts }) => [facts.id, facts.title ?? ""]));
  const suggest = createSuggester(titles.keys());
  for (const { id, span } of queries.uses.filter((use) => use.kind === "reference")) {
    if (titles.has(id)) continue;
    const suggestions = suggest(id);
    const named = suggestions.map((one) => titles.get(one) ?? "");
    queries.report.add(
      unknownQueryEntry,
      span,
      { id, suggestions, titles: named },
      renameFixes(queries.report, span, id, suggestions),
    );
  }
}
