import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { sourceFindings } from "@fixbook/core";
import { EngineError } from "../disk/index.js";
import { type GitResult, runGit } from "./run-git.js";

/** A file of a commit. */
export interface GitFile {
  /** Relative to the folder that was asked about, with forward slashes. */
  readonly path: string;
  readonly kind: "file" | "link" | "submodule";
  readonly size: number;
  /** Undefined where no book may hold so large a file. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The files of a book's folder as a commit has them; none where it has no such folder. Looks at objects only: of the
 * working tree it takes no more than where the repository is, also for a folder that is gone from it. Throws an {@link EngineError} where the folder is in no repository or the name in none of its
 * commits.
 */
export function readGitTree(folder: string, ref: string, paths: readonly string[]): readonly GitFile[] {
  const { base, prefix, isShallow } = repositoryOf(folder);
  const commit = commitOf(base, ref, isShallow);
  const wanted = paths.map((path) => `${prefix}${path}`);
  const listed = runGit(base, ["ls-tree", "-r", "-z", "-l", "--full-tree", "--", commit, ...wanted]);
  if (!listed.isDone) throw incomplete(ref);
  const rows = listed.out
    .toString("utf8")
    .split("\0")
    .flatMap((row) => readRow(row, prefix) ?? []);
  const texts = readBlobs(
    base,
    rows.filter(({ kind, size }) => kind === "file" && size <= LARGEST),
    ref,
  );
  return rows.map(({ path, kind, size, object }) => ({ path, kind, size, bytes: texts.get(object) }));
}

/** The paths of the files below a folder that a commit has, relative to the folder. Throws as {@link readGitTree} does. */
export function listGitFiles(folder: string, ref: string): readonly string[] {
  const { base, prefix, isShallow } = repositoryOf(folder);
  const commit = commitOf(base, ref, isShallow);
  const scope = prefix === "" ? [] : [prefix];
  const listed = runGit(base, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", "--", commit, ...scope]);
  if (!listed.isDone) throw incomplete(ref);
  const paths = listed.out.toString("utf8").split("\0");
  return paths.flatMap((path) => (path === "" ? [] : path.slice(prefix.length)));
}

/**
 * The commit where the branch that is checked out has left another commit; that one itself where the clone does not say.
 * Throws as {@link readGitTree} does.
 */
export function branchPoint(folder: string, ref: string): { readonly named: string; readonly base: string } {
  const { base: existing, isShallow } = repositoryOf(folder);
  const named = commitOf(existing, ref, isShallow);
  const answer = runGit(existing, ["merge-base", "--end-of-options", named, "HEAD"]);
  const base = answer.out.toString("utf8").trim();
  return { named, base: answer.isDone && /^[0-9a-f]{40,64}$/.test(base) ? base : named };
}

/** The folder of the repository that a folder lies in, by its mark on the disk; the folder itself where there is none. */
export function repositoryFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return folder;
  }
}

const LARGEST = Math.max(sourceFindings.limits.fileBytes, sourceFindings.limits.bookFileBytes);

interface Row extends Omit<GitFile, "bytes"> {
  readonly object: string;
}

const KINDS: Readonly<Record<string, GitFile["kind"]>> = { "120000": "link", "160000": "submodule" };

/** A row of `git ls-tree -l`: mode, type, object and size, a tab, and the path. */
function readRow(row: string, prefix: string): Row | undefined {
  const match = /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/.exec(row);
  if (match === null) return undefined;
  const [, mode = "", object = "", size, full = ""] = match;
  const path = full.slice(prefix.length);
  // No git writes such a name; a repository that a stranger has made may hold it.
  if (path.split(/[\\/]/).some((part) => part === "" || part === "." || part === "..")) return undefined;
  return { path, kind: KINDS[mode] ?? "file", size: Number(size) || 0, object };
}

/** Where a folder lies in its repository: the way from the top, with a slash at its end. */
function repositoryOf(folder: string): {
  /** The folder, or the one above it that is there. */
  readonly base: string;
  readonly prefix: string;
  readonly isShallow: boolean;
} {
  const base = existingPart(folder);
  const answer = runGit(base, ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"]);
  const [isInside, isShallow, ...prefix] = answer.out.toString("utf8").replace(/\n$/, "").split("\n");
  if (!answer.isDone || isInside !== "true") throw noRepository(folder, answer);
  const below = relative(base, folder)
    .split(sep)
    .flatMap((part) => (part === "" ? [] : `${part}/`))
    .join("");
  return { base, prefix: `${prefix.join("\n")}${below}`, isShallow: isShallow === "true" };
}

function existingPart(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingPart(dirname(folder));
}

function noRepository(folder: string, { error }: GitResult): EngineError {
  return /dubious ownership/.test(error)
    ? new EngineError(
        `git does not read the repository of ${folder}: it belongs to another user.`,
        "If you trust it, name it under safe.directory in your git settings (git help config).",
      )
    : new EngineError(
        `${folder} is in no git repository, so it has no commit to be compared with.`,
        "Run the command without a commit.",
      );
}

/** A name that git knows no commit of. */
export class UnknownCommitError extends EngineError {
  readonly ref: string;
  constructor(ref: string, action: string) {
    super(`git knows no commit "${ref}" here.`, action);
    this.ref = ref;
  }
}

function commitOf(folder: string, ref: string, isShallow: boolean): string {
  const isName = ref !== "" && [...ref].every((character) => character > "\u001f");
  const named = isName ? [`${ref}^{commit}`] : [];
  const answer = runGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", ...named]);
  const commit = answer.out.toString("utf8").trim();
  if (isName && answer.isDone && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UnknownCommitError(
    ref,
    isShallow
      ? `This clone is shallow. Fetch the commit (git fetch --depth=1 origin ${nameIn(ref)}), or clone with all of them (fetch-depth: 0).`
      : `Check the name, or fetch it: git fetch origin ${nameIn(ref)}.`,
  );
}

/** What a ref is called at its remote. */
function nameIn(ref: string): string {
  return ref.replace(/^origin\//, "");
}

function readBlobs(folder: string, rows: readonly Row[], ref: string): ReadonlyMap<string, Uint8Array> {
  const sizes = new Map(rows.map(({ object, size }) => [object, size]));
  const texts = new Map<string, Uint8Array>();
  if (sizes.size === 0) return texts;
  const header = 100;
  const most = [...sizes.values()].reduce((sum, size) => sum + size + header, header);
  const input = [...sizes.keys()].map((object) => `${object}\n`).join("");
  const { isDone, out } = runGit(folder, ["cat-file", "--batch"], { input, most });
  let at = 0;
  for (const [object, size] of sizes) {
    const line = `${object} blob ${size}\n`;
    const start = at + line.length;
    if (!isDone || out.toString("latin1", at, start) !== line) throw incomplete(ref);
    texts.set(object, out.subarray(start, start + size));
    at = start + size + 1;
  }
  return texts;
}

function incomplete(ref: string): EngineError {
  return new EngineError(
    `The files of "${ref}" are not all in this clone.`,
    `Fetch them: git fetch --refetch --no-filter origin ${nameIn(ref)}.`,
  );
}
