import { readdirSync, renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../test/book-on-disk.js";
import { A, B, expectTidy, publish, published, store } from "../test/publishing.js";
import { openOutputFolder } from "./output-folder.js";
import { beginPublication } from "./publish.js";

describeStale("a build that was killed while it wrote", (cwd) => {
  writeFiles(store(cwd), {
    "slot-00000000000000aa/demo/index.html": "half",
    "slot-00000000000000aa.999999999.HOST.owner": "",
  });
});
describeStale("a build that was killed before it had a folder", (cwd) => {
  writeFiles(store(cwd), { "slot-00000000000000aa.999999999.HOST.owner": "" });
});
describeStale("a build that was killed while it published", (cwd) => {
  writeFiles(store(cwd), {
    "slot-00000000000000aa/demo/index.html": "whole",
    "slot-00000000000000aa.999999999.HOST.owner": "",
  });
  symlinkSync("slot-00000000000000aa", join(store(cwd), "slot-00000000000000aa.link"));
});
describeStale("a build that was killed while it removed what nobody needs", (cwd) => {
  writeFiles(store(cwd), {
    "trash-00000000000000aa/demo/index.html": "old",
    "slot-00000000000000aa.link": "",
    "slot-00000000000000ab/x": "a third slot",
  });
});
describeStale("a build of another machine, of days ago", (cwd) => {
  writeFiles(store(cwd), {
    "slot-00000000000000aa/demo/index.html": "half",
    "slot-00000000000000aa.1.0badc0de.owner": "",
  });
  utimesSync(join(store(cwd), "slot-00000000000000aa.1.0badc0de.owner"), 1, 1);
});

/** A store with leftovers serves what it served, and the next build heals it. */
function describeStale(name: string, damage: (cwd: string) => void): void {
  test(`heals after ${name}`, () => {
    const cwd = tempFolder();
    publish(cwd, A);
    damage(cwd);
    const host = readOwnHost(cwd);
    for (const file of readdirSync(store(cwd)))
      if (file.includes("HOST")) renameSync(join(store(cwd), file), join(store(cwd), file.replace("HOST", host)));
    expect(published(cwd)).toEqual(A);
    publish(cwd, B);
    expect(published(cwd)).toEqual(B);
    expectTidy(cwd);
  });
}

/** This machine, as the name of an owner's file says it. */
function readOwnHost(cwd: string): string {
  const publication = beginPublication(openOutputFolder("probe", [], cwd));
  const host =
    readdirSync(join(cwd, ".probe.fixbook")).flatMap((name) => /\.([0-9a-f]{8})\.owner$/.exec(name)?.[1] ?? [])[0] ??
    "";
  publication.abandon();
  return host;
}

test("leaves the slot of a build that may still run: on another machine, or of a process that lives", () => {
  const cwd = tempFolder();
  publish(cwd, A);
  const host = readOwnHost(cwd);
  const theirs = {
    "slot-00000000000000aa/x": "theirs",
    "slot-00000000000000aa.1.0badc0de.owner": "",
    "slot-00000000000000ab/x": "theirs",
    [`slot-00000000000000ab.${process.pid}.${host}.owner`]: "",
  };
  writeFiles(store(cwd), theirs);
  publish(cwd, B);
  publish(cwd, A);
  expect(readTree(store(cwd))).toMatchObject(theirs);
});

test("removes nothing from the store that Fixbook has not made", () => {
  const cwd = tempFolder();
  publish(cwd, A);
  const foreign = {
    "notes.txt": "mine",
    "backup/a.html": "mine",
    "slot-mine/x": "mine",
    "trash-mine/x": "mine",
    "slot-00000000000000aa.json": "mine",
    "a.b.owner": "mine",
  };
  writeFiles(store(cwd), foreign);
  for (const tree of [B, A, B]) publish(cwd, tree);
  expect(readTree(store(cwd))).toMatchObject(foreign);
});
