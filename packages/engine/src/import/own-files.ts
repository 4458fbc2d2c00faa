import type { SourceFile } from "@fixbook/core";
import { bookLayout } from "@fixbook/schema";
import { type Disk, readDrafts } from "../disk/index.js";

/** A file of an entry or a draft, by where it is now. */
export interface OwnFile {
  readonly path: string;
  readonly text: string;
  readonly isDraft: boolean;
}

/** Where a draft is, in its book's folder. */
export function draftPath({ area, id }: { readonly area: string; readonly id: string }): string {
  return `${bookLayout.drafts}/${area}/${id}.md`;
}

/** The entries and drafts of a book, by id. An entry counts before a draft of its id. */
export function readOwnFiles(folder: string, entries: readonly SourceFile[], io: Disk): ReadonlyMap<string, OwnFile> {
  const found = new Map<string, OwnFile>();
  for (const { path, text } of entries) found.set(nameOf(path), { path, text, isDraft: false });
  for (const file of readDrafts(folder, io))
    if (!found.has(nameOf(file.path))) found.set(nameOf(file.path), { ...file, isDraft: true });
  return found;
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.md$/, "");
}
