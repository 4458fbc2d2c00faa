import { hash } from "node:crypto";
import { EngineError } from "../disk/index.js";
import { runGit } from "./run-git.js";

/** What the commits before the one that is checked out say of files below a folder. */
export interface FileHistory {
  /** Another one whenever a day may be another. */
  readonly digest: string;
  /**
   * The day of the last commit that gave a file these bytes, as 2026-10-01 in UTC; undefined where none did, or where
   * there is no history. `path` is relative to the folder.
   */
  dayOf(path: string, bytes: Uint8Array): string | undefined;
}

/**
 * Reads the history of some folders of a book, in one call of git that reads objects alone. A shallow clone makes files
 * younger than they are, and never older. Empty where there is no repository, no git, or more history than is read.
 */
export function readFileHistory(folder: string, below: readonly string[]): FileHistory {
  const out = logOf(folder, below);
  const seconds = new Map<string, number>();
  let at = 0;
  let object = "";
  for (const row of out.split("\0")) {
    const line = row.replace(/^\n/, "");
    if (object !== "") {
      const key = `${object} ${line}`;
      seconds.set(key, Math.max(at, seconds.get(key) ?? 0));
      object = "";
    } else if (line.startsWith(">")) at = Number(line.slice(1)) || 0;
    else object = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /.exec(line)?.[1] ?? "";
  }
  return {
    digest: hash("sha256", out, "hex"),
    dayOf: (path, bytes) => {
      const found = ALGORITHMS.flatMap((algorithm) => seconds.get(`${objectId(bytes, algorithm)} ${path}`) ?? []);
      const [second] = found;
      return second === undefined || second > LAST ? undefined : new Date(second * 1000).toISOString().slice(0, 10);
    },
  };
}

function logOf(folder: string, below: readonly string[]): string {
  try {
    const { isDone, out } = runGit(folder, [...LOG, "--", ...below], { most: MOST });
    return isDone ? out.toString("latin1") : "";
  } catch (error) {
    if (error instanceof EngineError) return "";
    throw error;
  }
}

/** What `git log` would run or read because settings of the repository say so is switched off. */
const LOG = [
  "log",
  "-z",
  "--raw",
  "--no-abbrev",
  "--no-renames",
  "--relative",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--no-show-signature",
  "--no-notes",
  "--no-mailmap",
  "--no-follow",
  "-O/dev/null",
  "--max-count=50000",
  "--format=tformat:>%ct",
];

const MOST = 64 * 1024 * 1024;
/** The ids of objects are one or the other. */
const ALGORITHMS = ["sha1", "sha256"] as const;
/** The end of the year 9999. */
const LAST = 253_402_300_799;

function objectId(bytes: Uint8Array, algorithm: (typeof ALGORITHMS)[number]): string {
  return hash(algorithm, Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), "hex");
}
