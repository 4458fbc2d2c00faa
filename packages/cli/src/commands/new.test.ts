import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBook } from "@fixbook/engine";
import { describe, expect, test } from "vitest";
import { bookFiles, type Files, tempFolder, writeFiles } from "../../../engine/test/book-on-disk.js";
import { run } from "../../test/fake-host.js";
import { workspace } from "../../test/workspace.js";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

const EMPTY_AREAS = `  - {id: email, title: Email}
  - id: sms
    title: Text messages
    empty: Not yet.
  - id: post
    title: Post
    empty: "Not yet." # We write no letters.
  - {id: fax, title: 'Fax', empty: No.}
`;
const LEDGER = "bounces: entry\n# Once.\ncall-drops: entry\nno-dial-tone: entry\nold: {retired: Gone.}\n";

/** A book right in a folder, with areas that are empty and a ledger. */
function book(change: Files = {}): string {
  const cwd = tempFolder();
  const settings = String(bookFiles()["book.yaml"]).replace("  - {id: email, title: Email}\n", EMPTY_AREAS);
  writeFiles(cwd, bookFiles({ "book.yaml": settings, "ids.yaml": LEDGER, ...change }));
  return cwd;
}

describe("a new entry", () => {
  test("is written with its row, and the gate asks for what is missing", async () => {
    const cwd = book();
    const { code, out, err } = await run(["new", "voice", "The caller can't be heard"], { cwd });
    expect([code, out, err]).toEqual([0, "Wrote entries/voice/the-caller-cant-be-heard.md.\nChanged ids.yaml.\n", ""]);
    expect(read(cwd, "entries/voice/the-caller-cant-be-heard.md")).toMatchInlineSnapshot(`
      "# The caller can't be heard

      TODO: why it happens, in a sentence or two.

      1. TODO: the first thing to do.
      "
    `);
    expect(read(cwd, "ids.yaml")).toContain("old: {retired: Gone.}\nthe-caller-cant-be-heard: entry\n");
    const lint = await run("lint --stage writing", { cwd });
    expect([lint.code, lint.out.match(/\w+\/[\w-]+(?=: )/g)?.slice(0, 2)]).toMatchInlineSnapshot(`
      [
        0,
        [
          "relations/orphan",
          "placeholders/authoring-leftover",
        ],
      ]
    `);
    expect((await run("lint", { cwd })).code).toBe(1);
  });

  test("has its sections with --full, and all that they lack is said", async () => {
    const cwd = book();
    expect((await run(["new", "voice", "It hums", "--full"], { cwd })).code).toBe(0);
    const { out } = await run("lint", { cwd });
    const rules = new Set(out.split("\n").flatMap((line) => /error ([\w/-]+)/.exec(line)?.[1] ?? []));
    expect([...rules]).toEqual(["placeholders/authoring-leftover"]);
  });

  test.each([
    ["a title", "text messages", "sms"],
    ["an id", "EMAIL", "email"],
    ["a title in quotes", "Fax", "fax"],
  ])("goes into an area by %s", async (_, area, folder) => {
    const cwd = book();
    expect((await run(["new", area, "It hums"], { cwd })).out).toContain(`Wrote entries/${folder}/it-hums.md.\n`);
  });

  test.each([
    ["in a block", "sms", "    title: Text messages\n    empty: Not yet.\n", "    title: Text messages\n"],
    ["in braces", "fax", "title: 'Fax', empty: No.}", "title: 'Fax'}"],
  ])("takes out why its area is empty, %s", async (_, area, before, after) => {
    const cwd = book();
    const text = read(cwd, "book.yaml");
    expect((await run(["new", area, "It hums"], { cwd })).code).toBe(0);
    expect(read(cwd, "book.yaml")).toBe(text.replace(before, after));
  });

  test("says what it could not take out", async () => {
    const cwd = book();
    const { code, err } = await run(["new", "post", "It hums"], { cwd });
    expect([code, err]).toEqual([0, "Remove empty: of the area post from book.yaml: it has an entry.\n"]);
  });

  test.each([
    ["an area that is none", ["voic", "X"]],
    ["an area like no other", ["billing", "X"]],
    ["a title of two lines", ["voice", "A\nB"]],
    ["an empty title", ["voice", " "]],
    ["a title without letters", ["voice", "ログイン"]],
    ["an id that is none", ["voice", "X", "--id", "Not One"]],
    ["a name that is taken by a page", ["voice", "Index"]],
    ["an id that an entry has", ["email", "Call drops"]],
    ["an id that was published once", ["voice", "Old"]],
  ])("is not written for %s", async (_, args) => {
    const cwd = book();
    const before = read(cwd, "ids.yaml");
    const { code, err } = await run(["new", ...args], { cwd });
    expect([code, err]).toMatchSnapshot();
    expect([readdirSync(join(cwd, "entries/voice")).length, read(cwd, "ids.yaml")]).toEqual([2, before]);
  });

  test("is not written where book.yaml cannot be read", async () => {
    const cwd = book({ "book.yaml": "id: [\n" });
    expect((await run(["new", "voice", "X"], { cwd })).err).toContain("book.yaml cannot be read: line 1, A bracket");
  });

  test.each([
    ["a block scalar", "    empty: >-\n      Not\n      yet.\n"],
    [
      "a block scalar under a comment with a comma",
      "    # Later, when there is time,\n    empty: >-\n      Not yet.\n",
    ],
    ["text in quotes over two lines", '    empty: "Not\n      yet."\n'],
    ["plain text over two lines", "    empty: Not\n      yet.\n"],
  ])("takes out %s, and nothing beside it", async (_, field) => {
    const areas = (more: string) =>
      String(bookFiles()["book.yaml"]).replace(
        "{id: email, title: Email}",
        `id: email\n    title: Email,\n${more}`.trimEnd(),
      );
    for (const text of [areas(field), areas(field).replaceAll("\n", "\r\n")]) {
      const cwd = book({ "book.yaml": text, "ids.yaml": undefined, "entries/email/bounces.md": undefined });
      expect(await run(["new", "email", "It hums"], { cwd })).toMatchObject({ code: 0, err: "" });
      const after = read(cwd, "book.yaml");
      const kept = field.split("\n").filter((line) => line.includes("#"));
      expect(after.replaceAll("\r", "")).toBe(areas(kept.map((line) => `${line}\n`).join("")).replace(/(?<=,\n)$/, ""));
    }
  });

  test.each([
    ["in braces", "{bounces: entry, call-drops: entry, no-dial-tone: entry}\n"],
    ["in braces over several lines", "{\n  bounces: entry,\n  call-drops: entry,\n  no-dial-tone: entry\n}\n"],
    ["that is indented", "  bounces: entry\n  call-drops: entry\n  no-dial-tone: entry\n"],
    ["with an end of the document", "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n...\n"],
    ["with a question mark", "? bounces\n: entry\ncall-drops: entry\nno-dial-tone: entry\n"],
    ["that is empty braces", "{}\n"],
    ["that is a list", "- bounces\n"],
    ["with a conflict", "<<<<<<< a\nbounces: entry\n=======\n>>>>>>> b\n"],
  ])("leaves a ledger %s as it is, and says what to add", async (_, ledger) => {
    const cwd = book({ "ids.yaml": ledger });
    const { code, err } = await run(["new", "voice", "X"], { cwd });
    expect([code, err]).toEqual([0, "Add x: entry to ids.yaml.\n"]);
    expect(read(cwd, "ids.yaml")).toBe(ledger);
  });

  test.each([
    ["Error # 5 #", "Error # 5 #"],
    ["\\* star", "\\* star"],
    ["&copy; fails", "&copy; fails"],
    ["Error <Unknown> in app", "Error <Unknown> in app"],
    ["*star* and __init__ fails", "*star* and __init__ fails"],
    ["[!WARNING] x", "[!WARNING] x"],
    ["see [^1] and [[x]]", "see [^1] and [[x]]"],
    ["`code` in <<PRODUCT>>", "`code` in <<PRODUCT>>"],
    ["# 1 in 10", "# 1 in 10"],
  ])("has the title %j, whatever Markdown would make of it", async (title, shown) => {
    const cwd = book({ "ids.yaml": undefined });
    expect((await run(["new", "voice", title, "--id", "x"], { cwd })).code).toBe(0);
    const file = join(cwd, "entries/voice/x.md");
    writeFiles(cwd, { "entries/voice/x.md": readFileSync(file, "utf8").replaceAll("TODO: ", "") });
    const { book: read } = await checkBook(cwd);
    const found = read?.entries.find(({ id }) => id === "x")?.title ?? "";
    expect(found).toBe(shown);
  });

  test("is not written under an id that another entry had", async () => {
    const cwd = book({
      "ids.yaml": undefined,
      "entries/voice/call-drops.md": "---\naliases: [hum]\n---\n\n# A\n\n1. Go.\n",
    });
    expect((await run(["new", "email", "Hum"], { cwd })).err).toContain("is taken by entries/voice/call-drops.md");
  });

  test("goes into a book without a ledger, and one of Windows", async () => {
    const bare = book({ "ids.yaml": undefined });
    expect((await run(["new", "voice", "X", "--format", "json"], { cwd: bare })).out).toBe(
      `${JSON.stringify({ id: "x", file: "entries/voice/x.md", changed: [], alike: [] }, null, 2)}\n`,
    );
    const windows = book({ "ids.yaml": "\ufeffbounces: entry\r\nno-dial-tone: entry" });
    await run(["new", "voice", "Call"], { cwd: windows });
    expect(read(windows, "ids.yaml")).toBe("\ufeffbounces: entry\r\ncall: entry\r\nno-dial-tone: entry");
  });
});

describe("the book", () => {
  test("is the one around the folder, the only one below it, or the one that is named", async () => {
    const around = join(book(), "entries/voice");
    expect((await run(["new", "voice", "X"], { cwd: around })).out).toContain("Wrote ../../entries/voice/x.md.\n");
    const one = workspace();
    expect((await run(["new", "voice", "X"], { cwd: one })).out).toContain("Wrote books/demo/entries/voice/x.md.\n");
    const two = workspace({ a: {}, b: {} });
    expect((await run(["new", "voice", "X"], { cwd: two })).err).toMatchInlineSnapshot(`
      "fixbook: There are several books below this folder.
        Name one: --book books/a, or --book books/b.
      "
    `);
    expect((await run(["new", "voice", "X", "--book", "books/b"], { cwd: two })).code).toBe(0);
  });
});

describe("--edit", () => {
  test("opens the entry in the editor, whose variable may hold arguments and quotes", async () => {
    const cwd = book();
    const editor = `"cp" -t '${join(cwd, "brands")}'`;
    expect((await run(["new", "voice", "X", "--edit"], { cwd, env: { VISUAL: "", EDITOR: editor } })).code).toBe(0);
    expect(read(cwd, "brands/x.md")).toContain("# X");
  });

  test.each([
    ["no editor", {}],
    ["an editor that is not there", { VISUAL: "no-such-editor-here" }],
  ])("tells that there is %s, with the entry written", async (_, env) => {
    const cwd = book();
    const { code, err } = await run(["new", "voice", "X", "--edit"], { cwd, env });
    expect([code, err]).toMatchSnapshot();
    expect(read(cwd, "entries/voice/x.md")).toContain("# X");
  });

  test("passes on that the editor has failed", async () => {
    const { code } = await run(["new", "voice", "X", "--edit"], { cwd: book(), env: { EDITOR: "false" } });
    expect(code).toBe(2);
  });
});

describe("a problem that the book has already", () => {
  test.each([
    ["by its title", "The call drops", ["call-drops"]],
    ["by words of it", "Every call drops at once", ["call-drops"]],
    ["by nothing that is sure", "The fax hums", []],
  ])("is told %s", async (_, title, ids) => {
    const cwd = book();
    const { code, out, err } = await run(["new", "voice", title, "--id", "it-is-new", "--format", "json"], { cwd });
    expect([code, JSON.parse(out).alike.map(({ id }: { id: string }) => id)]).toEqual([0, ids]);
    expect(err === "").toBe(ids.length === 0);
  });

  test("is told in words, and the entry is written all the same", async () => {
    const cwd = book();
    const { err } = await run(["new", "voice", "The call drops", "--id", "it-is-new"], { cwd });
    expect(err).toMatchInlineSnapshot(`
      "The search answers this already:
        call-drops: The call drops
      If it is the same problem, say it there in also: and remove the new file.
      "
    `);
    expect(read(cwd, "entries/voice/it-is-new.md")).toContain("# The call drops");
  });

  test("is not looked for in a book that cannot be searched", async () => {
    const cwd = book({ "entries/voice/broken.md": "# Broken\n" });
    const { code, err } = await run(["new", "voice", "The call drops", "--id", "it-is-new"], { cwd });
    expect([code, err]).toEqual([0, ""]);
  });
});
