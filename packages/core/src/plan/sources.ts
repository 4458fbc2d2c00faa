import type { SourceFile } from "../source.js";
import type { PlanBook } from "./plan-book.js";

/** Every file of a book that has a text. */
export function sourcesOf(book: PlanBook): readonly SourceFile[] {
  const { settings, brands, inventories, ledger, queries, evals, entries, drafts, baseline, imports, others } = book;
  const parsed = [settings, ...brands, ...inventories, ledger, queries, evals].flatMap((file) =>
    file === undefined ? [] : [{ path: file.file, text: file.text }],
  );
  return [...parsed, ...entries, ...drafts, ...[baseline, imports].filter((file) => file !== undefined), ...others];
}
