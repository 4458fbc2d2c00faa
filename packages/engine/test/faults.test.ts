import { existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { beginPublication } from "../src/publish.js";
import { openOutputFolder } from "../src/output-folder.js";
import type { Disk } from "../src/disk.js";
import { describe, expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "./book-on-disk.js";
import { errorCodes, failingDisk } from "./failing-disk.js";

type Tree = Readonly<Record<string, string>>;

const A: Tree = { "demo/index.html": "A", "demo/a/index.html": "a", "demo/x": "a file in A" };
const B: Tree = { "demo/index.html": "B", "demo/b/index.html": "b", "demo/x/y": "a folder in B" };

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
    expect([failAt, store.filter((name) => !/^slot-[0-9a-f]{16}$/.test(name)), store.length <= 2]).toEqual([failAt, [], true]);
    if (io.calls() < failAt) return;
  }
}

/** Makes the owners of slots look like those of a process that has ended, as this one would have by the next build. */
function endProcess(store: string): void {
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    if (name.endsWith(".owner")) renameSync(join(store, name), join(store, name.replace(`.${process.pid}.`, ".999999999.")));
  }
}

describe.each(errorCodes)("%s at any call", (code) => {
  test.each([false, true])("leaves nothing of a first build, or all of it (failing from then on: %s)", (full) => {
    failEverywhere(() => ({}), A, code, full);
  });

  test.each([false, true])("leaves the last build as it was, or the new one (failing from then on: %s)", (full) => {
    failEverywhere(
      (cwd) => {
        publish(cwd, A);
        publish(cwd, B);
        publish(cwd, A);
        // What a killed build leaves behind.
        writeFiles(join(cwd, ".out.fixbook"), { "slot-00000000000000aa/half": "", "trash-00000000000000ab/x": "", "slot-00000000000000ac.link": "" });
        return A;
      },
      B,
      code,
      full,
    );
  });
});
