import { join } from "node:path";
import { bookFindings, type SourceFile, toDiagnostic } from "@fixbook/core";
import { bookLayout, type Diagnostic, startOfFile } from "@fixbook/schema";
import { disk, draftsAmongEntries, readDrafts } from "../disk/index.js";
import { type CheckOptions, checkBook } from "./check-books.js";

/** What there is to say about the drafts of a book: what the gate would find if they were among its entries. */
export interface DraftFindings {
  /** Files are relative to the book's folder. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the drafts, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks the drafts of a book, each as the entry that moving it to `entries/` would make of it. */
export async function findInDrafts(folder: string, options: CheckOptions = {}): Promise<DraftFindings> {
  const io = options.disk ?? disk;
  const drafts = readDrafts(folder, io);
  const texts = new Map(drafts.map(({ path, text }) => [path, text]));
  if (drafts.length === 0) return { diagnostics: [], texts };
  const [taken, shown] = [drafts.filter(isTaken), drafts.filter((draft) => !isTaken(draft))];
  const among = draftsAmongEntries(folder, io);
  const { diagnostics } = await checkBook(folder, { ...options, cache: undefined, disk: among });
  return {
    texts,
    diagnostics: [...ofDrafts(diagnostics, shown), ...taken.map(({ path }) => takenId(path))],
  };

  function isTaken({ path }: SourceFile): boolean {
    return io.lstatSync(join(folder, asEntry(path)), { throwIfNoEntry: false }) !== undefined;
  }
}

/** Those of the findings of a book with drafts among its entries that are about the drafts, by where they are. */
export function ofDrafts(
  diagnostics: readonly Diagnostic[],
  drafts: readonly Pick<SourceFile, "path">[],
): readonly Diagnostic[] {
  const files = new Map(drafts.map(({ path }) => [asEntry(path), path]));
  const named = (file: string) => files.get(file) ?? file;
  return diagnostics
    .filter(({ file }) => files.has(file))
    .map(({ related, ...one }) => ({
      ...one,
      file: named(one.file),
      ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, file: named(other.file) })) }),
    }));
}

function takenId(path: string): Diagnostic {
  const id = path.replace(/^.*\//, "").replace(/\.md$/, "");
  const finding = toDiagnostic(bookFindings.duplicateId, { id, count: 2 }, { file: path, range: startOfFile });
  return { ...finding, related: [{ file: asEntry(path), range: startOfFile, message: "The entry that has it." }] };
}

/** Where a draft would be published from. */
function asEntry(path: string): string {
  return `${bookLayout.entries}${path.slice(bookLayout.drafts.length)}`;
}
