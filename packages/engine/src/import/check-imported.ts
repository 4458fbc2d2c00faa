import { snippetFindings, toDiagnostic } from "@fixbook/core";
import type { ImportedEntry, ImportedPages } from "@fixbook/import";
import { type EntrySettings, entrySettings } from "@fixbook/lint";
import { type Diagnostic, entryPath, startOfFile } from "@fixbook/schema";
import { type CheckedEntry, checkEntries } from "../check/index.js";
import type { OwnBook } from "./own-book.js";

/** What keeps each entry of an import from being published, by its id. */
export type CheckedEntries = ReadonlyMap<string, { readonly text: string; readonly obstacles: readonly Diagnostic[] }>;

export interface CheckImportedOptions {
  readonly settings: EntrySettings;
  /** What is known already; an entry with another text is checked again. */
  readonly known?: CheckedEntries;
  onProgress(line: string): void;
}

/** Checks the entries of an import. */
export async function checkImported(
  { pages }: ImportedPages,
  { settings, known = new Map(), onProgress }: CheckImportedOptions,
): Promise<CheckedEntries> {
  const entries = pages.flatMap((page) => page.entries);
  const open = entries.filter(({ id, text }) => known.get(id)?.text !== text);
  const results = await checkEntries(
    open.map(({ id, area, text }) => ({ source: { path: entryPath({ id, area }), text }, settings })),
    { onProgress: (done, total) => onProgress(`Checking ${done} of ${total} entries`) },
  );
  const fresh = new Map(
    open.map(({ id, text }, index) => [id, { text, obstacles: obstaclesIn(text, results[index]) }] as const),
  );
  return new Map(
    entries.flatMap(({ id }) => {
      const one = fresh.get(id) ?? known.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}

/** What entries are checked with: the settings of the book with what the import adds to them. */
export function settingsWith({ settings, locale }: OwnBook, { sections, placeholders }: ImportedPages): EntrySettings {
  const known: EntrySettings = settings === undefined ? { locale } : entrySettings(settings);
  return {
    ...known,
    sections: [...(known.sections ?? []), ...sections.map(({ id, title, headings }) => ({ id, title, headings }))],
    placeholders: [...new Set([...(known.placeholders ?? []), ...placeholders.map(({ name }) => name)])],
  };
}

/** Whether an entry cannot be published as it is. */
export function isDraft({ id, isDraft: isStated }: ImportedEntry, checked: CheckedEntries): boolean {
  return isStated || (checked.get(id)?.obstacles.length ?? 0) > 0;
}

/** Errors, and whatever is left of another system's markup. */
function obstaclesIn(text: string, result: CheckedEntry | undefined): readonly Diagnostic[] {
  const found = result?.diagnostics ?? [];
  const errors = found.filter(({ severity, ruleId }) => severity === "error" || ruleId.startsWith("markup/"));
  // The build would refuse it for its snippet; its HTML has half as many bytes again as its source, on five collections.
  const bytes = Math.round(1.5 * Buffer.byteLength(text));
  if (bytes <= 19_000) return errors;
  const place = { file: result?.facts.file ?? "", range: startOfFile };
  return [...errors, toDiagnostic(snippetFindings.hugeSnippet, { variant: "full", bytes, limit: 20_000 }, place)];
}
