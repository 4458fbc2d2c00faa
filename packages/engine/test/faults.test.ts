import { existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Disk } from "../src/disk.js";
import { openOutputFolder } from "../src/output-folder.js";
import { beginPublication } from "../src/publish.js";
import { readTree, tempFolder, writeFiles } from "./book-on-disk.js";
import { errorCodes, failingDisk } from "./failing-disk.js";

type Tree = Readonly<Record<string, string>>;

const A: Tree = { "demo/index.html": "A", "demo/a/index.html": "a", "demo/x": "a file in A" };
const B: Tree = { "demo/index.html": "B", "demo/b/index.html": "b", "demo/x/y": "a folder in B" };
/** Shares a file with B, and has a file where B has a folder and the other way round. */
const C: Tree = { "demo/index.html": "C", "demo/b": "a file in C", "demo/x/y": "a folder in B", "demo/z/z": "z" };

function publish(cwd: string, tree: Tree, io?: Disk): void {
  const publication = beginPublication(openOutputFolder("out", [], cwd, io), io);
  try {
    for (const [path, contents] of Object.entries(tree)) publication.write(path, contents);
    publication.publish();
  } catch (error) {
    publication.abandon();
    throw error;
  }
}

/** Builds again and again, with the first call failing, then the second, until a build meets no failure. */
function failEverywhere(prepare: (cwd: string) => Tree, next: Tree, code: string, full: boolean): void {
  for (let failAt = 1; ; failAt++) {
    const cwd = tempFolder();
    const before = prepare(cwd);
    const io = failingDisk(failAt, code, full);
    let failure: unknown;
    try {
      publish(cwd, next, io);
    } catch (error) {
      failure = error;
    }
    const after = readdirSync(cwd).includes("out") ? readTree(join(cwd, "out")) : {};
    // A failure while it tidies up is none: the build is published by then.
    expect([failAt, after]).toEqual([failAt, failure === undefined ? next : before]);
    if (failure !== undefined) expect(failure).toMatchObject({ code });
    endProcess(join(cwd, ".out.fixbook"));
    publish(cwd, next);
    expect(readTree(join(cwd, "out"))).toEqual(next);
    const store = readdirSync(join(cwd, ".out.fixbook"));
    expect([failAt, store.filter((name) => !/^slot-[0-9a-f]{16}$/.test(name)), store.length <= 2]).toEqual([
      failAt,
      [],
      true,
    ]);
    if (io.calls() < failAt) return;
  }
}

/** Makes the owners of slots look like those of a process that has ended, as this one would have by the next build. */
function endProcess(store: string): void {
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    if (name.endsWith(".owner"))
      renameSync(join(store, name), join(store, name.replace(`.${process.pid}.`, ".999999999.")));
  }
}

/** A book that was published twice, with what killed builds leave behind. */
function publishedTwice(cwd: string): Tree {
  publish(cwd, B);
  publish(cwd, A);
  writeFiles(join(cwd, ".out.fixbook"), {
    "slot-ffffffffffffffff/half": "",
    "trash-00000000000000ab/x": "",
    "slot-00000000000000ac.link": "",
  });
  return A;
}

test.each(errorCodes)("%s at any one call leaves nothing of a first build, or all of it", (code) => {
  failEverywhere(() => ({}), A, code, false);
});

test.each(errorCodes)("%s at any one call leaves the last build as it was, or the new one", (code) => {
  failEverywhere(publishedTwice, C, code, false);
});

test("a disk that is full from any call on leaves the last build as it was, or the new one", () => {
  failEverywhere(() => ({}), A, "ENOSPC", true);
  failEverywhere(publishedTwice, C, "ENOSPC", true);
});
