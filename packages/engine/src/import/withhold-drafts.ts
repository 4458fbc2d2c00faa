import type { ImportedPages, LockRow } from "@fixbook/import";
import { type CheckedEntries, checkImported, isDraft, settingsWith } from "./check-imported.js";
import type { OwnBook } from "./own-book.js";

export interface WithholdOptions {
  readonly book: OwnBook;
  /** What the lock says of the pages, by their source ids. */
  readonly rows: ReadonlyMap<string, LockRow>;
  onProgress(line: string): void;
}

export interface LinkedImport {
  readonly imported: ImportedPages;
  readonly checked: CheckedEntries;
}

/** Checks the entries of an import, and takes back links to those that turn out not to be published. */
export async function withholdDrafts(
  found: ImportedPages,
  { book, rows, onProgress }: WithholdOptions,
): Promise<LinkedImport> {
  const settings = settingsWith(book, found);
  let imported = found;
  let checked = await checkImported(imported, { settings, onProgress });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const withheld = withheldOf(imported, checked, book, rows);
    const isReferred = imported.pages.some(({ entries }) =>
      entries.some(({ id, linksTo }) => !withheld.has(id) && linksTo.some((other) => withheld.has(other))),
    );
    if (!isReferred) break;
    imported = imported.withhold(withheld);
    checked = await checkImported(imported, { settings, known: checked, onProgress });
  }
  return { imported, checked };
}

/** How often links to what turned out to be a draft are taken back. */
const MOST_TRIES = 4;

/** Entries that no link may lead to: drafts, and those that somebody has removed. */
function withheldOf(
  { pages }: ImportedPages,
  checked: CheckedEntries,
  { files }: OwnBook,
  rows: WithholdOptions["rows"],
): ReadonlySet<string> {
  const withheld = new Set<string>();
  for (const { sourceId, entries } of pages)
    for (const entry of entries) {
      const here = files.get(entry.id);
      const isGone = here === undefined && rows.get(sourceId)?.entries.has(entry.id) === true;
      if (isGone || (here?.isDraft ?? isDraft(entry, checked))) withheld.add(entry.id);
    }
  return withheld;
}
