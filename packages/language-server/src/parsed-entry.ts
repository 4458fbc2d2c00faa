import { type ParsedEntry, parseEntry, type SourceFile } from "@fixbook/core";
import { type CheckedSources, loadMarkdownParser } from "@fixbook/engine";
import { bookPartOf } from "@fixbook/schema";
import type { BookState } from "./book-state.js";

const known = new WeakMap<CheckedSources, Map<string, { readonly text: string; readonly parsed: ParsedEntry }>>();

/** Whether a file of a book is an entry or a draft. */
export function isEntryFile(path: string): boolean {
  const part = bookPartOf(path);
  return path.endsWith(".md") && (part === "entries" || part === "drafts");
}

/** An entry or a draft as its book reads it: the last text of each file once. */
export async function parsedEntry(source: SourceFile, { sources, book }: BookState): Promise<ParsedEntry> {
  const files = known.get(sources) ?? new Map();
  known.set(sources, files);
  const before = files.get(source.path);
  if (before?.text === source.text) return before.parsed;
  const { locale, sections } = sources.settings?.value ?? book ?? {};
  const parsed = parseEntry(source, { locale, sections, parser: await loadMarkdownParser() });
  files.set(source.path, { text: source.text, parsed });
  return parsed;
}
