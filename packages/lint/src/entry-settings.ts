import type { BookSettings, ParsedFile } from "@fixbook/core";

/** What rules about entries know of their book: plain data, so that it can be sent to other threads. */
export interface EntrySettings {
  /** Options by rule, as written; each rule's own schema fills in the rest. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The names of the placeholders that the book declares. */
  readonly placeholders?: readonly string[];
}

/** What `book.yaml` says to rules about entries; nothing where it cannot be read. */
export function entrySettings(file: ParsedFile<BookSettings> | undefined): EntrySettings {
  const settings = file?.value;
  if (settings === undefined) return {};
  const options = Object.entries(settings.lint.rules).flatMap(([rule, { options: written }]) =>
    written === undefined ? [] : [[rule, written] as const],
  );
  return { options: Object.fromEntries(options), placeholders: [...settings.placeholders.keys()] };
}
