import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openOutputFolder } from "../src/output-folder.js";
import { beginPublication, type PublicationCounts } from "../src/publish.js";
import { readTree } from "./book-on-disk.js";

export type Tree = Readonly<Record<string, string>>;

export const A: Tree = { "demo/index.html": "A", "demo/a/index.html": "a", "demo/x": "a file in A" };
export const B: Tree = { "demo/index.html": "B", "demo/b/index.html": "b", "demo/x/y": "a folder in B" };

export function publish(cwd: string, tree: Tree): PublicationCounts {
  const publication = beginPublication(openOutputFolder("out", [], cwd));
  for (const [path, contents] of Object.entries(tree)) publication.write(path, contents);
  return publication.publish();
}

/** What a reader of the output sees. */
export const published = (cwd: string) => readTree(join(cwd, "out"));
export const store = (cwd: string) => join(cwd, ".out.fixbook");
const slots = (cwd: string) => readdirSync(store(cwd)).filter((name) => /^slot-[0-9a-f]{16}$/.test(name));
export const current = (cwd: string) => join(cwd, readlinkSync(join(cwd, "out")));
export const spare = (cwd: string) =>
  join(store(cwd), slots(cwd).find((name) => join(store(cwd), name) !== current(cwd)) ?? "none");

/** The slots of two builds, and nothing else. */
export function expectTidy(cwd: string, most = 2): void {
  expect(readdirSync(store(cwd))).toEqual(slots(cwd));
  expect(slots(cwd).length).toBeLessThanOrEqual(most);
}
