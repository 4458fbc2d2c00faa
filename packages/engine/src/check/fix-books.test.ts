import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { type Disk, disk } from "../disk/disk.js";
import { replaceFile } from "../disk/replace-file.js";
import { type FixOptions, fixBooks } from "./fix-books.js";

const DROPS = "entries/voice/call-drops.md";
const BROKEN = "# The call drops\n\nThe tenant''s\u00a0number.\n\n1. Go.\n";
const MENDED = "# The call drops\n\nThe tenant's number.\n\n1. Go.\n";

const broken = (more: Files = {}) => bookOnDisk(bookFiles({ [DROPS]: BROKEN, ...more }));
const fix = async (folder: string, options: Partial<FixOptions> = {}) => {
  const { books, files } = await fixBooks([folder], { kinds: ["safe"], ...options });
  return {
    files,
    found: books.flatMap(({ diagnostics }) => diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)),
  };
};
const bytesOf = (folder: string, file = DROPS) => readFileSync(join(folder, file), "utf8");

test("fixes what is found and answers with the book as it is then", async () => {
  const folder = broken();
  const { files, found } = await fix(folder);
  expect(bytesOf(folder)).toBe(MENDED);
  expect(found).toEqual([]);
  expect(files).toMatchObject([
    { folder, file: DROPS, before: BROKEN, after: MENDED, isWritten: true, isFinished: true },
  ]);
  expect(files.map(({ fixed }) => [...fixed])).toEqual([
    [
      ["text/doubled-apostrophe", 1],
      ["text/odd-space", 1],
    ],
  ]);
});

test("a second run changes nothing, not even a file's time", async () => {
  const folder = broken();
  await fix(folder);
  const before = [readTree(folder), lstatSync(join(folder, DROPS)).mtimeMs];
  expect(await fix(folder)).toEqual({ files: [], found: [] });
  expect([readTree(folder), lstatSync(join(folder, DROPS)).mtimeMs]).toEqual(before);
});

test("keeps a byte order mark, line endings, wide characters and the mode, and touches no other file", async () => {
  const dress = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}\r\n日本 🛠\r\n`;
  const folder = broken({ [DROPS]: dress(BROKEN) });
  chmodSync(join(folder, DROPS), 0o666);
  const before = readTree(folder);
  await fix(folder);
  expect(bytesOf(folder)).toBe(dress(MENDED));
  expect(lstatSync(join(folder, DROPS)).mode & 0o777).toBe(0o666);
  expect({ ...readTree(folder), [DROPS]: "" }).toEqual({ ...before, [DROPS]: "" });
});

test("fixes brands and book.yaml as well", async () => {
  const folder = broken({
    "brands/acme.yaml": "name: Acme\u200b\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme''s}\n",
    "book.yaml": String(bookFiles()["book.yaml"]).replace("The product.", "The product''s name."),
  });
  const written = async (kinds: FixOptions["kinds"]) =>
    (await fix(folder, { kinds })).files.filter(({ isWritten }) => isWritten).map(({ file }) => file);
  expect(await written(["safe"])).toEqual(["book.yaml", DROPS]);
  // The name of a brand and the values of its placeholders are as they are somewhere else.
  expect(await written(["safe", "review"])).toEqual(["brands/acme.yaml"]);
  expect(bytesOf(folder, "brands/acme.yaml")).toContain("{PRODUCT: Acme's}");
});

test("review fixes are applied only where they are allowed", async () => {
  const folder = broken({ [DROPS]: "# The call drops\n\nWhy.\n\n1. Run `echo \u2019x`.\n" });
  expect((await fix(folder)).files).toEqual([]);
  expect((await fix(folder, { kinds: ["safe", "review"] })).files).toMatchObject([{ isWritten: true }]);
  expect(bytesOf(folder)).toContain("`echo 'x`");
});

test("leaves alone what may not be fixed", async () => {
  const folder = broken();
  const fixable: FixOptions["fixable"] = ({ diagnostics }) =>
    diagnostics.filter(({ ruleId }) => ruleId === "text/odd-space");
  await fix(folder, { fixable });
  expect(bytesOf(folder)).toBe(MENDED.replace("tenant's", "tenant''s"));
});

test("a dry run says what it would do and writes nothing", async () => {
  const folder = broken();
  const before = readTree(folder);
  const io: Disk = { ...disk, writeFileSync: () => expect.unreachable(), renameSync: () => expect.unreachable() };
  const { files, found } = await fix(folder, { dryRun: true, disk: io });
  expect(files).toMatchObject([{ before: BROKEN, after: MENDED, isWritten: false }]);
  expect(found).toHaveLength(2);
  expect(readTree(folder)).toEqual(before);
});

test.each([
  ["a second title", "---\ntitle: It beeps\n---\n\n# It beeps\n\nWhy.\n\n1. Go.\n"],
  ["a section of three signs", "# It beeps\n\nWhy.\n\n### Fix\n\n1. Go.\n"],
])("mends an entry with %s, though notes are told of it then that nobody could tell before", async (_, text) => {
  const file = "entries/voice/beeps.md";
  const ledger = "beeps: entry\nbounces: entry\ncall-drops: entry\nno-dial-tone: entry\n";
  const folder = broken({ [file]: text, "ids.yaml": ledger });
  const { files, found } = await fix(folder, { kinds: ["safe", "review"] });
  expect(files.find((one) => one.file === file)).toMatchObject({ isWritten: true });
  expect(found).toEqual([`${file} relations/orphan`]);
});

test("rolls a file back where fixing would make it like another, and fixes the others", async () => {
  // Without the invisible space, two entries have one title.
  const bad = "# The sen\u200bder is cut off\n\nWhy.\n\n1. Go.\n";
  const folder = broken({ "entries/email/z.md": bad.replace("\u200b", ""), "entries/email/bounces.md": bad });
  const { files } = await fix(folder);
  expect(files).toMatchObject([
    { file: "entries/email/bounces.md", after: bad, isWritten: false, rolledBack: { kind: "worse", before: 0 } },
    { file: DROPS, isWritten: true },
  ]);
  expect(bytesOf(folder, "entries/email/bounces.md")).toBe(bad);
});

test.each<[string, Files, readonly string[]]>([
  ["each other", { "entries/email/a.md": "i\u200bs", "entries/email/bounces.md": "is\u200b" }, ["entries/email/a.md"]],
  [
    "others that are alike already",
    { "entries/email/a.md": "is", "entries/email/b.md": "is", "entries/email/bounces.md": "i\u200bs" },
    ["entries/email/bounces.md"],
  ],
  [
    "two by two",
    {
      "entries/email/a.md": "is",
      "entries/email/bounces.md": "i\u200bs",
      "entries/voice/c.md": "is",
      "entries/voice/d.md": "i\u200bs",
    },
    ["entries/email/bounces.md", "entries/voice/d.md"],
  ],
])("rolls back as few files as it takes where fixing would make entries like %s", async (_, ends, expected) => {
  const files = Object.fromEntries(
    Object.entries(ends).map(([file, end], at) => [file, `# The sender ${end}\n\nWhy ${at}.\n\n1. Go ${at}.\n`]),
  );
  const folder = broken(files);
  const { files: fixed } = await fix(folder);
  expect(fixed.filter(({ rolledBack }) => rolledBack !== undefined).map(({ file }) => file)).toEqual(expected);
  for (const file of expected) expect(bytesOf(folder, file)).toBe(files[file]);
  expect(bytesOf(folder)).toBe(MENDED);
});

test("leaves a file alone that has changed since it was read", async () => {
  const folder = broken();
  let isRead = false;
  const fixable: FixOptions["fixable"] = ({ diagnostics }) => {
    if (!isRead) writeFileSync(join(folder, DROPS), "# Mine\n");
    isRead = true;
    return diagnostics;
  };
  const { files } = await fix(folder, { fixable });
  expect(files).toMatchObject([{ isWritten: false, problem: "it has changed since it was read" }]);
  expect(bytesOf(folder)).toBe("# Mine\n");
});

test("a write that fails leaves the file as it was, and nothing beside it", async () => {
  const folder = broken();
  const before = readTree(folder);
  for (const call of ["writeFileSync", "renameSync"] as const) {
    const fail = () => {
      throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
    };
    expect((await fix(folder, { disk: { ...disk, [call]: fail } })).files).toMatchObject([
      { isWritten: false, problem: "the disk is full" },
    ]);
    expect(readTree(folder)).toEqual(before);
  }
});

test("another name of the file elsewhere keeps the old text", async () => {
  const folder = broken();
  const other = join(tempFolder(), "other.md");
  linkSync(join(folder, DROPS), other);
  await fix(folder);
  expect([bytesOf(folder), readFileSync(other, "utf8")]).toEqual([MENDED, BROKEN]);
});

describe("a file is not replaced", () => {
  const replace = (folder: string, file = DROPS) => replaceFile({ folder, file, before: BROKEN, after: MENDED }, disk);

  test("through a symbolic link", () => {
    const outside = tempFolder();
    writeFiles(outside, { "call-drops.md": BROKEN });
    const folder = broken();
    renameSync(join(folder, "entries/voice"), join(folder, "old"));
    symlinkSync(outside, join(folder, "entries/voice"));
    expect(replace(folder)).toBe("it is not inside the book");
    mkdirSync(join(folder, "entries/real"));
    symlinkSync(join(outside, "call-drops.md"), join(folder, "entries/real/call-drops.md"));
    expect(replace(folder, "entries/real/call-drops.md")).toBe("it is a symbolic link");
    expect(readTree(outside)).toEqual({ "call-drops.md": BROKEN.replace("\u00a0", "\u00c2\u00a0") });
  });

  test("outside the book", () => {
    const folder = broken();
    writeFiles(join(folder, ".."), { "other.md": BROKEN });
    expect(replace(folder, "../other.md")).toBe("it is not inside the book");
    expect(replace(folder, join(folder, DROPS))).toBe("it is not inside the book");
    expect(readFileSync(join(folder, "../other.md"), "utf8")).toBe(BROKEN);
  });

  test("where it is read-only, gone or a folder", () => {
    const folder = broken();
    chmodSync(join(folder, DROPS), 0o444);
    expect(replace(folder)).toBe("it is read-only");
    expect(replace(folder, "entries/voice/none.md")).toBe("it does not exist");
    expect(replace(folder, "entries/voice")).toBe("it is a folder");
    expect(bytesOf(folder)).toBe(BROKEN);
  });
});
