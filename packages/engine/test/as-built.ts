import { join } from "node:path";
import { expect } from "vitest";
import { buildBooks } from "../src/build/build.js";
import type { LiveBook } from "../src/live/live-book.js";
import { publishedTree, tempFolder } from "./book-on-disk.js";

/** Expects a live book to show what a clean build of its folder publishes: every artifact, byte for byte, and no other. */
export async function expectAsBuilt(live: LiveBook): Promise<void> {
  const out = join(tempFolder(), "out");
  await buildBooks({ books: [live.folder], out, cwd: "/", links: "file" });
  const built = new Map<string, string>();
  for (const [path, contents] of Object.entries(publishedTree(out))) {
    const [, brand = "", target = "", ...rest] = path.split("/");
    built.set(`${brand}/${target}/${rest.join("/")}`, contents);
  }
  const shown = new Map<string, string>();
  for (const brand of live.book?.brands ?? []) {
    for (const target of ["html", "json", "email"]) {
      for (const { path, contents, encoding } of live.artifacts(brand.id, target))
        shown.set(`${brand.id}/${target}/${path}`, Buffer.from(contents, encoding).toString("latin1"));
    }
  }
  // Files are published with the artifacts, and shown beside them.
  for (const path of built.keys()) {
    const file = shown.has(path) ? undefined : live.file(path.split("/").slice(2).join("/"));
    if (file !== undefined) shown.set(path, Buffer.from(file).toString("latin1"));
  }
  expect([...shown.keys()].sort()).toEqual([...built.keys()].sort());
  expect([...shown].filter(([path, contents]) => built.get(path) !== contents).map(([path]) => path)).toEqual([]);
}
