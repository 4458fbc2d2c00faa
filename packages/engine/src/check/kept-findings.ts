import { once } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { BookCache } from "./book-cache.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import { type BookSources, type SourceLookup, sourceLookup } from "./read-book.js";

/** What a build says of a book. What only the gate asks for takes long where much was found. */
export type BuiltFindings = Omit<BookFindings, "baseline" | "own">;

/** What was found out about a book, as it is kept. */
export type KeptFindings = Omit<BuiltFindings, keyof SourceLookup | "folder">;

export function toKept(findings: CheckedBook): KeptFindings {
  const {
    book: _,
    sites: _sites,
    folder: _folder,
    paths: _paths,
    sourceOf: _sourceOf,
    texts: _texts,
    baseline: _baseline,
    own: _own,
    ...rest
  } = findings;
  return rest;
}

export function fromKept(kept: KeptFindings, sources: BookSources): BuiltFindings {
  return fromKeptUnread(kept, sources.folder, () => sources);
}

/** The same of a book that is not read before somebody asks for a text. */
export function fromKeptUnread(kept: KeptFindings, folder: string, read: () => BookSources): BuiltFindings {
  const texts = once((): SourceLookup => sourceLookup(read()));
  return {
    folder,
    ...kept,
    sourceOf: (path) => texts().sourceOf(path),
    paths: () => texts().paths(),
    texts: () => texts().texts(),
  };
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
