import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { disk } from "@fixbook/engine";
import { formatReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import {
  bookFiles,
  bookOnDisk,
  type Files,
  readTree,
  tempFolder,
  writeFiles,
} from "../../../engine/test/book-on-disk.js";
import { run } from "../../test/fake-host.js";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

const BEFORE = "# It hums\n\n## Problem\n\nIt hums.\n\n## Resolution\n\n1) Turn it off.\n";
const AFTER = "# It hums\n\n## Symptom\n\nIt hums.\n\n## Fix\n\n1. Turn it off.\n";
const HUMS = "entries/voice/it-hums.md";

function book(change: Files = { [HUMS]: BEFORE }): string {
  return bookOnDisk(bookFiles(change));
}

describe("fmt", () => {
  test("writes what is not in its form, and touches nothing else", async () => {
    const cwd = book();
    const times = () =>
      ["no-dial-tone", "call-drops"].map((id) => statSync(join(cwd, `entries/voice/${id}.md`)).mtimeMs);
    const before = times();
    const { code, out, err } = await run("fmt", { cwd });
    expect([code, out, err]).toEqual([0, `Formatted ${HUMS}\n`, "✔ 1 of 4 entries formatted.\n"]);
    expect(read(cwd, HUMS)).toBe(AFTER);
    expect(times()).toEqual(before);
    const again = await run("fmt", { cwd });
    expect([again.code, again.out, again.err]).toEqual([0, "", "✔ Nothing to format in 4 entries.\n"]);
  });

  test("with --check writes nothing, and fails", async () => {
    const cwd = book();
    const before = readTree(cwd);
    const { code, out, err } = await run("fmt --check", { cwd });
    expect([code, out, err]).toEqual([1, `Would change ${HUMS}:3\n`, "✖ 1 of 4 entries would change.\n"]);
    expect(readTree(cwd)).toEqual(before);
    await run("fmt", { cwd });
    expect(await run("fmt --check", { cwd })).toMatchObject({ code: 0, err: "✔ Nothing to format in 4 entries.\n" });
  });

  test("prints one JSON document", async () => {
    const cwd = book({ [HUMS]: BEFORE, "entries/voice/empty.md": "" });
    const { code, out, err } = await run("fmt --check --format json", { cwd });
    expect([code, err]).toEqual([1, ""]);
    expect(formatReport.parse(JSON.parse(out))).toMatchObject({
      isClean: false,
      entries: 5,
      files: [
        { file: "entries/voice/empty.md", state: "refused", line: 1, reason: expect.stringContaining("empty") },
        { file: HUMS, state: "would-change", line: 3 },
      ],
    });
    const done = await run("fmt --format json", { cwd });
    expect(formatReport.parse(JSON.parse(done.out)).files[1]).toEqual({ file: HUMS, state: "formatted", line: 3 });
  });

  test("keeps the byte order mark and the mode of a file", async () => {
    const cwd = book({ [HUMS]: `\ufeff${BEFORE.replaceAll("\n", "\r\n")}` });
    chmodSync(join(cwd, HUMS), 0o640);
    await run("fmt", { cwd });
    expect(read(cwd, HUMS)).toBe(`\ufeff${AFTER}`);
    expect(statSync(join(cwd, HUMS)).mode & 0o777).toBe(0o640);
  });

  test("writes the headings of the book's language", async () => {
    const settings = String(bookFiles()["book.yaml"]).replace("areas:", "locale: de\nareas:");
    const cwd = book({ "book.yaml": settings, [HUMS]: BEFORE });
    await run("fmt", { cwd });
    expect(read(cwd, HUMS)).toBe(AFTER.replace("## Fix", "## Lösung"));
  });
});

describe("what is left alone", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "is empty"],
    ["a file that is not UTF-8", Buffer.from([0x23, 0x20, 0xff]), "UTF-8"],
    ["what the guard refuses", "# A\n\n1. \u0000\n", "control character"],
    ["frontmatter without an end", "---\nsummary: A\n\n# A\n\n1. Go.\n", "---"],
  ])("%s", async (_name, text, words) => {
    const cwd = book({ [HUMS]: text });
    const { code, out, err } = await run("fmt", { cwd });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`${HUMS}:`);
    expect(err).toContain(words);
    expect(err).toContain("✖ Nothing to format in 4 entries; 1 left alone.");
    expect(readFileSync(join(cwd, HUMS))).toEqual(Buffer.from(text));
  });

  test("a link to a file outside, and what it leads to", async () => {
    const cwd = book({});
    const outside = join(tempFolder(), "outside.md");
    writeFileSync(outside, BEFORE);
    symlinkSync(outside, join(cwd, HUMS));
    const { code, err } = await run("fmt", { cwd });
    expect([code, read(outside)]).toEqual([1, BEFORE]);
    expect(err).toContain(`${HUMS}:1: `);
    expect(await run(["fmt", HUMS], { cwd })).toMatchObject({ code: 1 });
    expect(read(outside)).toBe(BEFORE);
  });

  test("a folder that is a link", async () => {
    const cwd = book({});
    const outside = tempFolder();
    writeFiles(outside, { "it-hums.md": BEFORE });
    symlinkSync(outside, join(cwd, "entries/linked"));
    await run("fmt", { cwd });
    expect((await run("fmt entries/linked/it-hums.md", { cwd })).code).toBe(2);
    expect(read(outside, "it-hums.md")).toBe(BEFORE);
  });

  test("a file that is read-only", async () => {
    const cwd = book();
    chmodSync(join(cwd, HUMS), 0o444);
    const { code, err } = await run("fmt", { cwd });
    expect([code, err]).toEqual([
      1,
      `${HUMS}:3: It was not written: it is read-only.\n✖ 1 of 4 entries formatted; 1 left alone.\n`.replace(
        "1 of 4 entries formatted",
        "Nothing to format in 4 entries",
      ),
    ]);
    expect(read(cwd, HUMS)).toBe(BEFORE);
  });

  test("a file that somebody changes meanwhile", async () => {
    const cwd = book();
    // The place is looked at when the file is about to be replaced.
    const racing: typeof disk = {
      ...disk,
      lstatSync: ((...given: Parameters<typeof disk.lstatSync>) => {
        if (String(given[0]).endsWith("it-hums.md")) writeFileSync(join(cwd, HUMS), "# Other\n");
        return disk.lstatSync(...given);
      }) as typeof disk.lstatSync,
    };
    const { code, err } = await run("fmt", { cwd, disk: racing });
    expect(code).toBe(1);
    expect(err).toContain("It was not written: it has changed since it was read.");
    expect(read(cwd, HUMS)).toBe("# Other\n");
  });
});

describe("what is chosen", () => {
  const change = { [HUMS]: BEFORE, "entries/email/it-hums-too.md": BEFORE };

  test.each([
    ["fmt entries/voice", [HUMS]],
    ["fmt entries/voice/", [HUMS]],
    [`fmt ${HUMS}`, [HUMS]],
    [`fmt ./entries/../${HUMS}`, [HUMS]],
    ["fmt entries/voice/no-dial-tone.md", []],
    ["fmt entries", ["entries/email/it-hums-too.md", HUMS]],
    ["fmt .", ["entries/email/it-hums-too.md", HUMS]],
    ["fmt --book .", ["entries/email/it-hums-too.md", HUMS]],
    ["fmt --book . entries/email", ["entries/email/it-hums-too.md"]],
    [`fmt ${HUMS} entries/email ${HUMS}`, ["entries/email/it-hums-too.md", HUMS]],
  ])("%s", async (argv, files) => {
    const cwd = book(change);
    const { code, out } = await run(argv, { cwd });
    expect([code, out]).toEqual([0, files.map((file) => `Formatted ${file}\n`).join("")]);
  });

  test("books below a folder, from a folder in one, and through a link", async () => {
    const top = tempFolder();
    for (const name of ["one", "two"]) {
      mkdirSync(join(top, "books", name), { recursive: true });
      writeFiles(join(top, "books", name), bookFiles(change));
    }
    expect(
      (await run("fmt --check books", { cwd: top })).out.match(/^Would change books\/(?:one|two)\//gm),
    ).toHaveLength(4);
    expect((await run("fmt --check it-hums.md", { cwd: join(top, "books/two/entries/voice") })).out).toBe(
      "Would change it-hums.md:3\n",
    );
    symlinkSync(join(top, "books/one"), join(top, "link"));
    expect((await run(`fmt --check link/${HUMS}`, { cwd: top })).code).toBe(1);
  });

  test.each([
    ["fmt nothing.md", "nothing.md does not exist."],
    ["fmt book.yaml", "book.yaml is no entry of its book."],
    ["fmt brands", "brands is no entry of its book."],
    ["fmt brands/acme.yaml", "is no entry of its book."],
    ["fmt ../outside.md", "../outside.md is in no book."],
    ["fmt --book nothing", "nothing does not exist."],
    [`fmt - ${HUMS}`, "Standard input is formatted alone."],
    ["fmt - --format json", "Standard input has no report"],
    ["fmt --sloppy", "unknown option"],
  ])("%s", async (argv, words) => {
    const cwd = book(change);
    writeFileSync(join(cwd, "../outside.md"), BEFORE);
    const before = readTree(cwd);
    const { code, err } = await run(argv, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readTree(cwd)).toEqual(before);
  });

  test("an entry of another book than the one that is named", async () => {
    const top = tempFolder();
    for (const name of ["one", "two"]) {
      mkdirSync(join(top, name));
      writeFiles(join(top, name), bookFiles(change));
    }
    const { code, err } = await run(`fmt --book one two/${HUMS}`, { cwd: top });
    expect([code, err]).toEqual([2, expect.stringContaining("is not in the book one.")]);
  });

  test("a book whose settings cannot be read", async () => {
    const cwd = book({ ...change, "book.yaml": "id: [" });
    const { code, err } = await run("fmt", { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("book.yaml that cannot be read")]);
    expect(read(cwd, HUMS)).toBe(BEFORE);
  });
});

describe("standard input", () => {
  test("is formatted to standard output", async () => {
    const cwd = tempFolder();
    expect(await run("fmt -", { cwd, input: BEFORE })).toMatchObject({ code: 0, out: AFTER, err: "" });
    expect(await run("fmt -", { cwd, input: AFTER })).toMatchObject({ code: 0, out: AFTER, err: "" });
  });

  test("has the language of the book around, or of the one that is named", async () => {
    const settings = String(bookFiles()["book.yaml"]).replace("areas:", "locale: ja\nareas:");
    const folder = book({ "book.yaml": settings });
    const written = AFTER.replace("## Symptom", "## 症状").replace("## Fix", "## 解決方法");
    expect((await run("fmt -", { cwd: join(folder, "entries/voice"), input: BEFORE })).out).toBe(written);
    expect((await run(["fmt", "-", "--book", folder], { cwd: tempFolder(), input: BEFORE })).out).toBe(written);
  });

  test("with --check is only told of", async () => {
    const cwd = tempFolder();
    expect(await run("fmt - --check", { cwd, input: BEFORE })).toMatchObject({
      code: 1,
      out: "Would change standard-input:3\n",
    });
    expect(await run("fmt - --check", { cwd, input: AFTER })).toMatchObject({ code: 0, out: "" });
  });

  test.each<[string, string | Uint8Array, number, string]>([
    ["nothing", "", 1, "empty"],
    ["a control character", "# A\n\n\u0001\n", 1, "standard-input:3: "],
    ["bytes that are not UTF-8", Buffer.from([0x61, 0xff]), 2, "is not UTF-8 from byte 1 on"],
  ])("of %s is refused, and nothing is printed", async (_name, input, code, words) => {
    const done = await run("fmt -", { cwd: tempFolder(), input });
    expect([done.code, done.out]).toEqual([code, ""]);
    expect(done.err).toContain(words);
  });
});
