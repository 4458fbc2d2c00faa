import { join } from "node:path";
import { hashOf, type ImportedEntry } from "@fixbook/import";
import { entryPath } from "@fixbook/schema";
import type { FileChange } from "../disk/index.js";
import { earlierTexts } from "../git/index.js";
import { type CheckedEntries, isDraft } from "./check-imported.js";
import { unifiedDiff } from "./diff-text.js";
import type { OwnBook } from "./own-book.js";
import { draftPath, type OwnFile } from "./own-files.js";
import type { ReportedEntry } from "./report.js";

/** What becomes of an entry. */
export interface PlannedEntry {
  readonly reported: ReportedEntry;
  /** The hash of what is believed to have been written. */
  readonly hash: string;
  readonly change?: FileChange;
}

export interface PlanEntryOptions {
  /** The book's folder, absolute. */
  readonly folder: string;
  readonly book: OwnBook;
  readonly checked: CheckedEntries;
}

/** Plans what becomes of an entry; `known` is the hash of what an earlier import has written for it. */
export function planEntry(
  entry: ImportedEntry,
  known: string | undefined,
  { folder, book, checked }: PlanEntryOptions,
): PlannedEntry {
  const { id, text, proposals } = entry;
  const base = { id, findings: checked.get(id)?.obstacles ?? [], proposals };
  const here = book.files.get(id);
  const hash = hashOf(text);
  if (known === undefined) {
    const draft = isDraft(entry, checked);
    const file = draft ? draftPath(entry) : entryPath(entry);
    const change = { folder, file, before: undefined, after: text };
    return { reported: { ...base, file, state: draft ? "draft" : "written" }, hash, change };
  }
  if (here === undefined) {
    const file = isDraft(entry, checked) ? draftPath(entry) : entryPath(entry);
    return { reported: { ...base, file, state: "deleted" }, hash: known };
  }
  const file = here.path;
  if (here.text === text) return { reported: { ...base, file, state: "unchanged" }, hash };
  if (hashOf(here.text) !== known)
    return {
      reported: { ...base, file, state: "conflict", diff: conflictDiff(folder, here, text, known) },
      hash: known,
    };
  return {
    reported: { ...base, file, state: "replaced" },
    hash,
    change: { folder, file, before: here.text, after: text },
  };
}

/**
 * What was changed here and what the source has changed, against what was imported; where version control does not have
 * that any more, what is here against what the source gives now.
 */
function conflictDiff(folder: string, { path, text }: OwnFile, given: string, known: string): string {
  const ours = { name: `${path} as it is here`, text };
  const theirs = { name: `${path} as the source gives it now`, text: given };
  for (const earlier of earlierTexts(join(folder, path))) {
    if (hashOf(earlier) !== known) continue;
    const base = { name: path, text: earlier };
    return [unifiedDiff(base, ours), unifiedDiff(base, theirs)].join("\n");
  }
  return unifiedDiff(ours, theirs);
}
