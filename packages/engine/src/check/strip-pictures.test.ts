import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isPictureFault, readPicture, stripMetadata } from "@fixbook/core/picture";
import { expect, test } from "vitest";
import { pictureSample } from "../../../core/test/picture-samples.js";
import { bookFiles, bookOnDisk, type Files, readTree } from "../../test/book-on-disk.js";
import { type Disk, disk } from "../disk/disk.js";
import { type FixOptions, fixBooks } from "./fix-books.js";

const ENTRY = "entries/voice/call-drops.md";
const PHOTO = "entries/voice/call-drops/photo.jpg";
const photo = pictureSample("jpg-gps");

const text = (...names: readonly string[]) =>
  `# The call drops\n\nThe number is not attached.\n\n1. Attach it.\n${names.map((name) => `\n   ![The page](${name})\n`).join("")}`;

const withPhoto = (more: Files = {}) => bookOnDisk(bookFiles({ [ENTRY]: text("photo.jpg"), [PHOTO]: photo, ...more }));

async function fix(folder: string, options: Partial<FixOptions> = {}) {
  const { books, files, pictures } = await fixBooks([folder], { kinds: ["safe"], ...options });
  const found = books.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId));
  return { files, pictures, found: found.filter((ruleId) => ruleId.startsWith("files/")) };
}

const bytesOf = (folder: string, file = PHOTO) => new Uint8Array(readFileSync(join(folder, file)));

function stripped(bytes: Uint8Array): Uint8Array {
  const result = stripMetadata(bytes);
  if (isPictureFault(result)) throw new Error("The samples are whole.");
  return result.bytes;
}

test("a picture loses its metadata, and nothing else changes", async () => {
  const folder = withPhoto();
  chmodSync(join(folder, PHOTO), 0o640);
  const before = readTree(folder);
  expect(await fix(folder)).toEqual({
    files: [],
    pictures: [{ folder, file: PHOTO, isWritten: true }],
    found: [],
  });
  expect(bytesOf(folder)).toEqual(stripped(photo));
  expect(readPicture(bytesOf(folder))).toMatchObject({ metadata: [] });
  expect(statSync(join(folder, PHOTO)).mode & 0o777).toBe(0o640);
  expect({ ...readTree(folder), [PHOTO]: "" }).toEqual({ ...before, [PHOTO]: "" });
});

test("a second run changes nothing, not even a file's time", async () => {
  const folder = withPhoto();
  await fix(folder);
  const before = statSync(join(folder, PHOTO)).mtimeMs;
  expect(await fix(folder)).toEqual({ files: [], pictures: [], found: [] });
  expect(statSync(join(folder, PHOTO)).mtimeMs).toBe(before);
});

test("pictures of every format, dark halves, and those that an entry names after a hundred others", async () => {
  const many = Array.from({ length: 103 }, (_, at) => `p${at}.png`);
  const files: Record<string, Uint8Array> = {
    "pictures/a.webp": pictureSample("webp-extended"),
    "pictures/b.avif": pictureSample("avif-exif"),
    [PHOTO.replace(".jpg", ".dark.jpg")]: photo,
    ...Object.fromEntries(many.map((name) => [`pictures/${name}`, pictureSample("png-exif")])),
  };
  const folder = withPhoto({ ...files, [ENTRY]: text("photo.jpg", "a.webp", "b.avif", ...many) });
  const { pictures, found } = await fix(folder);
  expect(found).toEqual([]);
  expect(new Set(pictures.map(({ file }) => file))).toEqual(new Set([PHOTO, ...Object.keys(files)]));
  expect(pictures).toHaveLength(Object.keys(files).length + 1);
  for (const [path, bytes] of Object.entries(files)) expect(bytesOf(folder, path)).toEqual(stripped(bytes));
});

test("nothing is written with dryRun, or where safe fixes are not asked for", async () => {
  const folder = withPhoto();
  const before = readTree(folder);
  expect(await fix(folder, { dryRun: true })).toMatchObject({
    pictures: [{ file: PHOTO, isWritten: false }],
    found: ["files/metadata"],
  });
  expect(await fix(folder, { kinds: ["review"] })).toMatchObject({ pictures: [], found: ["files/metadata"] });
  expect(await fix(folder, { fixable: () => [] })).toMatchObject({ pictures: [], found: ["files/metadata"] });
  expect(readTree(folder)).toEqual(before);
});

test("a picture that is read-only stays as it is, and others are still written", async () => {
  const folder = withPhoto({ [ENTRY]: text("photo.jpg", "b.jpg"), "pictures/b.jpg": photo });
  chmodSync(join(folder, PHOTO), 0o444);
  const { pictures, found } = await fix(folder);
  expect(pictures).toEqual([
    { folder, file: PHOTO, isWritten: false, problem: "it is read-only" },
    { folder, file: "pictures/b.jpg", isWritten: true },
  ]);
  expect(found).toEqual(["files/metadata"]);
  expect(bytesOf(folder)).toEqual(photo);
});

test("a picture that changes while it is stripped stays as it is then", async () => {
  const folder = withPhoto();
  const other = pictureSample("jpg-xmp");
  const changing: Disk = {
    ...disk,
    writeFileSync: (...args: Parameters<Disk["writeFileSync"]>) => {
      disk.writeFileSync(...args);
      if (String(args[0]).endsWith(".tmp")) writeFileSync(join(folder, PHOTO), other);
    },
  };
  expect(await fix(folder, { disk: changing })).toMatchObject({
    pictures: [{ file: PHOTO, isWritten: false, problem: "it has changed since it was read" }],
  });
  expect(bytesOf(folder)).toEqual(other);
});

test("a finding that a writer has answered for changes no picture", async () => {
  const answered = text("photo.jpg").replace(
    "1. Attach",
    "<!-- fixbook-disable files/metadata -- The photographer wants to be named. -->\n\n1. Attach",
  );
  const folder = withPhoto({ [ENTRY]: answered });
  expect(await fix(folder)).toEqual({ files: [], pictures: [], found: [] });
  expect(bytesOf(folder)).toEqual(photo);
});
