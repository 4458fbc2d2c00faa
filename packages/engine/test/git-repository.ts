import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bookFiles, type Files, tempFolder, writeFiles } from "./book-on-disk.js";

const WHO = ["user.name=Test", "user.email=test@example.com", "commit.gpgsign=false", "init.defaultBranch=main"];

/** Runs git in a folder, with settings of its own. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...WHO.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Commits everything in a folder of a repository. */
export function commitAll(folder: string, message = "Change"): void {
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", message);
}

/** A new repository with a book at `books/demo`, committed. */
export function bookInRepository(change: Files = {}): { readonly top: string; readonly folder: string } {
  const top = tempFolder();
  const folder = join(top, "books/demo");
  git(top, "init", "--quiet");
  writeFiles(folder, bookFiles(change));
  commitAll(top, "Begin");
  return { top, folder };
}

/** Writes files of a book; undefined removes one. */
export function edit(folder: string, files: Files): void {
  writeFiles(folder, files);
  for (const [path, text] of Object.entries(files)) if (text === undefined) rmSync(join(folder, path));
}
