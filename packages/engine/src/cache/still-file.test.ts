import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { type Disk, disk } from "../disk.js";
import type { FileMark } from "../file-mark.js";
import { isStill, writeStill } from "./still-file.js";

const cwd = process.cwd();
afterEach(() => expect(process.cwd()).toBe(cwd));

/** Few files in one folder and many in another, all of them marked with the folders that hold them. */
function marked(): { readonly file: string; readonly folder: string } {
  const folder = tempFolder();
  const many = Array.from({ length: 100 }, (_, at) => [`many/${at}.txt`, "x"] as const);
  const deep = Array.from({ length: 40 }, (_, at) => [`many/${at}/deep.txt`, "x"] as const);
  writeFiles(folder, { "few/a.txt": "a", ...Object.fromEntries([...many, ...deep]) });
  const names = ["few", "few/a.txt", "many", ...[...many, ...deep].map(([path]) => path)];
  const paths = [folder, ...names.map((name) => join(folder, name))];
  const file = join(tempFolder(), "cache/all.still");
  writeStill(file, "it", () => paths.map((path) => [path, markNow(path)] as const), disk);
  return { file, folder };
}

function markNow(path: string): FileMark {
  const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
  return [ino, size, mtimeMs, ctimeMs];
}

/** The same disk as another value: not the one that relative paths are known to be right for. */
const otherDisk: Disk = { ...disk };

describe.each([
  ["the real disk", disk],
  ["another disk", otherDisk],
])("on %s", (_, io) => {
  test("what was not touched is still", () => {
    const { file } = marked();
    expect([isStill(file, "it", io), isStill(file, "something else", io)]).toEqual([true, false]);
  });

  test.each<[string, (folder: string) => void]>([
    ["among few", (folder) => writeFileSync(join(folder, "few/a.txt"), "b")],
    ["among many", (folder) => writeFileSync(join(folder, "many/7.txt"), "y")],
    ["the last one", (folder) => writeFileSync(join(folder, "many/39/deep.txt"), "y")],
    ["gone", (folder) => rmSync(join(folder, "many/99.txt"))],
    ["new", (folder) => writeFileSync(join(folder, "many/new.txt"), "x")],
    ["a folder that is gone", (folder) => rmSync(join(folder, "many"), { recursive: true })],
    ["all that is gone", (folder) => rmSync(folder, { recursive: true })],
  ])("a file that was touched is seen: %s", (_, touch) => {
    const { file, folder } = marked();
    touch(folder);
    expect(isStill(file, "it", io)).toBe(false);
  });
});

test("nothing is written where something has no mark", () => {
  const file = join(tempFolder(), "none.still");
  writeStill(file, "it", () => [["/", undefined]], disk);
  expect(isStill(file, "it", disk)).toBe(false);
});
