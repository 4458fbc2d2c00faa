import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { errorCodes, failingDisk } from "../../test/failing-disk.js";
import { disk } from "./disk.js";
import { type FileChange, writeTogether } from "./write-together.js";

const OLD = { "a/one.txt": "one", "two.txt": "two" };

function changesIn(folder: string): readonly FileChange[] {
  return [
    { folder, file: "a/one.txt", before: "one", after: "ONE" },
    { folder, file: "two.txt", before: Buffer.from("two"), after: Buffer.from("TWO") },
    { folder, file: "new/deep/three.txt", before: undefined, after: "THREE" },
  ];
}

const NEW = { "a/one.txt": "ONE", "new/deep/three.txt": "THREE", "two.txt": "TWO" };

test("writes all files, in folders that it makes", () => {
  const folder = tempFolder();
  writeFiles(folder, { ...OLD, "a/one.txt": "\ufeffone" });
  chmodSync(join(folder, "two.txt"), 0o640);
  writeTogether(changesIn(folder));
  expect(readFileSync(join(folder, "a/one.txt"), "utf8")).toBe("\ufeffONE");
  expect({ ...readTree(folder), "a/one.txt": "ONE" }).toEqual(NEW);
  expect(statSync(join(folder, "two.txt")).mode & 0o777).toBe(0o640);
});

test.each(errorCodes)("%s at any one call leaves all files as they were, or writes all", (code) => {
  for (let failAt = 1; ; failAt++) {
    const folder = tempFolder();
    writeFiles(folder, OLD);
    const io = failingDisk(failAt, code);
    let failure: unknown;
    try {
      writeTogether(changesIn(folder), io);
    } catch (error) {
      failure = error;
    }
    // Only what is left for a later look may stay when it cannot be tidied up.
    const files = Object.entries(readTree(folder)).filter(([path]) => !path.endsWith(".tmp"));
    expect([failAt, Object.fromEntries(files)]).toEqual([failAt, failure === undefined ? NEW : OLD]);
    if (failure !== undefined) expect(failure).toMatchObject({ name: "EngineError" });
    if (io.calls() < failAt) return;
  }
});

describe("changes nothing where one file", () => {
  test.each<[string, (folder: string) => void, string]>([
    ["has changed", (folder) => writeFileSync(join(folder, "two.txt"), "2"), "two.txt was not written: it has changed"],
    ["is read-only", (folder) => chmodSync(join(folder, "two.txt"), 0o444), "it is read-only"],
    [
      "is there already",
      (folder) => writeFiles(folder, { "new/deep/three.txt": "3" }),
      "there is a file of this name that could not be read before",
    ],
    [
      "would go through a link",
      (folder) => {
        mkdirSync(join(folder, "elsewhere"));
        symlinkSync("elsewhere", join(folder, "new"));
      },
      "new/deep/three.txt was not written: new is a symbolic link",
    ],
    ["is a link now", (folder) => replace(join(folder, "two.txt")), "it is a symbolic link"],
  ])("%s", (_, damage, message) => {
    const folder = tempFolder();
    writeFiles(folder, OLD);
    damage(folder);
    const before = readTree(folder);
    expect(() => writeTogether(changesIn(folder))).toThrow(message);
    expect(readTree(folder)).toEqual(before);
  });
});

test("leaves another name of a file what it was", () => {
  const folder = tempFolder();
  writeFiles(folder, OLD);
  linkSync(join(folder, "two.txt"), join(folder, "other.txt"));
  writeTogether(changesIn(folder));
  expect(readTree(folder)).toEqual({ ...NEW, "other.txt": "two" });
});

function replace(path: string): void {
  renameSync(path, `${path}.kept`);
  symlinkSync("two.txt.kept", path);
}

test("a new file takes the place of nothing that somebody puts there in the same moment", () => {
  const folder = tempFolder();
  const racing: typeof disk = {
    ...disk,
    linkSync: (from, to) => {
      writeFileSync(to, "theirs");
      disk.linkSync(from, to);
    },
  };
  const change = { folder, file: "new.txt", before: undefined, after: "ours" };
  expect(() => writeTogether([change], racing)).toThrow("there is a file of this name");
  expect(readTree(folder)).toEqual({ "new.txt": "theirs" });
});

test("new files are written where the disk knows no hard links", () => {
  const folder = tempFolder();
  const linkSync = () => {
    throw Object.assign(new Error("EPERM"), { code: "EPERM", syscall: "link" });
  };
  writeTogether([{ folder, file: "a/new.txt", before: undefined, after: "ours" }], { ...disk, linkSync });
  expect(readTree(folder)).toEqual({ "a/new.txt": "ours" });
});
