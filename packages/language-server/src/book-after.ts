import {
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseEvalsFile,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
} from "@fixbook/core";
import { applied, type Plan, type PlanBook } from "@fixbook/core/plan";

/** A book as it is after a plan, for the plan that follows. */
export function bookAfter(book: PlanBook, { edits, renames, creates, deletes }: Plan): PlanBook {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  const names = new Map(renames.map(({ from, to }) => [from, to]));
  const gone = new Set(deletes);
  const after = (source: SourceFile): SourceFile => {
    const own = byFile.get(source.path) ?? [];
    const path = names.get(source.path) ?? source.path;
    if (own.length === 0 && path === source.path) return source;
    const spans = own.map(({ range, text }) => ({
      span: { start: range.start.offset, end: range.end.offset },
      text,
    }));
    return { path, text: applied(source.text, spans) };
  };
  const parsed = <Value>(
    file: ParsedFile<Value>,
    parse: (source: SourceFile) => ParsedFile<Value>,
  ): ParsedFile<Value> => (byFile.has(file.file) ? parse(after({ path: file.file, text: file.text })) : file);
  const all = (sources: readonly SourceFile[], folder: string): readonly SourceFile[] => [
    ...sources.filter(({ path }) => !gone.has(path)).map(after),
    ...creates.flatMap(({ file, text }) => (file.startsWith(`${folder}/`) ? [{ path: file, text }] : [])),
  ];
  return {
    ...book,
    settings: parsed(book.settings, parseBookFile),
    brands: book.brands.map((brand) => parsed(brand, parseBrandFile)),
    ledger: book.ledger && parsed(book.ledger, parseLedgerFile),
    queries: book.queries && parsed(book.queries, parseQueriesFile),
    evals: book.evals && parsed(book.evals, parseEvalsFile),
    entries: all(book.entries, "entries"),
    drafts: all(book.drafts, "drafts"),
    files: book.files.map((path) => names.get(path) ?? path),
    baseline: book.baseline && after(book.baseline),
    imports: book.imports && after(book.imports),
  };
}
