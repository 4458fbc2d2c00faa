import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EngineError } from "@fixbook/engine";
import type { HostName } from "./hosts.js";

/** Where a new book is put, and what is around it. Paths are relative to the root, with forward slashes. */
export interface Place {
  /** The top folder of the repository, or what stands for it. Absolute. */
  readonly root: string;
  /** The folder of the book; empty where it is the root. */
  readonly book: string;
  /** The folder of the `package.json` that names the command; empty where it is the root. */
  readonly package: string;
  /** The folder that it is installed in: that one, or the one above it that holds the lockfile of a workspace. */
  readonly install: string;
  readonly isRepository: boolean;
  /** The branches that workflows run for: the main one, or what it may be called where nobody has said yet. */
  readonly branches: readonly string[];
  /** The workflows that publish, by host: to a site of which a repository has one. Paths below the root. */
  readonly deploys: ReadonlyMap<HostName, string>;
  /** Which program installs packages here. */
  readonly installer: "npm" | "pnpm" | "yarn" | "bun";
}

/** What a command begins where there is neither a repository nor a `package.json`: a book in this folder, or a folder that holds both. */
export type Begins = "book" | "project";

/**
 * Looks around a folder for a book, which need not be there. Where it is in no repository, the top is the folder that the
 * command runs in; but the book's own, where that is elsewhere or a new project. Throws an {@link EngineError} where the way
 * from the top to the folder could not stand in a script.
 */
export function lookAround(folder: string, cwd: string, begins: Begins): Place {
  const repository = above(folder, (at) => existsSync(join(at, ".git")));
  const isBelow = `${folder}${sep}`.startsWith(`${cwd}${sep}`);
  const isInCwd = isBelow && (begins === "book" || existsSync(join(cwd, "package.json")));
  const root = repository ?? (isInCwd ? cwd : folder);
  const home = above(folder, (at) => existsSync(join(at, "package.json")), root) ?? root;
  const installer = installerFor(home, root);
  const to = (path: string) => checkedPath(relative(root, path).split(sep).join("/"));
  return {
    root,
    book: to(folder),
    package: to(home),
    install: to(installer?.folder ?? home),
    isRepository: repository !== undefined,
    branches: branchesOf(root),
    deploys: deploysOf(root),
    installer: installer?.name ?? "npm",
  };
}

/** A path that may stand in scripts, workflows and patterns as it is. */
function checkedPath(path: string): string {
  if (!/^[\p{L}\p{M}\p{N} ._/@+-]*$/u.test(path))
    throw new EngineError(
      `${path} has signs that scripts and workflows would read as something else.`,
      "Name a folder of letters, digits, spaces and the signs . _ - + @.",
    );
  return path;
}

/** Who installs packages: the one whose lockfile is nearest. */
function installerFor(home: string, root: string) {
  for (let at = home; ; at = dirname(at)) {
    const found = installers.find(({ files }) => has(at, files));
    if (found !== undefined) return { name: found.name, folder: at };
    if (at === root || dirname(at) === at) return undefined;
  }
}

const installers = [
  { name: "npm", files: ["package-lock.json"] },
  { name: "pnpm", files: ["pnpm-lock.yaml"] },
  { name: "yarn", files: ["yarn.lock"] },
  { name: "bun", files: ["bun.lock", "bun.lockb"] },
] as const;

function has(folder: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(join(folder, name)));
}

/** The nearest folder at or above another for which something is true; none above `top`. */
function above(folder: string, isIt: (folder: string) => boolean, top?: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isIt(at)) return at;
    if (at === top || dirname(at) === at) return undefined;
  }
}

/**
 * What the remote calls its main branch. Where none says, both usual names: a new repository gets its first name from the
 * settings of git, and often another one before it is pushed.
 */
function branchesOf(root: string): readonly string[] {
  const main = headIn(join(root, ".git/refs/remotes/origin/HEAD"));
  return main === undefined ? ["main", "master"] : [main];
}

function deploysOf(root: string): ReadonlyMap<HostName, string> {
  const folder = ".github/workflows";
  const at = join(root, folder);
  const files = existsSync(at) ? readdirSync(at).filter((name) => /\.ya?ml$/.test(name)) : [];
  const texts = files.sort().map((name) => ({ name, text: readFileSync(join(at, name), "utf8") }));
  return new Map(
    SITES.flatMap(({ host, sign }) => {
      const found = texts.find(({ text }) => text.includes(sign));
      return found === undefined ? [] : [[host, `${folder}/${found.name}`] as const];
    }),
  );
}

/** What names the one site of a repository in a workflow. On Cloudflare, each book has a project. */
const SITES = [
  { host: "pages", sign: "actions/deploy-pages@" },
  { host: "netlify", sign: "secrets.NETLIFY_SITE_ID" },
] as const satisfies readonly { readonly host: HostName; readonly sign: string }[];

function headIn(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return /^ref: refs\/(?:heads|remotes\/origin)\/(\S+)$/m.exec(readFileSync(path, "utf8"))?.[1];
}
