import { realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { JsonBuild } from "@fixbook/render-json/diff";
import { bookLayout, compareText, isBookFile } from "@fixbook/schema";
import { type CheckOptions, findBooks } from "../check/index.js";
import { EngineError } from "../disk/index.js";
import { gitDisk, listGitFiles } from "../git/index.js";
import { buildJson } from "./build-json.js";

/** A state of some books: as a commit has them, or as they lie on the disk where `ref` is left out. */
export interface BookState {
  readonly ref?: string | undefined;
}

/**
 * The folders of the books that some states are about: those named, or all below `cwd` that any of them has. Throws an
 * {@link EngineError} where there is none, or a name leads to none.
 */
export function findBooksIn(states: readonly BookState[], names: readonly string[], cwd: string): readonly string[] {
  const top = realpathSync(cwd);
  const refs = states.flatMap(({ ref }) => ref ?? []);
  if (names.length > 0) {
    const gone = names.filter((name) => refs.some((ref) => isBookAt(resolve(top, name), ref)));
    const others = names.filter((name) => !gone.includes(name));
    const found = others.length > 0 ? findBooks(others, cwd) : [];
    return unique([...gone.map((name) => realOrSame(resolve(top, name))), ...found]);
  }
  const committed = refs.flatMap((ref) =>
    listGitFiles(top, ref)
      .filter(isBookFile)
      .map((path) => join(top, dirname(path))),
  );
  if (committed.length > 0 && states.every(({ ref }) => ref !== undefined)) return unique(committed);
  return unique([...committed, ...(committed.length > 0 ? onDisk(cwd) : findBooks([], cwd))]);
}

/** The public JSON builds of books in a state. */
export function readBookState(
  { ref }: BookState,
  folders: readonly string[],
  options: CheckOptions = {},
): Promise<readonly JsonBuild[]> {
  return ref === undefined
    ? buildJson(folders, "working tree", options)
    : buildJson(folders, ref, { ...options, disk: gitDisk(folders, ref) });
}

function isBookAt(folder: string, ref: string): boolean {
  return listGitFiles(folder, ref).includes(bookLayout.settings);
}

/** Every book below a folder may be gone from the disk. */
function onDisk(cwd: string): readonly string[] {
  try {
    return findBooks([], cwd);
  } catch (error) {
    if (error instanceof EngineError) return [];
    throw error;
  }
}

function realOrSame(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function unique(folders: readonly string[]): readonly string[] {
  return [...new Set(folders)].sort(compareText);
}
