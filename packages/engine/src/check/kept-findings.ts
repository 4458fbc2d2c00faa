import type { Diagnostic } from "@fixbook/schema";
import type { BookCache } from "./book-cache.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import { type BookSources, type SourceLookup, sourceLookup } from "./read-book.js";

/** What was found out about a book, as it is kept. */
export interface KeptFindings extends Omit<BookFindings, "folder" | "own" | "paths" | "sourceOf" | "texts"> {
  /** Places in `diagnostics`. */
  readonly own: readonly number[];
}

export function toKept(findings: CheckedBook): KeptFindings {
  const {
    book: _,
    sites: _sites,
    folder: _folder,
    paths: _paths,
    sourceOf: _sourceOf,
    texts: _texts,
    own,
    ...rest
  } = findings;
  return { ...rest, own: rest.diagnostics.flatMap((one, at) => (own.has(one) ? [at] : [])) };
}

export function fromKept(kept: KeptFindings, sources: BookSources): BookFindings {
  return { folder: sources.folder, ...kept, own: ownOf(kept), ...sourceLookup(sources) };
}

/** The same of a book that is not read before somebody asks for a text. */
export function fromKeptUnread(kept: KeptFindings, folder: string, read: () => BookSources): BookFindings {
  let lookup: SourceLookup | undefined;
  const texts = () => (lookup ??= sourceLookup(read()));
  return {
    folder,
    ...kept,
    own: ownOf(kept),
    sourceOf: (path) => texts().sourceOf(path),
    paths: () => texts().paths(),
    texts: () => texts().texts(),
  };
}

function ownOf({ own, diagnostics }: KeptFindings): ReadonlySet<Diagnostic> {
  return new Set(own.map((at) => diagnostics[at] as Diagnostic));
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
