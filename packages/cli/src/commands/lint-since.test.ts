import { renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, type Files, tempFolder } from "../../../engine/test/book-on-disk.js";
import { bookInRepository, commitAll, edit, git } from "../../../engine/test/git-repository.js";
import { run } from "../../test/fake-host.js";

const TONE = "# No dial tone\n\nThe number is not attached.\n\n1. Attach it.\n";
const LEDGER = "bounces: entry\ncall-drops: entry\nfax: { retired: Nobody sends any. }\nno-dial-tone: entry\n";

/** A book whose entries and ledger are committed; nothing refers to `call-drops`. */
function withLedger() {
  return bookInRepository({ "ids.yaml": LEDGER, "entries/voice/no-dial-tone.md": TONE });
}

const without = (id: string) => LEDGER.replace(new RegExp(`^${id}:.*\n`, "m"), "");
const GONE: Files = { "entries/voice/call-drops.md": undefined, "ids.yaml": without("call-drops") };
const INVENTORY_USED = { "entries/email/bounces.md": "# Email bounces\n\nWhy. See [[guide-voice]].\n\n1. Go.\n" };

/** The rules that find something, with their files and what they say. */
async function found(top: string, flags: string): Promise<readonly string[]> {
  const { code, out } = await run(`lint --format json${flags === "" ? "" : ` ${flags}`}`, { cwd: top });
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: readonly { file: string; ruleId: string; severity: string; message: string }[];
  };
  expect(code).toBe(diagnostics.some(({ severity }) => severity === "error") ? 1 : 0);
  return diagnostics
    .filter(({ ruleId }) => ruleId.startsWith("identity/"))
    .map(({ file, ruleId, message }) => `${file} ${ruleId}: ${message}`);
}

const VANISHED = 'books/demo/ids.yaml identity/vanished-id: The ledger listed "call-drops", and does not any more.';

describe("a row of the ledger that vanishes", () => {
  test("with its entry is found against the commit that had it, and not without one", async () => {
    const { top, folder } = withLedger();
    edit(folder, { ...GONE, ...INVENTORY_USED });
    expect(await found(top, "")).toEqual([]);
    expect(await found(top, "--since HEAD")).toEqual([VANISHED]);
    commitAll(top);
    expect(await found(top, "--since HEAD")).toEqual([]);
    expect(await found(top, "--since HEAD~1")).toEqual([VANISHED]);
  });

  test("is found with --all too, among the findings that the commit had already", async () => {
    const { top, folder } = withLedger();
    edit(folder, { "entries/voice/old.md": "# An old mistake\n\n## Sympton\n\n1. Go.\n" });
    commitAll(top);
    edit(folder, { ...GONE, ...INVENTORY_USED });
    const rules = async (flags: string) =>
      JSON.parse((await run(`lint ${flags} --format json`.replace("  ", " "), { cwd: top })).out).diagnostics.map(
        ({ ruleId }: { readonly ruleId: string }) => ruleId,
      );
    expect(await rules("--since HEAD")).toEqual(["identity/vanished-id"]);
    expect((await rules("--since HEAD --all")).sort()).toEqual([...(await rules("")), "identity/vanished-id"].sort());
    expect(await run("lint --all", { cwd: top })).toMatchObject({ code: 2, err: expect.stringContaining("--since") });
  });

  test("is found again with a cache, by the commit that is named", async () => {
    const { top, folder } = withLedger();
    edit(folder, { ...GONE, ...INVENTORY_USED });
    commitAll(top);
    const cache = tempFolder();
    for (const ref of ["HEAD", "HEAD~1", "HEAD", "HEAD~1"]) {
      const { code } = await run(`lint --since ${ref}`, { cwd: top, cache });
      expect([ref, code]).toEqual([ref, ref === "HEAD" ? 0 : 1]);
    }
    expect((await run("lint", { cwd: top, cache })).code).toBe(0);
  });

  test.each<[string, Files, readonly string[]]>([
    ["a record", { "ids.yaml": without("fax") }, ['"fax"']],
    ["all of them, with the entry of one", { ...GONE, "ids.yaml": "" }, ['"call-drops"', '"fax"']],
    ["the row of an entry that is still there", { "ids.yaml": without("bounces") }, []],
    [
      "the row of an id that became an alias",
      {
        "entries/voice/call-drops.md": undefined,
        "entries/voice/no-dial-tone.md": `---\naliases: [call-drops]\n---\n\n${TONE}`,
        "ids.yaml": without("call-drops"),
      },
      [],
    ],
  ])("%s", async (_, change, ids) => {
    const { top, folder } = withLedger();
    edit(folder, { ...change, ...INVENTORY_USED });
    const rows = (await found(top, "--since HEAD")).filter((one) => one.includes("vanished-id"));
    expect(rows.map((one) => /listed ("[^"]+")/.exec(one)?.[1])).toEqual(ids);
  });

  test("with the whole ledger is one finding, whatever else goes", async () => {
    for (const change of [{ "ids.yaml": undefined }, { ...GONE, "ids.yaml": undefined }]) {
      const { top, folder } = withLedger();
      edit(folder, { ...change, ...INVENTORY_USED });
      expect(await found(top, "--since HEAD")).toEqual([
        "books/demo/book.yaml identity/vanished-id: The book had a ledger, ids.yaml, with 4 published ids, and has none any more.",
      ]);
    }
  });

  test.each([
    ["its id stays", String(bookFiles()["book.yaml"])],
    ["its id changes as well", String(bookFiles()["book.yaml"]).replace("id: demo", "id: shown")],
  ])("is found in a book whose folder is renamed, and %s", async (_, settings) => {
    const { top, folder } = withLedger();
    edit(folder, { ...GONE, ...INVENTORY_USED, "book.yaml": settings });
    renameSync(folder, join(top, "books/moved"));
    const expected = [VANISHED.replace("demo", "moved")];
    expect(await found(top, "--since HEAD")).toEqual(expected);
    expect(await found(top, "--since HEAD books/moved")).toEqual(expected);
  });

  test("may become any record that is valid", async () => {
    const { top, folder } = withLedger();
    edit(folder, { ...GONE, ...INVENTORY_USED });
    for (const record of ["{ moved: bounces }", "{ split: [bounces, no-dial-tone] }", "{ retired: Gone. }"]) {
      edit(folder, { "ids.yaml": LEDGER.replace("call-drops: entry", `call-drops: ${record}`) });
      expect(await found(top, "--since HEAD")).toEqual([]);
    }
    edit(folder, { "ids.yaml": LEDGER.replace("call-drops: entry", "call-drops: { moved: nobody }") });
    expect(await found(top, "--since HEAD")).toEqual([
      'books/demo/ids.yaml identity/broken-redirect: "nobody" is not an id of the book or its inventories.',
    ]);
  });

  test("is not one that others have added since the branch began", async () => {
    const { top, folder } = withLedger();
    git(top, "checkout", "--quiet", "-b", "mine");
    git(top, "checkout", "--quiet", "main");
    edit(folder, {
      "entries/voice/echo.md": "# The call has an echo\n\nWhy.\n\n1. Go.\n",
      "ids.yaml": LEDGER.replace("fax:", "echo: entry\nfax:"),
    });
    commitAll(top);
    git(top, "checkout", "--quiet", "mine");
    expect(await found(top, "--since main")).toEqual([]);
    edit(folder, { ...GONE, ...INVENTORY_USED });
    expect(await found(top, "--since main")).toEqual([VANISHED]);
  });
});

describe("a book that is gone", () => {
  test("is told where all books are asked for", async () => {
    const { top, folder } = withLedger();
    edit(
      join(top, "books/other"),
      bookFiles({ "book.yaml": String(bookFiles()["book.yaml"]).replace("demo", "other") }),
    );
    commitAll(top);
    rmSync(folder, { recursive: true });
    expect(await found(top, "--since HEAD")).toEqual([
      'books/demo/ids.yaml identity/vanished-book: The book "demo" is gone; it had published ids at "HEAD".',
    ]);
    expect(await found(top, "--since HEAD books/other")).toEqual([]);
    expect((await run("lint --since HEAD --max-warnings 0", { cwd: top })).code).toBe(1);
  });

  test.each([
    ["to the book that it became", "other"],
    ["to another book", "second"],
    ["to a folder", "."],
    ["to nothing", "nowhere"],
  ])("is one whose ids are gone, also where a link %s lies at its place", async (_, target) => {
    const { top, folder } = withLedger();
    const books = join(top, "books");
    edit(join(books, "second"), bookFiles({ "book.yaml": String(bookFiles()["book.yaml"]).replace("demo", "second") }));
    commitAll(top);
    renameSync(folder, join(books, "other"));
    edit(join(books, "other"), { "entries/voice/call-drops.md": undefined, "ids.yaml": "no-dial-tone: entry\n" });
    const lost = () => run("lint --since HEAD --format json", { cwd: top });
    const ids = async () =>
      new Set(JSON.parse((await lost()).out).diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId));
    expect((await ids()).has("identity/vanished-id")).toBe(true);
    symlinkSync(target, folder);
    expect((await ids()).has("identity/vanished-id")).toBe(true);
  });

  test("is none that was renamed, or had no ledger", async () => {
    const { top, folder } = withLedger();
    renameSync(folder, join(top, "books/moved"));
    expect(await found(top, "--since HEAD")).toEqual([]);
    const { top: bare, folder: plain } = bookInRepository();
    renameSync(plain, join(bare, "books/moved"));
    writeFileSync(join(bare, "books/moved/book.yaml"), String(bookFiles()["book.yaml"]).replace("demo", "other"));
    expect(await found(bare, "--since HEAD")).toEqual([]);
  });
});
