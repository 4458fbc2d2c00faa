import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { disk } from "../disk/disk.js";
import type { StatFingerprint } from "./stat-fingerprint.js";
import { isStill, writeStill } from "./still-file.js";

/** Few files in one folder and many in another, all of them fingerprinted with the folders that hold them. */
function fingerprinted(): { readonly file: string; readonly folder: string } {
  const folder = tempFolder();
  const many = Array.from({ length: 100 }, (_, at) => [`many/${at}.txt`, "x"] as const);
  const deep = Array.from({ length: 40 }, (_, at) => [`many/${at}/deep.txt`, "x"] as const);
  writeFiles(folder, { "few/a.txt": "a", ...Object.fromEntries([...many, ...deep]) });
  const names = ["few", "few/a.txt", "many", ...[...many, ...deep].map(([path]) => path)];
  const paths = [folder, ...names.map((name) => join(folder, name))];
  const file = join(tempFolder(), "cache/all.still");
  writeStill(file, "it", () => paths.map((path) => [path, fingerprintNow(path)] as const), disk);
  return { file, folder };
}

function fingerprintNow(path: string): StatFingerprint {
  const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
  return [ino, size, mtimeMs, ctimeMs];
}

describe("of files and folders", () => {
  const io = disk;
  test("what was not touched is still", () => {
    const { file } = fingerprinted();
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
    const { file, folder } = fingerprinted();
    touch(folder);
    expect(isStill(file, "it", io)).toBe(false);
  });
});

test("nothing is written where something has no fingerprint", () => {
  const file = join(tempFolder(), "none.still");
  writeStill(file, "it", () => [["/", undefined]], disk);
  expect(isStill(file, "it", disk)).toBe(false);
});
