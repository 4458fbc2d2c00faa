import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../test/book-on-disk.js";
import { openOutputFolder } from "./output-folder.js";
import { beginPublication, type PublicationCounts } from "./publish.js";

type Tree = Readonly<Record<string, string>>;

const A: Tree = { "demo/index.html": "A", "demo/a/index.html": "a", "demo/x": "a file in A" };
const B: Tree = { "demo/index.html": "B", "demo/b/index.html": "b", "demo/x/y": "a folder in B" };

function publish(cwd: string, tree: Tree): PublicationCounts {
  const publication = beginPublication(openOutputFolder("out", [], cwd));
  for (const [path, contents] of Object.entries(tree)) publication.write(path, contents);
  return publication.publish();
}

/** What a reader of the output sees. */
const published = (cwd: string) => readTree(join(cwd, "out"));
const store = (cwd: string) => join(cwd, ".out.fixbook");
const slots = (cwd: string) => readdirSync(store(cwd)).filter((name) => /^slot-[0-9a-f]{16}$/.test(name));
const current = (cwd: string) => join(cwd, readlinkSync(join(cwd, "out")));
const spare = (cwd: string) => join(store(cwd), slots(cwd).find((name) => join(store(cwd), name) !== current(cwd)) ?? "none");

/** The slots of two builds, and nothing else. */
function expectTidy(cwd: string, most = 2): void {
  expect(readdirSync(store(cwd))).toEqual(slots(cwd));
  expect(slots(cwd).length).toBeLessThanOrEqual(most);
}

test("publishes exactly what was written, whatever was published before", () => {
  const cwd = tempFolder();
  for (const tree of [A, B, A, A, {}, B, { "demo/x": "again a file" }]) {
    publish(cwd, tree);
    expect(published(cwd)).toEqual(tree);
    expectTidy(cwd);
  }
});

test("keeps the files of the slot that are right already", () => {
  const cwd = tempFolder();
  expect(publish(cwd, A)).toEqual({ files: 3, bytes: 13, reused: 0 });
  publish(cwd, B);
  const old = lstatSync(join(spare(cwd), "demo/a/index.html"));
  expect(publish(cwd, { ...A, "demo/index.html": "C" })).toMatchObject({ files: 3, reused: 2 });
  expect(lstatSync(join(cwd, "out/demo/a/index.html"))).toMatchObject({ ino: old.ino, mtimeMs: old.mtimeMs });
});

test("makes a link that stays true when the folder around it moves", () => {
  const cwd = tempFolder();
  mkdirSync(join(cwd, "before"));
  publish(join(cwd, "before"), A);
  renameSync(join(cwd, "before"), join(cwd, "after"));
  expect(published(join(cwd, "after"))).toEqual(A);
});

test("replaces an empty folder", () => {
  const cwd = tempFolder();
  mkdirSync(join(cwd, "out"));
  publish(cwd, A);
  expect(published(cwd)).toEqual(A);
});

test("shows nothing before it is published, and nothing is left of a build that is abandoned", () => {
  const cwd = tempFolder();
  const first = beginPublication(openOutputFolder("out", [], cwd));
  first.write("demo/index.html", "half");
  expect(readdirSync(cwd)).toEqual([".out.fixbook"]);
  first.abandon();
  expect(readdirSync(cwd)).toEqual([]);
  publish(cwd, A);
  const second = beginPublication(openOutputFolder("out", [], cwd));
  second.write("demo/index.html", "half");
  second.abandon();
  expect(published(cwd)).toEqual(A);
  expectTidy(cwd, 1);
});

test("refuses two files of one path, and paths out of the output", () => {
  const publication = beginPublication(openOutputFolder("out", [], tempFolder()));
  publication.write("a/b.html", "");
  expect(() => publication.write("a/b.html", "")).toThrow("Two artifacts have the path a/b.html.");
  for (const path of ["../x", "/x", "a//b", "a/../../x", "", "a/", ".x", "a\\b", "a\nb"]) {
    expect(() => publication.write(path, "")).toThrow("An artifact cannot have the path");
  }
});

test("lets several builds run at once: the last to publish wins, whole", () => {
  const cwd = tempFolder();
  publish(cwd, A);
  publish(cwd, B);
  const one = beginPublication(openOutputFolder("out", [], cwd));
  const two = beginPublication(openOutputFolder("out", [], cwd));
  const three = beginPublication(openOutputFolder("out", [], cwd));
  for (const [index, publication] of [one, two, three].entries()) publication.write("who.txt", String(index));
  two.publish();
  expect(published(cwd)).toEqual({ "who.txt": "1" });
  one.publish();
  three.abandon();
  expect(published(cwd)).toEqual({ "who.txt": "0" });
  expectTidy(cwd);
});

test("lets two builds begin at once where the output is an empty folder", () => {
  const cwd = tempFolder();
  mkdirSync(join(cwd, "out"));
  const [one, two] = [0, 1].map(() => beginPublication(openOutputFolder("out", [], cwd)));
  one?.write("who.txt", "1");
  two?.write("who.txt", "2");
  one?.publish();
  two?.publish();
  expect(published(cwd)).toEqual({ "who.txt": "2" });
  expectTidy(cwd);
});

describeStale("a build that was killed while it wrote", (cwd) => {
  writeFiles(store(cwd), { "slot-00000000000000aa/demo/index.html": "half", "slot-00000000000000aa.999999999.HOST.owner": "" });
});
describeStale("a build that was killed before it had a folder", (cwd) => {
  writeFiles(store(cwd), { "slot-00000000000000aa.999999999.HOST.owner": "" });
});
describeStale("a build that was killed while it published", (cwd) => {
  writeFiles(store(cwd), { "slot-00000000000000aa/demo/index.html": "whole", "slot-00000000000000aa.999999999.HOST.owner": "" });
  symlinkSync("slot-00000000000000aa", join(store(cwd), "slot-00000000000000aa.link"));
});
describeStale("a build that was killed while it removed what nobody needs", (cwd) => {
  writeFiles(store(cwd), { "trash-00000000000000aa/demo/index.html": "old", "slot-00000000000000aa.link": "", "slot-00000000000000ab/x": "a third slot" });
});
describeStale("a build of another machine, of days ago", (cwd) => {
  writeFiles(store(cwd), { "slot-00000000000000aa/demo/index.html": "half", "slot-00000000000000aa.1.0badc0de.owner": "" });
  utimesSync(join(store(cwd), "slot-00000000000000aa.1.0badc0de.owner"), 1, 1);
});

/** A store with leftovers serves what it served, and the next build heals it. */
function describeStale(name: string, damage: (cwd: string) => void): void {
  test(`heals after ${name}`, () => {
    const cwd = tempFolder();
    publish(cwd, A);
    damage(cwd);
    const host = readOwnHost(cwd);
    for (const file of readdirSync(store(cwd))) if (file.includes("HOST")) renameSync(join(store(cwd), file), join(store(cwd), file.replace("HOST", host)));
    expect(published(cwd)).toEqual(A);
    publish(cwd, B);
    expect(published(cwd)).toEqual(B);
    expectTidy(cwd);
  });
}

/** This machine, as the name of an owner's file says it. */
function readOwnHost(cwd: string): string {
  const publication = beginPublication(openOutputFolder("probe", [], cwd));
  const host = readdirSync(join(cwd, ".probe.fixbook")).flatMap((name) => /\.([0-9a-f]{8})\.owner$/.exec(name)?.[1] ?? [])[0] ?? "";
  publication.abandon();
  return host;
}

test("leaves the slot of a build that may still run: on another machine, or of a process that lives", () => {
  const cwd = tempFolder();
  publish(cwd, A);
  const host = readOwnHost(cwd);
  const theirs = { "slot-00000000000000aa/x": "theirs", "slot-00000000000000aa.1.0badc0de.owner": "", "slot-00000000000000ab/x": "theirs", [`slot-00000000000000ab.${process.pid}.${host}.owner`]: "" };
  writeFiles(store(cwd), theirs);
  publish(cwd, B);
  publish(cwd, A);
  expect(readTree(store(cwd))).toMatchObject(theirs);
});

test("removes nothing from the store that Fixbook has not made", () => {
  const cwd = tempFolder();
  publish(cwd, A);
  const foreign = { "notes.txt": "mine", "backup/a.html": "mine", "slot-mine/x": "mine", "trash-mine/x": "mine", "slot-00000000000000aa.json": "mine", "a.b.owner": "mine" };
  writeFiles(store(cwd), foreign);
  for (const tree of [B, A, B]) publish(cwd, tree);
  expect(readTree(store(cwd))).toMatchObject(foreign);
});

test.each<[string, (cwd: string) => void]>([
  ["the spare slot was deleted", (cwd) => rmSync(spare(cwd), { recursive: true })],
  ["the published slot was deleted", (cwd) => rmSync(current(cwd), { recursive: true })],
  ["the store was deleted", (cwd) => rmSync(store(cwd), { recursive: true })],
  ["the link was deleted", (cwd) => rmSync(join(cwd, "out"))],
  ["the link and the store were deleted", (cwd) => [join(cwd, "out"), store(cwd)].forEach((path) => rmSync(path, { recursive: true }))],
  ["a file of the spare slot was changed, to the same length", (cwd) => writeFileSync(join(spare(cwd), "demo/index.html"), "Z")],
  ["a file of the spare slot was deleted", (cwd) => rmSync(join(spare(cwd), "demo/a/index.html"))],
  ["files were added to the spare slot", (cwd) => writeFiles(spare(cwd), { "CNAME": "mine", "demo/new/x": "mine" })],
  ["a folder of the spare slot became a file", (cwd) => {
    rmSync(join(spare(cwd), "demo/a"), { recursive: true });
    writeFileSync(join(spare(cwd), "demo/a"), "");
  }],
  ["a file of the spare slot became a folder", (cwd) => {
    rmSync(join(spare(cwd), "demo/index.html"));
    writeFiles(spare(cwd), { "demo/index.html/x": "" });
  }],
])("publishes the whole build after %s by hand", (_, damage) => {
  const cwd = tempFolder();
  publish(cwd, A);
  publish(cwd, B);
  damage(cwd);
  publish(cwd, A);
  expect(published(cwd)).toEqual(A);
});

test.each<[string, (cwd: string, victim: string) => void]>([
  ["a slot", (cwd, victim) => symlinkSync(victim, join(store(cwd), "slot-0000000000000001"))],
  ["a folder of a slot", (cwd, victim) => {
    mkdirSync(join(store(cwd), "slot-0000000000000001"));
    symlinkSync(victim, join(store(cwd), "slot-0000000000000001/demo"));
  }],
  ["a file of a slot", (cwd, victim) => {
    mkdirSync(join(store(cwd), "slot-0000000000000001/demo"), { recursive: true });
    symlinkSync(join(victim, "index.html"), join(store(cwd), "slot-0000000000000001/demo/index.html"));
  }],
  ["a file that has another name outside", (cwd, victim) => {
    mkdirSync(join(store(cwd), "slot-0000000000000001/demo"), { recursive: true });
    linkSync(join(victim, "index.html"), join(store(cwd), "slot-0000000000000001/demo/index.html"));
  }],
])("writes nothing outside the output where %s that a stranger committed leads there", (_, plant) => {
  const cwd = tempFolder();
  const victim = tempFolder();
  const before = { "index.html": "victim", "a/index.html": "victim" };
  writeFiles(victim, before);
  mkdirSync(store(cwd));
  plant(cwd, victim);
  for (const tree of [A, B, A]) {
    publish(cwd, tree);
    expect(published(cwd)).toEqual(tree);
  }
  expect(readTree(victim)).toEqual(before);
  expect(readFileSync(join(victim, "index.html"), "utf8")).toBe("victim");
});
