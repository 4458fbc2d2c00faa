import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseBookFile } from "@fixbook/core";
import {
  type BookState,
  disk,
  EngineError,
  findBooksIn,
  readBookState,
  readJsonBuilds,
  UnknownCommitError,
} from "@fixbook/engine";
import type { BuildSide } from "@fixbook/render-json/diff";
import { bookLayout } from "@fixbook/schema";
import type { Host } from "../host.js";

/** Both sides of a comparison, read. */
export interface Sides {
  readonly old: BuildSide;
  readonly next: BuildSide;
  /** Whether each side is one build. */
  readonly isPair: boolean;
  /** The commit that the older side is, where it is one. */
  readonly oldRef: string | undefined;
  /** The commit that the newer side is; undefined where it lies on the disk. */
  readonly newRef: string | undefined;
  /** The folder of a book by its id, or one that what is compared belongs to. */
  homeOf(book: string): string;
}

interface ReadOptions {
  readonly cache: string | undefined;
}

/**
 * Reads what `fixbook diff OLD [NEW] [book…]` names: folders with JSON builds, or commits, whose books are built in
 * memory. Without NEW it is the books as they lie on the disk.
 */
export async function readSides(names: readonly string[], host: Host, options: ReadOptions): Promise<Sides> {
  try {
    return await readBoth(names, host, options);
  } catch (error) {
    if (!(error instanceof UnknownCommitError)) throw error;
    throw new EngineError(`There is no folder ${error.ref}, and ${error.message}`, error.action);
  }
}

async function readBoth(names: readonly string[], host: Host, { cache }: ReadOptions): Promise<Sides> {
  const [oldName = "", second, ...others] = names;
  const isNew = second !== undefined && !isBook(second, host);
  const bookNames = isNew || second === undefined ? others : [second, ...others];
  const [old, next] = [sideAt(oldName, host), isNew ? sideAt(second, host) : onDisk];
  const states = [old, next].flatMap(({ state }) => state ?? []);
  if (states.length === 0 && bookNames.length > 0)
    throw new EngineError(
      "Two builds already contain their books.",
      "Name the builds alone, or commits and the books that are to be compared.",
    );
  const folders = states.length === 0 ? [] : findBooksIn(states, bookNames, host.cwd);
  const homes = new Map(folders.flatMap((folder) => idAt(folder, host).map((id) => [id, folder] as const)));
  const buildsOf = async ({ name, state, builds }: Side): Promise<BuildSide> => ({
    name,
    builds: state === undefined ? (builds ?? []) : await readBookState(state, folders, { cache }),
  });
  const sides = { old: await buildsOf(old), next: await buildsOf(next) };
  if (sides.old.builds.length === 0 && sides.next.builds.length === 0)
    throw new EngineError(
      `There is nothing to compare: neither ${old.name} nor ${next.name} has a book.`,
      "Name commits of which one at least has a file book.yaml, in or below this folder.",
    );
  return {
    ...sides,
    isPair: old.isOne === true && next.isOne === true,
    oldRef: old.state?.ref,
    newRef: next.state?.ref,
    homeOf: (book) => homes.get(book) ?? folders[0] ?? dirname(resolve(host.cwd, second ?? oldName)),
  };
}

/** The id of a book on the disk; none where it cannot be read. */
function idAt(folder: string, host: Host): readonly string[] {
  try {
    const text = String((host.disk ?? disk).readFileSync(join(folder, bookLayout.settings), "utf8"));
    const id = parseBookFile({ path: bookLayout.settings, text }).value?.id;
    return id === undefined ? [] : [id];
  } catch {
    return [];
  }
}

interface Side extends Partial<BuildSide> {
  readonly name: string;
  /** What the builds are made of; undefined where they are read. */
  readonly state?: BookState;
  readonly isOne?: boolean;
}

const onDisk: Side = { name: "working tree", state: {} };

function sideAt(name: string, host: Host): Side {
  if (name === "")
    throw new EngineError(
      "A name is empty, so it is neither a build nor a commit.",
      "Name a folder or a commit; in a script, look whether the variable with the name has a value.",
    );
  const folder = resolve(host.cwd, name);
  const found = readJsonBuilds(folder, host.disk);
  if (found !== undefined) return { name, ...found };
  if (isBook(name, host))
    throw new EngineError(
      `${name} is a book, not a build or a commit.`,
      "Name the commit to compare with first: fixbook diff origin/main BOOK.",
    );
  const isThere = existsSync(folder);
  if (!isThere && PATH.test(name)) throw new EngineError(`${name} does not exist.`, "Name a folder or a commit.");
  if (isThere)
    throw new EngineError(
      statSync(folder).isDirectory() ? `${name} contains no JSON build.` : `${name} is a file, not a folder of builds.`,
      "Name the output folder of fixbook build. For a branch of this name, write refs/heads/… in full.",
    );
  return { name, state: { ref: name } };
}

/** What no commit is called. */
const PATH = /^(?:\.{0,2}|[A-Za-z]:)[\\/]|^~\//;

function isBook(name: string, { cwd }: Host): boolean {
  return name !== "" && existsSync(join(resolve(cwd, name), bookLayout.settings));
}
