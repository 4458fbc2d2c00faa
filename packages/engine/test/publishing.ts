import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Disk, disk } from "../src/disk/disk.js";
import { takeLock } from "../src/publish/lock.js";
import { MANIFEST } from "../src/publish/manifest.js";
import { openOutputFolder } from "../src/publish/output-folder.js";
import { beginPublication, type PublicationCounts, type PublishOptions } from "../src/publish/publish.js";
import { readTree } from "./book-on-disk.js";

/** Files by path in the output folder: each in the folder of a target. */
export type Tree = Readonly<Record<string, string>>;

export const T = "demo/acme/html";
export const A: Tree = { [`${T}/index.html`]: "A", [`${T}/a/index.html`]: "a", [`${T}/x`]: "a file in A" };
export const B: Tree = {
  [`${T}/index.html`]: "B",
  [`${T}/b/index.html`]: "b",
  [`${T}/x/y`]: "a folder in B",
  [`${T}/assets/b.png`]: "p",
};
/** Shares a file with B, and has a file where B has a folder and the other way round. */
export const C: Tree = {
  [`${T}/index.html`]: "C",
  [`${T}/b`]: "a file in C",
  [`${T}/x/y`]: "a folder in B",
  [`${T}/z/z`]: "z",
};

export interface PublishTree extends PublishOptions {
  readonly gone?: readonly string[];
  /** What happens when all is staged, before it is published. */
  before?(): void;
}

/** Publishes a tree into `out` as a build does. */
export async function publish(
  cwd: string,
  tree: Tree,
  options: PublishTree = {},
  io: Disk = disk,
): Promise<PublicationCounts> {
  const output = openOutputFolder("out", [], cwd, io);
  const lock = await takeLock(output, {}, io);
  try {
    const publication = beginPublication(output, lock, options, io);
    try {
      for (const [path, contents] of Object.entries(tree)) {
        const bytes = Buffer.from(contents);
        const file = { bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
        if (path.endsWith(".png")) publication.copy(path, file, () => bytes);
        else publication.write(path, contents, { order: orderOf(path) });
      }
      options.before?.();
      const built = new Set(Object.keys(tree).map((path) => path.split("/").slice(0, 3).join("/")));
      return publication.publish({ built: [...built], gone: options.gone ?? [] });
    } finally {
      publication.abandon();
    }
  } finally {
    lock.release();
  }
}

function orderOf(path: string) {
  if (path.includes("/assets/")) return "asset";
  return path.endsWith(`${T}/index.html`) ? "list" : "page";
}

/** What a reader of the output sees. */
export function published(cwd: string): Tree {
  const tree = readdirSync(cwd).includes("out") ? readTree(join(cwd, "out")) : {};
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith(MANIFEST)));
}

/** Nothing is left beside the output folder. */
export function expectTidy(cwd: string): void {
  expect(readdirSync(cwd).filter((name) => name.startsWith(".out"))).toEqual([]);
}
