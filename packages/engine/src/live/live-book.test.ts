import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { expectAsBuilt } from "../../test/as-built.js";
import { bookFiles, bookOnDisk, type Files, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { bookInRepository } from "../../test/git-repository.js";
import { checkBook } from "../check/check-books.js";
import { createBackgroundCheck } from "./background-check.js";
import { type LiveBook, openLiveBook } from "./live-book.js";
import { openBookAt } from "./open-book-at.js";

const today = "2026-10-01";
const DROPS = "entries/voice/call-drops.md";

async function open(files: Files = bookFiles()): Promise<LiveBook> {
  const live = await openLiveBook(bookOnDisk(files), { today });
  onTestFinished(() => live.close());
  return live;
}

const page = (live: LiveBook, path = "call-drops/index.html") => live.artifact("acme", "html", path);

test("makes every artifact of a clean build, byte for byte, and nothing else", async () => {
  const live = await open();
  await expectAsBuilt(live);
  for (const path of [
    "",
    "../book.yaml",
    "call-drops",
    "constructor",
    "call-drops/../call-drops/index.html",
    "/index.html",
  ])
    expect(page(live, path)).toBeUndefined();
  expect(live.artifact("nobody", "html", "index.html")).toBeUndefined();
  expect(live.artifact("acme", "pdf", "index.html")).toBeUndefined();
});

test("shows internal notes on pages, where writers read them, and in nothing that is sent", async () => {
  const live = await open();
  const text = "# The call drops\n\n1. Go.\n\n## Internal notes\n\nAsk the canary.\n";
  writeFileSync(join(live.folder, DROPS), text);
  await live.update([DROPS]);
  expect(page(live)).toContain("Ask the canary.");
  for (const target of ["json", "email"])
    for (const { contents } of live.artifacts("acme", target)) expect(contents).not.toContain("Ask the canary.");
});

test("gives every artifact of a target, and the book as it is filled", async () => {
  const live = await open();
  const paths = Array.from(live.artifacts("acme", "email"), ({ path }) => path);
  expect(paths).toContain("call-drops.txt");
  for (const { path, contents } of live.artifacts("acme", "html")) expect(page(live, path), path).toBe(contents);
  expect([...live.artifacts("nobody", "html"), ...live.artifacts("acme", "pdf")]).toEqual([]);
  expect(live.filled("acme", "html")?.entries.map(({ id }) => id)).toContain("call-drops");
  expect(live.filled("nobody", "html")).toBeUndefined();
});

test("a book of an earlier commit stands beside the one on the disk", async () => {
  const { folder } = bookInRepository();
  const then = await openBookAt(folder, "HEAD", { today });
  onTestFinished(() => then.close());
  writeFiles(folder, { [DROPS]: "# Another title\n\n1. Go.\n" });
  const now = await openLiveBook(folder, { today });
  onTestFinished(() => now.close());
  expect(page(now)).toContain("Another title");
  expect(page(then)).not.toContain("Another title");
  await expect(openBookAt(folder, "no-such-name")).rejects.toThrow('git knows no commit "no-such-name" here.');
});

test("is not disturbed by what a brand adds to its site, and tells what is wrong with it", async () => {
  const live = await open(bookFiles({ "brands/acme.site/CNAME": "help.acme.example\n" }));
  const security = "brands/acme.site/.well-known/security.txt";
  writeFiles(live.folder, { [security]: "Contact: x\n" });
  expect(await live.update([security])).toEqual({ files: [security] });
  expect(await live.findings()).toEqual([]);
  writeFiles(live.folder, { [security]: "<script>" });
  expect(await live.update([security])).toEqual({ files: [security] });
  expect((await live.findings()).map(({ file, ruleId }) => [file, ruleId])).toEqual([[security, "site/unsafe-file"]]);
  expect(page(live)).toContain("The call drops");
});

test("follows an edit, and shows what was there last while a file is broken", async () => {
  const live = await open();
  const edit = async (text: string | undefined) => {
    if (text === undefined) rmSync(join(live.folder, DROPS));
    else writeFileSync(join(live.folder, DROPS), text);
    return live.update([DROPS]);
  };
  expect(await edit("# The call drops often\n\n1. Go.\n")).toEqual({ files: [DROPS] });
  expect(page(live)).toContain("The call drops often");
  expect(await live.update([DROPS])).toBeUndefined();
  await edit("---\nsummary: [\n---\n# Worse\n");
  expect(page(live)).toContain("The call drops often");
  expect([...live.stale]).toEqual([DROPS]);
  expect((await live.findings()).map(({ ruleId }) => ruleId)).toContain("schema/yaml-syntax");
  await edit("# Mended <<NOBODY>>\n\n1. Go to [[nowhere]].\n");
  expect(page(live)).toContain("Mended [nobody]");
  expect([...live.stale]).toEqual([]);
  await edit(undefined);
  expect(page(live)).toBeUndefined();
  expect(page(live, "index.html")).not.toContain("Mended");
});

test("keeps what an application got before a reference led nowhere, and says why it gets nothing new", async () => {
  const live = await open();
  const [json, path] = [() => live.artifact("acme", "json", path), "entries/call-drops.json"] as const;
  const good = json();
  expect(live.lastGood("acme", "json", path)).toBeUndefined();
  await live.findings();
  const relate = async (id: string) => {
    writeFiles(live.folder, { [DROPS]: `---\nrelated: [${id}]\n---\n\n# Worse\n\n1. Go.\n` });
    await live.update([DROPS]);
  };
  for (const id of ["nowhere", "nowhere-else"]) {
    await relate(id);
    expect(json).toThrow(id);
    expect(live.lastGood("acme", "json", path)).toBe(good);
    await live.findings();
    expect(live.lastGood("acme", "json", path)).toBe(good);
  }
  await relate("no-dial-tone");
  expect(json()).toContain("Worse");
  await live.findings();
  expect(live.lastGood("acme", "json", path)).toBe(json());
});

test("finds the same in a thread of its own", async () => {
  const live = await open(bookFiles({ [DROPS]: "# The call drops\n\n1. See [[nowhere]].\n" }));
  const background = createBackgroundCheck(live.folder, { today, cache: tempFolder() });
  onTestFinished(() => background.close());
  const expected = JSON.parse(JSON.stringify(await live.findings()));
  const [first, second] = await Promise.all([background.run(), background.run()]);
  expect([first, second]).toEqual([expected, expected]);
});

test("follows settings, brands and new files, and keeps the last ones that could be read", async () => {
  const live = await open();
  const write = async (path: string, text: string) => {
    writeFiles(live.folder, { [path]: text });
    await live.update();
  };
  await write("brands/acme.yaml", "name: Acme Two\nurl: https://help.acme.example\nvalues: {PRODUCT: Desk}\n");
  expect(page(live, "bounces/index.html")).toContain("Email bounces in Desk");
  await write(
    "inventories/guides.yaml",
    "title: Guides\nurl: https://guides.example\nitems: [{id: guide-voice, title: Voice handbook, url: talk}]\n",
  );
  expect(page(live)).toContain('<a href="https://guides.example/talk">Voice handbook</a>');
  await write("queries.yml", "- {query: it drops, entry: nobody}\n");
  expect((await live.findings()).map(({ ruleId }) => ruleId)).toContain("search/unknown-entry");
  await write("brands/acme.yaml", "name: Acme Three\nurl: https://help.acme.example\n");
  expect(page(live, "bounces/index.html")).toContain("Email bounces in [PRODUCT]");
  await write("book.yaml", "id: [");
  expect(page(live, "bounces/index.html")).toContain("Email bounces in [PRODUCT]");
  await write("entries/voice/new-one.md", "# Brand new\n\n1. Go.\n");
  expect(page(live, "new-one/index.html")).toContain("Brand new");
});

const edits: readonly Files[] = [
  { [DROPS]: "# The call drops\n\n1. Wait <<PRODUCT>>.\n" },
  { [DROPS]: "" },
  { [DROPS]: undefined },
  { "entries/voice/new-one.md": "# New\n\n1. Go.\n" },
  { "queries.yml": "- {query: it drops, entry: call-drops}\n" },
  { "queries.yml": "- {query: it drops, entry: nobody}\n" },
  { "entries/email/bounces.md": "no title" },
  {
    "brands/zeta.yaml": "name: Zeta\nurl: https://help.zeta.example\nvalues: {PRODUCT: Z}\nlook: {accent: '#884400'}\n",
  },
  ...Object.entries(bookFiles()).map(([path, text]) => ({ [path]: text })),
];

test("after any edits it finds what the gate finds, and shows what a build of the same files makes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...edits), fc.boolean()), { maxLength: 6 }), async (steps) => {
      const folder = bookOnDisk();
      const live = await openLiveBook(folder, { today });
      try {
        for (const [step, isHinted] of steps) {
          for (const [path, text] of Object.entries(step))
            if (text === undefined) rmSync(join(folder, path), { force: true });
          writeFiles(folder, step);
          await live.update(isHinted ? Object.keys(step) : undefined);
        }
        const clean = await checkBook(folder, { today });
        expect(await live.findings()).toEqual(clean.diagnostics);
        if (clean.book === undefined) return;
        const fresh = await openLiveBook(folder, { today });
        for (const path of ["index.html", "call-drops/index.html", "bounces/index.html", "areas/voice/index.html"])
          expect(page(live, path)).toBe(page(fresh, path));
        await fresh.close();
      } finally {
        await live.close();
      }
    }),
    { numRuns: lawRuns(3) },
  );
});
