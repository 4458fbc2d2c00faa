import { lstatSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parseBookFile, parseLedgerFile } from "@fixbook/core";
import { bookLayout, isBookFile } from "@fixbook/schema";
import { decode } from "../disk/index.js";
import { branchPoint, listGitFiles, readGitTree, repositoryFolder } from "../git/index.js";
import { readBook } from "./read-book.js";

/** What ledgers were. */
export interface EarlierLedgers {
  /** The texts of ledgers, by the folders of their books now. A book that had none has no row. */
  readonly texts: ReadonlyMap<string, string>;
  /** The folders of books that had a ledger and are gone: no book that is there now has taken their place. */
  readonly gone: readonly string[];
}

/**
 * The ledgers of books as they were where the branch that is checked out has left a commit: a row that others have added
 * since is none that this branch has lost. A book whose folder was renamed is known by its id, or else by the ids in its
 * ledger. Books that are gone are looked for below `scope`; nowhere when it is left out. Throws as git-tree does.
 */
export function readEarlierLedgers(ref: string, folders: readonly string[], scope?: string): EarlierLedgers {
  const texts = new Map<string, string>();
  const gone: string[] = [];
  const places = new Set(scope === undefined ? folders : [...folders, scope]);
  for (const [repository, members] of Map.groupBy(places, repositoryFolder)) {
    const { base } = branchPoint(members[0] ?? repository, ref);
    const books = members.filter((folder) => folders.includes(folder)).map((folder) => readAt(folder, base));
    const moved = books.filter(({ settings }) => settings === undefined);
    const isSearched = scope !== undefined && members.includes(scope);
    const lost = moved.length > 0 || isSearched ? lostBooks(repository, base) : [];
    const found = moved.flatMap(({ folder }) => {
      const earlier = earlierPlace(folder, lost);
      return earlier === undefined ? [] : [{ ...earlier, folder, was: earlier.folder }];
    });
    for (const { folder, ledger } of [...books, ...found]) if (ledger !== undefined) texts.set(folder, ledger);
    const taken = new Set(found.map(({ was }) => was));
    if (isSearched)
      gone.push(...lost.flatMap((book) => (isGone(book, scope) && !taken.has(book.folder) ? [book.folder] : [])));
  }
  return { texts, gone };
}

/** The files of a book that tell which one it is. */
interface EarlierBook {
  readonly folder: string;
  readonly settings: string | undefined;
  readonly ledger: string | undefined;
}

/** What a commit has of a book. `from` is a folder above it that is there, where the book's own may be gone or a link. */
function readAt(folder: string, commit: string, from = folder): EarlierBook {
  const inFrom = (name: string) => [...relative(from, folder).split(sep), name].filter((part) => part !== "").join("/");
  const files = readGitTree(from, commit, [inFrom(bookLayout.settings), inFrom(bookLayout.ledger)]);
  const textOf = (name: string): string | undefined => {
    const bytes = files.find(({ path }) => path === inFrom(name))?.bytes;
    const text = bytes === undefined ? undefined : decode(bytes);
    return typeof text === "string" ? text : undefined;
  };
  return { folder, settings: textOf(bookLayout.settings), ledger: textOf(bookLayout.ledger) };
}

/** The books of a commit in whose folders there is none any more. */
function lostBooks(repository: string, commit: string): readonly EarlierBook[] {
  return listGitFiles(repository, commit)
    .filter((path) => isBookFile(path) && !isOwnFile(repository, path))
    .map((path) => readAt(join(repository, dirname(path)), commit, repository));
}

/** Whether a file of a repository is there by itself: a link on the way would lead to another book, or out of it. */
function isOwnFile(repository: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, index) => {
    const stat = lstatSync(join(repository, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === parts.length - 1 ? stat?.isFile() === true : stat?.isDirectory() === true;
  });
}

function isGone({ folder, ledger }: EarlierBook, scope: string): boolean {
  return idsIn(ledger).length > 0 && !relative(scope, folder).startsWith("..");
}

/** The lost book that a book was: the one of its id, or the one most of whose published ids it has. */
function earlierPlace(folder: string, lost: readonly EarlierBook[]): EarlierBook | undefined {
  const { settings, ledger, entries } = readBook(folder);
  const id = idOf(settings?.text);
  const same = id === undefined ? undefined : lost.find((book) => idOf(book.settings) === id);
  if (same !== undefined) return same;
  const known = new Set([...idsIn(ledger?.text), ...entries.map(({ path }) => path.replace(/^.*\/|\.md$/g, ""))]);
  return lost.find((book) => {
    const ids = idsIn(book.ledger);
    return ids.length > 0 && ids.filter((one) => known.has(one)).length * 2 >= ids.length;
  });
}

function idOf(settings: string | undefined): string | undefined {
  return settings === undefined ? undefined : parseBookFile({ path: bookLayout.settings, text: settings }).value?.id;
}

function idsIn(ledger: string | undefined): readonly string[] {
  if (ledger === undefined) return [];
  return (parseLedgerFile({ path: bookLayout.ledger, text: ledger }).value ?? []).map(({ id }) => id);
}
