import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ImportedEntry, ImportedPages, LockRow } from "@fixbook/import";
import type { ImportReport } from "@fixbook/schema";
import type { FileChange } from "../disk/index.js";
import type { CarriedFiles } from "./carried-files.js";
import { type PlanEntryOptions, planEntry } from "./plan-entry.js";
import type { ReportedEntry, ReportedPage } from "./report.js";

/** The entries that are written, by what is written of them. */
export interface WrittenEntries {
  /** New entries of the book. */
  readonly published: readonly ImportedEntry[];
  /** New drafts. */
  readonly drafts: readonly ImportedEntry[];
  /** Entries and drafts that were there. */
  readonly replaced: readonly ImportedEntry[];
}

/** What becomes of the pages of an import. */
export interface PlannedPages {
  readonly pages: readonly ReportedPage[];
  readonly changes: readonly FileChange[];
  readonly written: WrittenEntries;
  readonly carried: ImportReport["files"];
  /** What the lock has to say of them, by their source ids; the rows of other pages stay. */
  readonly rows: ReadonlyMap<string, LockRow>;
}

export interface PlanPagesOptions extends PlanEntryOptions {
  /** What the lock says of the pages, by their source ids. */
  readonly known: ReadonlyMap<string, LockRow>;
  readonly files: CarriedFiles;
  /** Whether what is here answers conflicts. */
  readonly mine: boolean;
}

/** Plans the entries of an import, with the files beside them. */
export function planPages(imported: ImportedPages, { known, files, mine, ...options }: PlanPagesOptions): PlannedPages {
  const { folder } = options;
  const pages: ReportedPage[] = [];
  const changes: FileChange[] = [];
  const written = { published: [] as ImportedEntry[], drafts: [] as ImportedEntry[], replaced: [] as ImportedEntry[] };
  const carried: { from: string; to: string }[] = [];
  const rows = new Map<string, LockRow>();
  /** Adds an entry, and answers with what is told of it and what the lock has to say. */
  const add = (entry: ImportedEntry, before: string | undefined) => {
    const { reported, hash, change } = planEntry(entry, before, options);
    if (change === undefined) return { reported, hash };
    changes.push(change);
    if (reported.state === "draft") written.drafts.push(entry);
    else if (reported.state === "written") written.published.push(entry);
    else written.replaced.push(entry);
    for (const { from, name } of entry.files) {
      const contents = files.bytesOf(from);
      const to = `${change.file.replace(/\.md$/, "")}/${name}`;
      carried.push({ from: from.startsWith("data:") ? "data:" : from, to });
      if (!existsSync(join(folder, to))) changes.push({ folder, file: to, before: undefined, after: contents });
    }
    return { reported, hash };
  };
  for (const page of imported.pages) {
    const before = known.get(page.sourceId);
    if (before?.source === page.hash) {
      pages.push({ page, state: "unchanged", entries: [] });
      continue;
    }
    if (page.outcome !== "imported") {
      pages.push({ page, state: page.outcome === "broken" ? "failed" : page.outcome, entries: [] });
      continue;
    }
    const entries: ReportedEntry[] = [];
    const hashes = new Map<string, string>();
    for (const entry of page.entries) {
      const { reported, hash } = add(entry, before?.entries.get(entry.id));
      entries.push(reported);
      hashes.set(entry.id, hash);
    }
    // A conflict is told of again until somebody answers it.
    const isOpen = !mine && entries.some(({ state }) => state === "conflict");
    rows.set(page.sourceId, { source: isOpen ? (before?.source ?? page.hash) : page.hash, entries: hashes });
    pages.push({ page, state: "imported", entries });
  }
  return { pages, changes, written, carried, rows };
}
