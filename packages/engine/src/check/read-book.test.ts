import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bookFiles, bookOnDisk, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { type Disk, disk } from "../disk/disk.js";
import { readBook } from "./read-book.js";

const CANARY = "CANARY-7f3a";

/** What reading a book finds, one line each, and makes sure that nothing from outside was read. */
function findings(folder: string, io: Disk = disk): string[] {
  const book = readBook(folder, io);
  expect(JSON.stringify(book)).not.toContain(CANARY);
  return book.diagnostics.map(
    ({ file, range, ruleId, message }) => `${file}:${range.start.line}:${range.start.column} ${ruleId} ${message}`,
  );
}

/** A disk on which a call for a path fails. */
function failing(call: "openSync" | "readdirSync" | "readSync", path: string, code: string): Disk {
  return {
    ...disk,
    [call]: (...args: unknown[]) => {
      if (call === "readSync" || String(args[0]).endsWith(path))
        throw Object.assign(new Error(code), { code, syscall: call });
      return (disk[call] as (...all: unknown[]) => unknown)(...args);
    },
  };
}

test("reads the files of a book in one order, whatever the order on the disk", () => {
  const { brands, inventories, entries, diagnostics, settings } = readBook(bookOnDisk());
  expect([...brands, ...inventories, ...entries].map(({ path }) => path)).toEqual([
    "brands/acme.yaml",
    "brands/zeta.yaml",
    "inventories/guides.yaml",
    "entries/email/bounces.md",
    "entries/voice/call-drops.md",
    "entries/voice/no-dial-tone.md",
  ]);
  expect([settings?.path, diagnostics]).toEqual(["book.yaml", []]);
});

test("leaves line endings alone and takes off a byte order mark", () => {
  const folder = bookOnDisk(bookFiles({ "entries/voice/call-drops.md": "\ufeff# A\r\n\r\nWhy.\r\n" }));
  expect(readBook(folder).entries.find(({ path }) => path.endsWith("call-drops.md"))?.text).toBe("# A\r\n\r\nWhy.\r\n");
});

test("says where a file stops being UTF-8", () => {
  const folder = bookOnDisk(
    bookFiles({
      "entries/voice/latin1.md": Buffer.concat([Buffer.from("# Größe\n\nGr"), Buffer.from([0xf6, 0xdf, 0x65])]),
      "entries/voice/utf16.md": Buffer.from("\ufeff# A\n", "utf16le"),
    }),
  );
  expect(findings(folder)).toEqual([
    "entries/voice/latin1.md:3:3 source/not-utf8 The file is not UTF-8: byte 13 (counted from 0) begins no valid character.",
    "entries/voice/utf16.md:1:1 source/not-utf8 The file is not UTF-8: byte 0 (counted from 0) begins no valid character.",
  ]);
});

test("refuses a file over the limit by its size alone", () => {
  const folder = bookOnDisk(
    bookFiles({
      "entries/voice/huge.md": "# Huge",
      "entries/voice/over.md": "a".repeat(512 * 1024 + 1),
      "entries/voice/full.md": "a".repeat(512 * 1024),
    }),
  );
  truncateSync(join(folder, "entries/voice/huge.md"), 50 * 1024 * 1024);
  let most = 0;
  const counting = {
    ...disk,
    readSync: ((...args: Parameters<typeof disk.readSync>) => {
      most = Math.max(most, args[1].byteLength);
      return disk.readSync(...args);
    }) as typeof disk.readSync,
  };
  expect(findings(folder, counting)).toEqual([
    "entries/voice/huge.md:1:1 source/too-large The file has 52428800 bytes, and 524288 are allowed.",
    "entries/voice/over.md:1:1 source/too-large The file has 524289 bytes, and 524288 are allowed.",
  ]);
  expect(most).toBe(512 * 1024 + 1);
});

test("follows no symbolic link: to a file, a folder, itself, or out of the book", () => {
  const outside = tempFolder();
  writeFiles(outside, { "secret.md": CANARY, "voice/secret.md": CANARY, "guides.yaml": CANARY });
  const folder = bookOnDisk(bookFiles({ "inventories/guides.yaml": undefined }));
  symlinkSync(join(outside, "secret.md"), join(folder, "entries/voice/file.md"));
  symlinkSync("call-drops.md", join(folder, "entries/voice/inside.md"));
  symlinkSync("loop.md", join(folder, "entries/voice/loop.md"));
  symlinkSync("nowhere.md", join(folder, "entries/voice/dangling.md"));
  symlinkSync(join(outside, "voice"), join(folder, "entries/linked"));
  symlinkSync(join(outside, "voice"), join(folder, "entries/email/linked.md"));
  symlinkSync(outside, join(folder, "inventories"));
  const link = "source/not-a-file This is a symbolic link, not a file or folder of the book.";
  expect(findings(folder)).toEqual([
    `inventories:1:1 ${link}`,
    `entries/email/linked.md:1:1 ${link}`,
    `entries/linked:1:1 ${link}`,
    `entries/voice/dangling.md:1:1 ${link}`,
    `entries/voice/file.md:1:1 ${link}`,
    `entries/voice/inside.md:1:1 ${link}`,
    `entries/voice/loop.md:1:1 ${link}`,
  ]);
});

test.each(["entries", "brands", "inventories"])("does not follow %s where it is a symbolic link", (name) => {
  const outside = tempFolder();
  writeFiles(outside, { "voice/secret.md": CANARY, "secret.yaml": CANARY });
  const folder = bookOnDisk();
  rmSync(join(folder, name), { recursive: true });
  symlinkSync(outside, join(folder, name));
  expect(findings(folder)).toEqual([
    `${name}:1:1 source/not-a-file This is a symbolic link, not a file or folder of the book.`,
  ]);
});

test("does not follow book.yaml where it is a symbolic link", () => {
  const outside = tempFolder();
  writeFiles(outside, { "book.yaml": CANARY });
  const folder = bookOnDisk(bookFiles({ "book.yaml": undefined }));
  symlinkSync(join(outside, "book.yaml"), join(folder, "book.yaml"));
  expect(findings(folder)).toEqual([
    "book.yaml:1:1 source/not-a-file This is a symbolic link, not a file or folder of the book.",
  ]);
});

test("reads a hard link like any file", () => {
  const folder = bookOnDisk();
  linkSync(join(folder, "entries/voice/call-drops.md"), join(folder, "entries/voice/twin.md"));
  expect(findings(folder)).toEqual([]);
  expect(readBook(folder).entries).toHaveLength(4);
});

test("opens no pipe, socket or folder, also where its name is that of an entry", async () => {
  const folder = bookOnDisk(bookFiles({ "book.yaml": undefined, "entries/voice/folder.md/inner.md": "# Lost" }));
  for (const path of ["book.yaml", "entries/voice/pipe.md", "entries/pipe"])
    execFileSync("mkfifo", [join(folder, path)]);
  const server = createServer().listen(join(folder, "entries/voice/socket.md"));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  expect(findings(folder)).toEqual([
    "book.yaml:1:1 source/not-a-file This is a pipe, not a file or folder of the book.",
    "entries/pipe:1:1 source/not-a-file This is a pipe, not a file or folder of the book.",
    "entries/voice/folder.md:1:1 source/stray-file The folder entries/voice/ contains entries (id.md), and no folders.",
    "entries/voice/pipe.md:1:1 source/not-a-file This is a pipe, not a file or folder of the book.",
    "entries/voice/socket.md:1:1 source/not-a-file This is a socket, not a file or folder of the book.",
  ]);
});

test("reads no device, even one that is linked in as book.yaml or swapped in after the folder was listed", () => {
  const folder = bookOnDisk();
  const path = join(folder, "entries/voice/call-drops.md");
  const swapping: Disk = {
    ...disk,
    openSync: (name, ...rest) => (name === path ? disk.openSync("/dev/zero", ...rest) : disk.openSync(name, ...rest)),
  };
  expect(findings(folder, swapping)).toEqual([
    "entries/voice/call-drops.md:1:1 source/not-a-file This is a device, not a file or folder of the book.",
  ]);
});

test.each([
  ["EACCES", "permission denied"],
  ["EIO", "the disk reports an error"],
  ["EMFILE", "too many files are open"],
])("reports a file that cannot be opened (%s), and reads the others", (code, words) => {
  const folder = bookOnDisk();
  const io = failing("openSync", "call-drops.md", code);
  expect(findings(folder, io)).toEqual([
    `entries/voice/call-drops.md:1:1 source/unreadable The file cannot be read: ${words}.`,
  ]);
  expect(readBook(folder, io)).toMatchObject({ unread: ["entries/voice/call-drops.md"], entries: [{}, {}] });
});

test("reports a folder that cannot be listed", () => {
  const folder = bookOnDisk();
  expect(findings(folder, failing("readdirSync", "entries/voice", "EACCES"))).toEqual([
    "entries/voice:1:1 source/unreadable The file cannot be read: permission denied.",
  ]);
});

test("reports every file where reading itself fails", () => {
  expect(findings(bookOnDisk(), failing("readSync", "", "EIO"))).toHaveLength(7);
});

test("reports a file and a folder that vanish after they were listed", () => {
  const folder = bookOnDisk();
  const vanishing: Disk = {
    ...disk,
    readdirSync: ((path: string, options: never) => {
      const items = disk.readdirSync(path, options);
      if (path.endsWith("/entries")) rmSync(join(folder, "entries/email"), { recursive: true });
      if (path.endsWith("/voice")) rmSync(join(folder, "entries/voice/call-drops.md"));
      return items;
    }) as typeof disk.readdirSync,
  };
  expect(findings(folder, vanishing)).toEqual([
    "entries/email:1:1 source/unreadable The file cannot be read: it does not exist.",
    "entries/voice/call-drops.md:1:1 source/unreadable The file cannot be read: it does not exist.",
  ]);
});

test.each([
  ["grows", (path: string) => writeFileSync(path, "more", { flag: "a" })],
  ["is cut short", (path: string) => truncateSync(path, 3)],
])("gives no part of a file that %s while it is read", (_, change) => {
  const folder = bookOnDisk();
  const path = join(folder, "entries/voice/call-drops.md");
  let opened = -1;
  const changing: Disk = {
    ...disk,
    openSync: (name, ...rest) => {
      const descriptor = disk.openSync(name, ...rest);
      if (name === path) opened = descriptor;
      return descriptor;
    },
    fstatSync: ((descriptor: number) => {
      const stat = disk.fstatSync(descriptor);
      if (descriptor === opened) change(path);
      opened = -1;
      return stat;
    }) as typeof disk.fstatSync,
  };
  expect(findings(folder, changing)).toEqual([
    "entries/voice/call-drops.md:1:1 source/unreadable The file cannot be read: it changed while it was read.",
  ]);
});

test("reports files in the wrong place or with another ending, and passes over names that begin with a dot", () => {
  const folder = bookOnDisk(
    bookFiles({
      "entries/stray.md": "",
      "entries/voice/a.MD": "",
      "entries/voice/b.markdown": "",
      "entries/voice/deep/c.md": "",
      "entries/voice/notes.txt": "",
      "entries/voice/.draft.md": CANARY,
      "entries/.hidden/x.md": CANARY,
      "brands/beta.yml": "",
      "brands/.gitkeep": "",
      "README.md": "# Passed over",
    }),
  );
  expect(findings(folder)).toEqual([
    "brands/beta.yml:1:1 source/stray-file The file of a brand ends in .yaml, in small letters.",
    "entries/voice/a.MD:1:1 source/stray-file The file of an entry ends in .md, in small letters.",
    "entries/voice/b.markdown:1:1 source/stray-file The file of an entry ends in .md, in small letters.",
    "entries/voice/deep:1:1 source/stray-file The folder entries/voice/ contains entries (id.md), and no folders.",
    'entries/voice/notes.txt:1:1 source/stray-file "notes.txt" is a note for writers, and entries/voice/ contains entries (id.md).',
  ]);
  expect(readBook(folder).beside).toEqual(["stray.md"]);
});

test("passes over empty folders beside entries, and over no others", () => {
  const folder = bookOnDisk();
  for (const path of ["voice/gone", "voice/gone.md", "voice/deep/deeper"])
    mkdirSync(join(folder, "entries", path), { recursive: true });
  expect(findings(folder)).toEqual([
    "entries/voice/deep:1:1 source/stray-file The folder entries/voice/ contains entries (id.md), and no folders.",
    "entries/voice/gone.md:1:1 source/stray-file The folder entries/voice/ contains entries (id.md), and no folders.",
  ]);
});

test("reports a folder of the book that is a file", () => {
  const folder = bookOnDisk(bookFiles({ "inventories/guides.yaml": undefined, inventories: "a file" }));
  expect(findings(folder)).toEqual([
    'inventories:1:1 source/stray-file "inventories" is the name of a folder of the book, and this is a file.',
  ]);
});

test("reads names of any characters, and loses none that is not UTF-8", () => {
  const folder = bookOnDisk(
    bookFiles({ "entries/voice/a\nb.md": "# A", "entries/voice/::error::x.md": "# B", "entries/voice/-rf.md": "# C" }),
  );
  const voice = Buffer.from(join(folder, "entries/voice/"));
  writeFileSync(Buffer.concat([voice, Buffer.from([0x67, 0xfc, 0x2e, 0x6d, 0x64])]), "# D");
  mkdirSync(join(folder, "entries/bad"));
  renameSync(join(folder, "entries/bad"), Buffer.concat([Buffer.from(join(folder, "entries/")), Buffer.from([0xfc])]));
  expect(findings(folder)).toEqual([
    "entries/voice/g\ufffd.md:1:1 source/unreadable The file cannot be read: its name is not UTF-8.",
    "entries/\ufffd:1:1 source/unreadable The file cannot be read: its name is not UTF-8.",
  ]);
  expect(readBook(folder).entries.map(({ path }) => path)).toContain("entries/voice/a\nb.md");
});

test("a ledger of ids may be missing, and is read like every other file", () => {
  const folder = bookOnDisk();
  expect(readBook(folder).ledger).toBeUndefined();
  writeFiles(folder, { "ids.yaml": "call-drops: entry\n" });
  expect(readBook(folder).ledger).toEqual({ path: "ids.yaml", text: "call-drops: entry\n" });
  rmSync(join(folder, "ids.yaml"));
  writeFileSync(join(folder, "..", "outside.yaml"), CANARY);
  symlinkSync(join(folder, "..", "outside.yaml"), join(folder, "ids.yaml"));
  expect(findings(folder)).toEqual([
    "ids.yaml:1:1 source/not-a-file This is a symbolic link, not a file or folder of the book.",
  ]);
});

test.each(["queries", "evals"] as const)("reads %s.yml where there is one", (part) => {
  expect(readBook(bookOnDisk())[part]).toBeUndefined();
  const file = { path: `${part}.yml`, text: "- {none: true}\n" };
  expect(readBook(bookOnDisk(bookFiles({ [file.path]: file.text })))[part]).toEqual(file);
});
