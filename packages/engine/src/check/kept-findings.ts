import { once } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { BookCache } from "./book-cache.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import { type BookSources, type SourceLookup, sourceLookup } from "./read-book.js";

/** What a build says of a book: all that was found, but no text of a baseline, which takes long where much was found. */
export type BuiltFindings = Omit<BookFindings, "baseline">;

/** What was found out about a book, as it is kept. */
export interface KeptFindings extends Omit<BuiltFindings, "folder" | "own" | "paths" | "sourceOf" | "texts"> {
  /** The first and last places in `diagnostics` of each row of such findings. */
  readonly own: readonly (readonly [first: number, last: number])[];
}

export function toKept(findings: CheckedBook): KeptFindings {
  const {
    book: _,
    sites: _sites,
    folder: _folder,
    paths: _paths,
    sourceOf: _sourceOf,
    texts: _texts,
    baseline: _baseline,
    own,
    ...rest
  } = findings;
  return { ...rest, own: rowsOf(rest.diagnostics, own) };
}

export function fromKept(kept: KeptFindings, sources: BookSources): BuiltFindings {
  return fromKeptUnread(kept, sources.folder, () => sources);
}

/** The same of a book that is not read before somebody asks for a text. */
export function fromKeptUnread(
  { own: rows, ...kept }: KeptFindings,
  folder: string,
  read: () => BookSources,
): BuiltFindings {
  const texts = once((): SourceLookup => sourceLookup(read()));
  const own = once(() => new Set(rows.flatMap(([first, last]) => kept.diagnostics.slice(first, last + 1))));
  return {
    folder,
    ...kept,
    get own() {
      return own();
    },
    sourceOf: (path) => texts().sourceOf(path),
    paths: () => texts().paths(),
    texts: () => texts().texts(),
  };
}

function rowsOf(diagnostics: readonly Diagnostic[], own: ReadonlySet<Diagnostic>): readonly [number, number][] {
  const rows: [number, number][] = [];
  for (const [at, one] of diagnostics.entries()) {
    if (!own.has(one)) continue;
    const row = rows.at(-1);
    if (row?.[1] === at - 1) row[1] = at;
    else rows.push([at, at]);
  }
  return rows;
}

/** All files of a book, as keys. */
export function inputsOf(sources: BookSources, { keyOf }: BookCache): readonly string[] {
  const { folder: _, entries, ...rest } = sources;
  return [JSON.stringify(rest), ...entries.map((source) => keyOf(source, ""))];
}

/** Whether the same files give the same findings: what a fault of Fixbook or of the machine has caused is tried again. */
export function isRepeatable({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): boolean {
  return diagnostics.every(({ ruleId }) => !UNREPEATABLE.has(ruleId));
}

const UNREPEATABLE = new Set(["source/crashed", "lint/rule-crashed", "security/not-checked"]);
