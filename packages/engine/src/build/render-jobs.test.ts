import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { png } from "../../test/png.js";
import { buildBooks } from "./build.js";

/** So many that workers render them. */
const ENTRIES = 60;

const entryOf = (index: number, more = "") =>
  `# Call ${index} drops\n\nThe number of <<PRODUCT>> is not attached; see [[call-${(index + 1) % ENTRIES}]].\n\n1. Attach it.${more}\n2. Press **Test call**.\n`;

const files: Files = bookFiles({
  ...Object.fromEntries(
    Array.from({ length: ENTRIES }, (_, index) => [`entries/voice/call-${index}.md`, entryOf(index)]),
  ),
  // What only the main thread can tell: whether the sources hold the word.
  "entries/voice/call-7.md": entryOf(7, " The page says `undefined`."),
  "entries/voice/call-8.md": `${entryOf(8)}\nThat is all.\n\n## Internal notes\n\nAsk the carrier.\n`,
  "entries/voice/call-9.md": entryOf(9, ` ${"Then wait for a long while. ".repeat(320)}`),
  "entries/voice/call-10.md": `${entryOf(10)}\n   ![The page](page.png)\n`,
  "pictures/page.png": png(90, 40),
  "book.yaml": `${bookFiles()["book.yaml"]}desks: [zendesk, chatwoot, eml]\nemail: {embedPictures: true}\n`,
});

async function build(book: string, workers: number, more: { cwd?: string; cache?: string } = {}) {
  const { cwd = tempFolder(), ...kept } = more;
  const { published, leaks, books } = await buildBooks({
    books: [book],
    out: "out",
    cwd,
    workers,
    unfilled: true,
    audience: "internal",
    ...kept,
  });
  const found = books.map(({ diagnostics }) => diagnostics);
  if (published === undefined) throw new Error(JSON.stringify(found.flat().slice(0, 3)));
  const targets = published.targets.map(({ folder, ...counts }) => ({ ...counts, folder: relative(cwd, folder) }));
  return { tree: readTree(join(cwd, "out")), files: published.counts.files, targets, leaks, found };
}

test("workers give the bytes and the findings of one thread, with a cache and without one", async () => {
  const book = bookOnDisk(files);
  const alone = await build(book, 1);
  expect(alone.files).toBeGreaterThan(ENTRIES * 5);
  expect(String(alone.tree["demo/acme/email/desks/eml/call-10.eml"])).toContain("Content-Type: image/png");
  expect(alone.leaks.map(({ diagnostic }) => diagnostic.ruleId)).toContain("email/large-snippet");
  for (const cache of [undefined, tempFolder()]) {
    const kept = cache === undefined ? {} : { cache };
    expect(await build(book, 2, kept)).toEqual(alone);
  }
});

test("what a thread had at hand when it died is rendered all the same", async () => {
  const book = bookOnDisk(files);
  const alone = await build(book, 1);
  const threads: Worker[] = [];
  const kill = (thread: Worker): void => {
    threads.push(thread);
    void thread.terminate();
  };
  process.on("worker", kill);
  onTestFinished(() => {
    process.off("worker", kill);
  });
  expect(await build(book, 2)).toEqual(alone);
  expect(threads.length).toBeGreaterThan(1);
});

test("an entry that changes, a cache that is gone and a page that somebody has edited end in the same tree", async () => {
  const book = bookOnDisk({ ...files, "entries/voice/call-9.md": entryOf(9) });
  const [cwd, cache] = [tempFolder(), tempFolder()];
  await build(book, 2, { cwd, cache });
  writeFiles(book, { "entries/voice/call-3.md": entryOf(3, " Wait.") });
  const clean = await build(book, 1);
  expect(await build(book, 2, { cwd, cache })).toEqual(clean);
  // Nothing is known of what is there, and all of it is rendered again.
  rmSync(cache, { recursive: true });
  expect(await build(book, 2, { cwd, cache })).toEqual(clean);
  rmSync(cache, { recursive: true });
  writeFileSync(join(cwd, "out/demo/acme/html/call-4/index.html"), "edited");
  await expect(build(book, 2, { cwd, cache })).rejects.toThrow("somebody has changed");
  expect(readdirSync(cwd)).toEqual(["out"]);
});
