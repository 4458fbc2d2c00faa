import { lstatSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../test/book-on-disk.js";
import { A, B, expectTidy, publish, published, spare } from "../test/publishing.js";
import { openOutputFolder } from "./output-folder.js";
import { beginPublication } from "./publish.js";

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
