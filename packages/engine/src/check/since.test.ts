import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { bookFiles, type Files, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { bookInRepository, commitAll, edit, git } from "../../test/git-repository.js";
import { gitDisk } from "../git/disk-of-commit.js";
import type { CheckedBook } from "./check-book.js";
import { checkBooks } from "./check-books.js";
import { fixBooks } from "./fix-books.js";
import { readBook } from "./read-book.js";
import { checkSince } from "./since.js";

const TODAY = { today: "2026-11-21" };
const DROPS = "entries/voice/call-drops.md";
const TONE = "entries/voice/no-dial-tone.md";
const BOUNCES = "entries/email/bounces.md";
const entry = (title: string, body = "Why.", yaml = "") =>
  `${yaml === "" ? "" : `---\n${yaml}\n---\n\n`}# ${title}\n\n${body}\n\n1. Go.\n`;
const withBook = (from: string, to: string) => {
  const text = String(bookFiles()["book.yaml"]);
  expect(text).toContain(from);
  return text.replace(from, to);
};
const say = ({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`;

async function since(folder: string, ref = "HEAD") {
  const books = await checkBooks([folder], TODAY);
  const { select, counts } = await checkSince(ref, [folder], TODAY);
  const found = books.flatMap(select).map(say);
  return { found, all: books.flatMap(({ diagnostics }) => diagnostics.map(say)), ...counts(books) };
}

async function afterEdit(change: Files, before: Files = {}) {
  const { folder } = bookInRepository(before);
  edit(folder, change);
  return since(folder);
}

describe("what is reported", () => {
  const OLD = { [BOUNCES]: entry("Email bounces", "TODO <<PRODUCT>> [[guide-voice]]") };

  test("nothing where nothing has changed, however much is wrong", async () => {
    const { folder } = bookInRepository({ ...OLD, [DROPS]: entry("The call drops", "See [[nobody]].") });
    const { found, all, changed, files } = await since(folder);
    expect([found, all.length, changed, files]).toEqual([[], 2, 0, 7]);
  });

  test("all that a changed file has by itself, also what it had, and nothing of others", async () => {
    const { found, changed } = await afterEdit(
      { [DROPS]: entry("The call drops", "TODO\n\nMore: See [[guide-voice]].") },
      { ...OLD, [DROPS]: entry("The call drops", "TODO: See [[guide-voice]].") },
    );
    expect([found, changed]).toEqual([[`${DROPS} placeholders/authoring-leftover`], 1]);
  });

  test("what a brand adds to its site, where that has changed", async () => {
    const [old, fresh] = ["brands/acme.site/a.js", "brands/acme.site/.well-known/security.txt"];
    const { found, all } = await afterEdit({ [fresh]: "<script>" }, { [old]: "x", [fresh]: "Contact: x" });
    expect([found, all.length]).toEqual([[`${fresh} site/unsafe-file`], 2]);
  });

  test("what a deleted entry breaks in a file that has not changed", async () => {
    const { found, changed } = await afterEdit({ [DROPS]: undefined }, OLD);
    expect([found, changed]).toEqual([[`${TONE} relations/unknown-id`], 1]);
  });

  test("what a deleted entry leaves in the ledger", async () => {
    const ledger = "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n";
    const { found } = await afterEdit({ [DROPS]: undefined, [TONE]: entry("No dial tone") }, { "ids.yaml": ledger });
    expect(found).toEqual(["ids.yaml identity/removed-without-redirect"]);
  });

  test("no finding of the book that a changed file had before", async () => {
    const before = { [DROPS]: entry("The call drops", "See [[nobody]].") };
    expect((await afterEdit({ [DROPS]: `${before[DROPS]}2. Wait.\n` }, before)).found).toEqual([]);
    const more = await afterEdit({ [DROPS]: entry("The call drops", "See [[nobody]] and [[nobody]].") }, before);
    expect(more.found).toEqual([`${DROPS} relations/unknown-id`]);
  });

  test("what a change of book.yaml causes", async () => {
    const area = await afterEdit({ "book.yaml": withBook("  - {id: email, title: Email}\n", "") }, OLD);
    expect(area.found).toEqual([`${BOUNCES} schema/unknown-area`]);
    const name = await afterEdit({ "book.yaml": withBook("PRODUCT: {type: text, d", "PRODUKT: {type: text, d") });
    expect(name.found).toContain(`${BOUNCES} placeholders/unknown`);
    const strict = await afterEdit(
      { "book.yaml": `${bookFiles()["book.yaml"]}lint: {preset: strict}\n` },
      { [DROPS]: entry("The call drops", "An odd\u00a0space.") },
    );
    expect(strict.found).toEqual([`${DROPS} text/odd-space`]);
    const milder = await afterEdit(
      { "book.yaml": String(bookFiles()["book.yaml"]) },
      {
        "book.yaml": `${bookFiles()["book.yaml"]}lint: {preset: strict}\n`,
        [DROPS]: entry("The call drops", "An odd\u00a0space."),
      },
    );
    expect(milder.found).toEqual([]);
  });

  test("a value that another brand lacks now, though the place has no text", async () => {
    const acme = "name: Acme\nurl: https://help.acme.example\n";
    const full = `${acme}values: {PRODUCT: Acme}\n`;
    const zeta = "name: Zeta\nurl: https://help.zeta.example\n";
    const { found } = await afterEdit(
      { "brands/acme.yaml": full, "brands/zeta.yaml": zeta },
      { "brands/acme.yaml": acme },
    );
    expect(found).toEqual(["brands/zeta.yaml placeholders/missing-value"]);
  });

  test("nothing new where only a suggestion has changed", async () => {
    const { found } = await afterEdit(
      { "entries/voice/cal-drops.md": entry("Another", "See [[guide-voice]].") },
      { [TONE]: entry("No dial tone", "See [[cal-drop]].") },
    );
    expect(found).toEqual([]);
  });

  test("a row of the baseline that a change has made stale, and nothing that it lists", async () => {
    const { folder } = bookInRepository(OLD);
    const [book] = await checkBooks([folder], TODAY);
    edit(folder, { "baseline.txt": book?.baseline() });
    commitAll(folder);
    expect((await since(folder)).all).toEqual([]);
    edit(folder, { [BOUNCES]: entry("Email bounces", "Words <<PRODUCT>>") });
    expect((await since(folder)).found).toEqual(["baseline.txt lint/stale-baseline"]);
  });

  test("a moved file has changed, and a book that was not there is new as a whole", async () => {
    const { folder, top } = bookInRepository(OLD);
    renameSync(join(folder, BOUNCES), join(folder, "entries/voice/bounces.md"));
    const { found, changed } = await since(folder);
    expect(found).toEqual(["book.yaml areas/empty", "entries/voice/bounces.md placeholders/authoring-leftover"]);
    expect(changed).toBe(2);
    const other = join(top, "books/other");
    writeFiles(other, bookFiles(OLD));
    expect(await since(other)).toMatchObject({ found: [`${BOUNCES} placeholders/authoring-leftover`], changed: 7 });
  });
});

describe("what counts as changed", () => {
  const TODO = { [DROPS]: entry("The call drops", "TODO") };
  const found = [`${DROPS} placeholders/authoring-leftover`];

  test("committed, staged, unstaged, untracked and ignored files of the book", async () => {
    const { folder } = bookInRepository({ ".gitignore": "*.md\n" });
    const first = git(folder, "rev-parse", "HEAD").trim();
    edit(folder, TODO);
    expect((await since(folder)).found).toEqual(found);
    git(folder, "add", ".");
    expect((await since(folder)).found).toEqual(found);
    commitAll(folder);
    expect((await since(folder)).found).toEqual([]);
    for (const ref of [first, first.slice(0, 8), "HEAD~1", "main~", "HEAD^{commit}~1"])
      expect((await since(folder, ref)).found).toEqual(found);
    edit(folder, { "entries/voice/new.md": entry("New", "FIXME [[guide-voice]]") });
    expect((await since(folder)).found).toEqual(["entries/voice/new.md placeholders/authoring-leftover"]);
  });

  test("not a checkout with other line endings, nor a byte order mark", async () => {
    const { folder } = bookInRepository(TODO);
    edit(folder, { [DROPS]: `\ufeff${String(TODO[DROPS]).replaceAll("\n", "\r\n")}` });
    expect(await since(folder)).toMatchObject({ found: [], changed: 0 });
  });
});

describe("the book at a commit", () => {
  test("is read as from the disk, at the top of a repository and below, with odd names", () => {
    const { folder, top } = bookInRepository();
    for (const name of ["-rf", "a b", "日本", "a\nb", ":(glob)x", "*"]) writeFiles(join(top, name), bookFiles());
    writeFiles(top, bookFiles({ "entries/voice/日本.md": entry("A") }));
    commitAll(top);
    for (const one of [folder, top, ...["-rf", "a b", "日本", "a\nb", ":(glob)x", "*"].map((name) => join(top, name))])
      expect(readBook(one, gitDisk([one], "HEAD"))).toEqual(readBook(one));
  });

  test("has links and large files that are not followed and not read", () => {
    const { folder } = bookInRepository();
    symlinkSync("/etc/passwd", join(folder, "entries/voice/link.md"));
    symlinkSync("/etc", join(folder, "entries/link"));
    symlinkSync("/etc/hosts", join(folder, "ids.yaml"));
    writeFileSync(join(folder, "entries/voice/large.md"), "x".repeat(2 * 1024 * 1024));
    writeFileSync(join(folder, "entries/voice/empty.md"), "");
    writeFileSync(join(folder, "entries/voice/bytes.md"), new Uint8Array([0xff]));
    commitAll(folder);
    expect(readBook(folder, gitDisk([folder], "HEAD"))).toEqual(readBook(folder));
  });

  test("is asked for without a change to the repository, from a hook as well", async () => {
    const { folder, top } = bookInRepository();
    edit(folder, { [DROPS]: entry("The call drops", "TODO") });
    const before = git(top, "status", "--porcelain=v2", "--branch");
    process.env["GIT_DIR"] = join(tempFolder(), "none");
    try {
      expect((await since(folder)).found).toHaveLength(1);
    } finally {
      delete process.env["GIT_DIR"];
    }
    expect(git(top, "status", "--porcelain=v2", "--branch")).toBe(before);
  });

  test("runs nothing that a hostile repository names", async () => {
    const { folder, top } = bookInRepository();
    const canary = join(tempFolder(), "ran");
    const script = join(top, "evil.sh");
    writeFileSync(script, `#!/bin/sh\ntouch ${canary}\ncat\n`);
    chmodSync(script, 0o755);
    writeFileSync(join(top, ".gitattributes"), "*.md filter=evil diff=evil\n");
    commitAll(top);
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "core.sshCommand",
      "core.editor",
      "diff.external",
      "diff.evil.textconv",
      "filter.evil.clean",
      "filter.evil.smudge",
      "filter.evil.process",
    ])
      git(top, "config", key, script);
    git(top, "config", "core.hooksPath", top);
    git(top, "config", "remote.evil.url", `ext::${script}`);
    git(top, "config", "remote.evil.promisor", "true");
    git(top, "config", "extensions.partialClone", "evil");
    git(top, "config", "protocol.ext.allow", "always");
    for (const name of ["post-index-change", "reference-transaction", "post-checkout"]) {
      writeFileSync(join(top, name), `#!/bin/sh\ntouch ${canary}\n`);
      chmodSync(join(top, name), 0o755);
    }
    edit(folder, { [DROPS]: entry("The call drops", "TODO") });
    expect((await since(folder)).found).toHaveLength(1);
    await expect(since(folder, "0123456789012345678901234567890123456789")).rejects.toThrow("git knows no commit");
    expect(existsSync(canary)).toBe(false);
  });

  test("is not looked for in a repository that lies bare in the content", async () => {
    const folder = join(tempFolder(), "demo");
    writeFiles(folder, bookFiles());
    git(folder, "init", "--quiet", "--bare");
    await expect(since(folder)).rejects.toThrow(/is in no git repository/);
  });
});

describe("what it cannot be compared with", () => {
  test("no repository", async () => {
    const folder = join(tempFolder(), "demo");
    writeFiles(folder, bookFiles());
    await expect(since(folder)).rejects.toMatchObject({
      message: `${folder} is in no git repository, so it has no commit to be compared with.`,
    });
  });

  test.each([
    "nowhere",
    "",
    "--all",
    "-h",
    "--output=x",
    "HEAD:books",
    "a\nb",
    "a\0b",
    "HEAD..HEAD",
    "^HEAD",
    "@{999}",
  ])("%j, which is no commit", async (ref) => {
    const { folder } = bookInRepository();
    await expect(since(folder, ref)).rejects.toThrow(`git knows no commit "${ref}" here.`);
  });

  test("a commit that a shallow clone lacks", async () => {
    const { top } = bookInRepository();
    commitAll(top);
    const clone = join(tempFolder(), "clone");
    mkdirSync(clone);
    git(clone, "clone", "--quiet", "--depth=1", `file://${top}`, ".");
    await expect(since(join(clone, "books/demo"), "HEAD~1")).rejects.toMatchObject({
      action: expect.stringMatching(/^This clone is shallow\. .*git fetch --depth=1 .*fetch-depth: 0/),
    });
  });

  test("a commit whose files a partial clone lacks", async () => {
    const { top, folder } = bookInRepository();
    edit(folder, { [DROPS]: entry("The call drops") });
    commitAll(top);
    git(top, "config", "uploadpack.allowFilter", "true");
    const clone = join(tempFolder(), "clone");
    mkdirSync(clone);
    git(clone, "clone", "--quiet", "--filter=blob:none", `file://${top}`, ".");
    await expect(since(join(clone, "books/demo"), "HEAD~1")).rejects.toMatchObject({
      message: 'The files of "HEAD~1" are not all in this clone.',
    });
  });
});

test("only what is reported is fixed", async () => {
  const { folder } = bookInRepository({ [BOUNCES]: entry("Email bounces", "The tenant''s <<PRODUCT>>.") });
  edit(folder, { [DROPS]: entry("The call drops", "The tenant''s key.") });
  const { select } = await checkSince("HEAD", [folder], TODAY);
  const { files, books } = await fixBooks([folder], { kinds: ["safe"], fixable: select, ...TODAY });
  expect(files.map(({ file }) => file)).toEqual([DROPS]);
  expect(books.flatMap(select)).toEqual([]);
  expect(books.flatMap(({ diagnostics }) => diagnostics.map(say))).toEqual([`${BOUNCES} text/doubled-apostrophe`]);
});

test("laws: never more than the full run; all of it where nothing was there; nothing where nothing has changed", async () => {
  const body = fc.constantFrom("Why.", "TODO", "See [[call-drops]].", "See [[bounces]].", "<<PRODUCT>>", "<<NAME>>");
  const yaml = fc.constantFrom("", "related: [bounces]", "related: [nobody]", "aliases: [old]", "audience: internal");
  const text = fc.option(
    fc.tuple(body, yaml).map(([one, two]) => entry("Title", one, two)),
    { nil: undefined },
  );
  const book = fc.constantFrom("", "lint: {preset: strict}\n");
  const state = fc.record({ [DROPS]: text, [TONE]: text, [BOUNCES]: text, book });
  const filesOf = ({ book: more, ...files }: Record<string, string | undefined>): Files => ({
    ...bookFiles(),
    "book.yaml": `${bookFiles()["book.yaml"]}${more}`,
    ...files,
  });
  const { folder } = bookInRepository();
  git(folder, "tag", "empty", git(folder, "commit-tree", "-m", "Nothing", EMPTY_TREE).trim());
  await fc.assert(
    fc.asyncProperty(state, state, async (before, after) => {
      const put = (one: Record<string, string | undefined>) => {
        const files = filesOf(one);
        const gone = Object.keys(files).filter((path) => files[path] === undefined && !existsSync(join(folder, path)));
        edit(folder, Object.fromEntries(Object.entries(files).filter(([path]) => !gone.includes(path))));
      };
      put(before);
      commitAll(folder);
      expect((await since(folder)).found).toEqual([]);
      put(after);
      const { found, all } = await since(folder);
      for (const one of found) expect(all).toContain(one);
      expect((await since(folder, "empty")).found).toEqual(all);
      const earlier = (await checkBooks([folder], { ...TODAY, disk: gitDisk([folder], "HEAD") })).flatMap(
        (one: CheckedBook) => one.diagnostics.map(say),
      );
      for (const one of all) if (!earlier.includes(one)) expect(found).toContain(one);
    }),
    { seed: 3, numRuns: lawRuns(3) },
  );
});

const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
