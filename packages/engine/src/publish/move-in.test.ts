import { hash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { type Disk, disk, EngineError } from "../disk/index.js";
import type { Step } from "./journal.js";
import { type FileVersion, MANIFEST, printManifest } from "./manifest.js";
import { firstNoFolder, goOn, leaveStore, moveIn, some } from "./move-in.js";

const version = (text: string): FileVersion => ({
  bytes: Buffer.byteLength(text),
  sha256: hash("sha256", text, "hex"),
});
const move = (to: string, text: string, over?: string): Step => ({
  kind: "move",
  from: `tree/${to}`,
  to,
  version: version(text),
  over: over === undefined ? [] : [version(over)],
});
const remove = (path: string, text: string): Step => ({ kind: "delete", path, versions: [version(text)] });

const manifest = printManifest([
  ["other", version("other")],
  ["page", version("new page")],
]);
const before = { "b/page": "old page", "b/gone/page": "gone", "b/x": "a file", "b/manifest": "old", mine: "mine" };
const staged = {
  "tree/b/page": "new page",
  "tree/b/x/y": "in a folder",
  "tree/b/z": "z",
  "tree/b/manifest": "both",
  "tree/b/manifest.last": "new",
  "tree/n/other": "other",
  "tree/n/page": "new page",
  [`tree/n/${MANIFEST}`]: manifest,
};
const steps: readonly Step[] = [
  move("b/manifest", "both", "old"),
  remove("b/x", "a file"),
  { kind: "tidy", path: "b/x" },
  move("b/page", "new page", "old page"),
  move("b/x/y", "in a folder"),
  move("b/z", "z"),
  { kind: "move-folder", from: "tree/n", to: "n", manifest: version(manifest) },
  remove("b/gone/page", "gone"),
  { kind: "tidy", path: "b/gone" },
  { kind: "tidy", path: "b" },
  { kind: "move", from: "tree/b/manifest.last", to: "b/manifest", version: version("new"), over: [version("both")] },
];
const after = {
  "b/page": "new page",
  "b/x/y": "in a folder",
  "b/z": "z",
  "b/manifest": "new",
  "n/other": "other",
  "n/page": "new page",
  [`n/${MANIFEST}`]: manifest,
  mine: "mine",
};

/** An output folder with files, and a staging folder beside it. */
function folders(published: Readonly<Record<string, string>> = before) {
  const cwd = tempFolder();
  const [out, staging] = [join(cwd, "out"), join(cwd, "staging")];
  mkdirSync(out);
  writeFiles(out, published);
  writeFiles(staging, staged);
  const all = (list: readonly Step[], beat = () => {}) => ({ staging, steps: list, beat });
  return { cwd, out, staging, output: { folder: out }, all };
}

/** What is published and what is staged when a build was interrupted after some steps. */
function interrupted(done: number) {
  const all = folders();
  moveIn(all.output, all.all(steps.slice(0, done)), disk);
  return all;
}

test("steps are done in turn, each after a beat, and make a folder once", () => {
  const { out, output, all } = folders();
  const made: string[] = [];
  let beats = 0;
  const io: Disk = {
    ...disk,
    mkdirSync: ((path: string, options: object) => {
      made.push(path);
      return disk.mkdirSync(path, options);
    }) as Disk["mkdirSync"],
  };
  moveIn(
    output,
    all(steps, () => beats++),
    io,
  );
  expect([readTree(out), beats]).toEqual([after, steps.length]);
  expect(made).toEqual([out, join(out, "b"), join(out, "b/x"), out]);
  expect(existsSync(join(out, "b/gone"))).toBe(false);
});

test("what is not there is not removed again", () => {
  const { out, output, all } = folders({});
  moveIn(output, all([remove("a", "a"), { kind: "tidy", path: "b" }, { kind: "clear", path: "c", to: "c" }]), disk);
  expect(readTree(out)).toEqual({});
});

test("what the user has asked to remove is taken away, whatever it is, but only folders where that is said", () => {
  const { cwd, out, staging, output, all } = folders({ "a/b": "b", c: "c", d: "d", "e/f": "f" });
  symlinkSync(join(cwd, "nothing"), join(out, "link"));
  const clear = (path: string, isFolder?: true): Step => ({
    kind: "clear",
    path,
    to: `cleared/${path}`,
    ...(isFolder && { isFolder }),
  });
  moveIn(output, all([clear("a"), clear("c"), clear("d", true), clear("e", true), clear("link")]), disk);
  expect(readTree(out)).toEqual({ d: "d" });
  expect(readTree(join(staging, "cleared"))).toEqual({ "a/b": "b", c: "c", "e/f": "f", link: "not a file" });
});

test.each(["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"])("a folder that cannot be tidied for %s stays", (code) => {
  const { out, output, all } = folders();
  const rmdirSync = () => {
    throw Object.assign(new Error(code), { code });
  };
  moveIn(output, all([{ kind: "tidy", path: "b" }]), { ...disk, rmdirSync });
  expect(readTree(out)).toEqual(before);
});

test("a folder that cannot be tidied for another reason is an error", () => {
  const { output, all } = folders();
  const rmdirSync = () => {
    throw Object.assign(new Error("no"), { code: "EACCES" });
  };
  expect(() => moveIn(output, all([{ kind: "tidy", path: "b" }]), { ...disk, rmdirSync })).toThrow("no");
});

test("the link of earlier versions becomes a folder, and no other link does", () => {
  for (const done of [
    (output: { folder: string }, all: ReturnType<typeof folders>["all"]) => moveIn(output, all([]), disk),
    (output: { folder: string }, all: ReturnType<typeof folders>["all"]) => goOn(output, all([]), false, disk),
  ]) {
    const { cwd, all } = folders();
    const earlier = join(cwd, "store");
    mkdirSync(earlier);
    symlinkSync(earlier, join(cwd, "link"));
    done({ folder: join(cwd, "link") }, all);
    expect(lstatSync(join(cwd, "link")).isSymbolicLink()).toBe(true);
    done({ folder: join(cwd, "link"), earlier } as { folder: string }, all);
    expect(lstatSync(join(cwd, "link")).isDirectory()).toBe(true);
    leaveStore({ folder: join(cwd, "link") }, disk);
    expect(existsSync(earlier)).toBe(true);
    writeFiles(earlier, { "a/b": "b" });
    leaveStore({ folder: join(cwd, "link"), earlier }, disk);
    leaveStore({ folder: join(cwd, "link"), earlier }, disk);
    expect(existsSync(earlier)).toBe(false);
    leaveStore(
      { folder: join(cwd, "link"), earlier },
      {
        ...disk,
        rmSync: () => {
          throw new Error("no");
        },
      },
    );
  }
});

describe("a build that was interrupted", () => {
  test.each(Array.from(steps, (_, done) => done).concat(steps.length))("after %i steps is finished", (done) => {
    const { out, output, all } = interrupted(done);
    let beats = 0;
    expect(
      goOn(
        output,
        all(steps, () => beats++),
        false,
        disk,
      ),
    ).toBe(true);
    expect(readTree(out)).toEqual(after);
    expect(existsSync(join(out, "b/gone"))).toBe(false);
    expect(beats).toBeGreaterThanOrEqual(steps.length);
  });

  const put = (path: string, text: string) => (out: string) => writeFiles(out, { [path]: text });
  /** A link into a folder that has the same files. */
  const link = (path: string) => (out: string) => {
    const victim = tempFolder();
    writeFiles(victim, { page: "old page", "gone/page": "gone" });
    rmSync(join(out, path), { recursive: true, force: true });
    symlinkSync(
      path.endsWith("page") ? join(victim, path.replace(/^b./, "")) : join(victim, path.replace(/^b.?/, "")),
      join(out, path),
    );
  };

  test.each<readonly [string, number, (out: string) => void]>([
    ["a file to be replaced is gone", 1, (out) => rmSync(join(out, "b/page"))],
    ["a file to be replaced is the new one", 1, put("b/page", "new page")],
    ["a file to be removed is gone", 1, (out) => rmSync(join(out, "b/gone/page"))],
    ["a file that is not the build's was changed", 1, put("mine", "changed")],
    ["a file came into a folder to be tidied", 1, put("b/gone/mine", "mine")],
  ])("is finished where %s (after %i steps)", (_, done, change) => {
    const { out, output, all } = interrupted(done);
    change(out);
    const { mine, "b/gone/mine": other } = readTree(out);
    expect(goOn(output, all(steps), false, disk)).toBe(true);
    expect(readTree(out)).toEqual({ ...after, mine, ...(other !== undefined && { "b/gone/mine": other }) });
  });

  test.each<readonly [string, number, string, (out: string) => void]>([
    ["a file to be replaced was changed", 1, "b/page", put("b/page", "mine")],
    ["a file to be replaced was changed, to the same length", 1, "b/page", put("b/page", "my page!")],
    ["a file to be replaced is a link", 1, "b/page", link("b/page")],
    ["a new file's place is taken", 1, "b/z", put("b/z", "mine")],
    ["a new file's place is taken by a folder", 1, "b/z", put("b/z/mine", "mine")],
    ["a file to be removed was changed", 1, "b/gone/page", put("b/gone/page", "mine!")],
    ["a file to be removed was changed, to the same length", 1, "b/gone/page", put("b/gone/page", "mine")],
    ["a file to be removed is a link", 1, "b/gone/page", link("b/gone/page")],
    ["the folder of a file to be removed is a link", 1, "b/gone", link("b/gone")],
    ["a new folder's place is taken", 1, "n", put("n/mine", "mine")],
    ["a new folder's place is taken by a file", 1, "n", put("n", "mine")],
    ["a file stands where a folder is to be made", 3, "b/x", put("b/x", "mine")],
    ["a manifest was changed", 0, "b/manifest", put("b/manifest", "mine")],
  ])("stops where %s (after %i steps), unless that is to be cleared", (_, done, path, change) => {
    const { out, staging, output, all } = interrupted(done);
    change(out);
    const changed = readTree(out);
    expect(() => goOn(output, all(steps), false, disk)).toThrow(
      `A build into this folder was interrupted, and since then somebody has changed ${path}.`,
    );
    expect(readTree(out)).toEqual(changed);
    expect(goOn(output, all(steps), true, disk)).toBe(true);
    expect(readTree(out)).toEqual(after);
    expect(lstatSync(join(staging, "cleared-again/0"))).toBeDefined();
  });

  test.each<readonly [string, string, (out: string) => void]>([
    ["a manifest that is in its place", "b/manifest", put("b/manifest", "mine")],
    ["the folder of what is in its place", "b", link("b")],
  ])("stops where %s was changed, and has to be made anew where that is to be cleared", (_, path, change) => {
    const { out, output, all } = interrupted(1);
    change(out);
    const changed = readTree(out);
    expect(() => goOn(output, all(steps), false, disk)).toThrow(`changed ${path}.`);
    expect(goOn(output, all(steps), true, disk)).toBe(false);
    expect(readTree(out)).toEqual(changed);
  });

  test("leaves empty folders alone behind a link", () => {
    const { out, output, all } = folders({ "b/gone/page": "gone" });
    const steps: readonly Step[] = [remove("b/gone/page", "gone"), { kind: "tidy", path: "b/gone" }];
    moveIn(output, all(steps.slice(0, 1)), disk);
    const victim = tempFolder();
    mkdirSync(join(victim, "gone"));
    rmSync(join(out, "b"), { recursive: true });
    symlinkSync(victim, join(out, "b"));
    expect(goOn(output, all(steps), false, disk)).toBe(true);
    expect(existsSync(join(victim, "gone"))).toBe(true);
  });

  test("names all that was changed", () => {
    const { out, output, all } = interrupted(1);
    writeFiles(out, { "b/page": "mine", "b/z": "mine", n: "mine" });
    expect(() => goOn(output, all(steps), false, disk)).toThrow(
      new EngineError(
        "A build into this folder was interrupted, and since then somebody has changed b/page, b/z, n.",
        "Move them elsewhere, or run the command with --clean, which replaces them.",
      ),
    );
  });

  test("has what was to be cleared cleared once", () => {
    const clear: Step = { kind: "clear", path: "mine", to: "cleared/0" };
    const { out, staging, output, all } = folders();
    moveIn(output, all([clear]), disk);
    writeFiles(out, { mine: "mine again" });
    expect(goOn(output, all([clear]), false, disk)).toBe(true);
    expect([readTree(out)["mine"], readFileSync(join(staging, "cleared/0"), "utf8")]).toEqual(["mine again", "mine"]);
    const next = folders();
    expect(goOn(next.output, next.all([clear, move("mine", "z"), move("n/m", "z")]), false, disk)).toBe(false);
    writeFiles(next.staging, { "tree/mine": "z", "tree/n/m": "z" });
    expect(goOn(next.output, next.all([clear, move("mine", "z"), move("n/m", "z")]), false, disk)).toBe(true);
    expect(readTree(next.out)).toEqual({ ...before, mine: "z", "n/m": "z" });
  });

  test("puts a folder where a file is removed first, and a folder that is cleared first", () => {
    const { out, output, all } = folders({ n: "old" });
    const folder: Step = { kind: "move-folder", from: "tree/n", to: "n", manifest: version(manifest) };
    expect(goOn(output, all([remove("n", "old"), folder]), false, disk)).toBe(true);
    expect(Object.keys(readTree(out))).toEqual([`n/${MANIFEST}`, "n/other", "n/page"]);
    const next = folders({ "b/x": "mine" });
    const steps: readonly Step[] = [{ kind: "clear", path: "b/x", to: "cleared/0" }, move("b/x/y", "in a folder")];
    expect(goOn(next.output, next.all(steps), false, disk)).toBe(true);
    expect(readTree(next.out)).toEqual({ "b/x/y": "in a folder" });
  });

  test.each<readonly [string, (staging: string) => void]>([
    ["a file was changed", (staging) => writeFileSync(join(staging, "tree/b/page"), "mine")],
    ["a file was changed, to the same length", (staging) => writeFileSync(join(staging, "tree/b/page"), "my page!")],
    ["a file is gone", (staging) => rmSync(join(staging, "tree/b/z"))],
    [
      "a file is a link",
      (staging) => {
        rmSync(join(staging, "tree/b/z"));
        symlinkSync(join(staging, "tree/b/page"), join(staging, "tree/b/z"));
      },
    ],
    ["a folder is gone", (staging) => rmSync(join(staging, "tree/n"), { recursive: true })],
    ["the manifest of a folder was changed", (staging) => writeFileSync(join(staging, "tree/n", MANIFEST), "{}")],
    ["the manifest of a folder is gone", (staging) => rmSync(join(staging, "tree/n", MANIFEST))],
    ["a file of a folder was changed", (staging) => writeFileSync(join(staging, "tree/n/page"), "my page!")],
    ["a file of a folder is gone", (staging) => rmSync(join(staging, "tree/n/page"))],
  ])("is not finished where of what was staged %s: nothing is changed", (_, damage) => {
    const { out, staging, output, all } = interrupted(1);
    damage(staging);
    const seen = readTree(out);
    expect(goOn(output, all(steps), false, disk)).toBe(false);
    expect(readTree(out)).toEqual(seen);
  });
});

test.each([
  ["", undefined],
  ["b", undefined],
  ["b/gone", undefined],
  ["b/gone/none/x", undefined],
  ["none/b", undefined],
  ["b/page", "b/page"],
  ["b/page/x/y", "b/page"],
  ["link/b/page", "link"],
])("on the way to %j the first that is no folder is %s", (folder, first) => {
  const { out } = folders();
  symlinkSync(out, join(out, "link"));
  expect(firstNoFolder(out, folder, disk)).toBe(first);
});

test("a long list of paths is cut", () => {
  const paths = Array.from({ length: 12 }, (_, at) => `p${at}`);
  expect(some(paths.slice(0, 2))).toBe("p0, p1");
  expect(some(paths.slice(0, 10))).toBe(paths.slice(0, 10).join(", "));
  expect(some(paths)).toBe(`${paths.slice(0, 10).join(", ")} and 2 more`);
});
