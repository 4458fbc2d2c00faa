/**
 * Measures how long it takes from saving a file to seeing it in the preview, in Chromium, on books of several sizes.
 * Writes `bench/results/preview.md`.
 *
 *     npx -y pnpm@12 bench:preview [EDITS] [ENTRIES…]
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { generateBook } from "./generate-book.ts";

const [edits = 50, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000, 10_000];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env["FIXBOOK_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
});

/** Runs in the page: notes when a frame takes its turn. */
const noteSwaps = `
  window.swaps = [];
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.tagName === "IFRAME"))
      window.swaps.push(performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["class"] });
`;

const rows: string[] = [];
try {
  for (const size of sizes) {
    const times = (await timeEdits(size)).toSorted((a, b) => a - b);
    const at = (share: number) =>
      `${times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0)} ms`;
    rows.push(`| ${size.toLocaleString("en")} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
    console.log(rows.at(-1));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(
  join(root, "bench/results/preview.md"),
  `# From save to screen

${edits} edits of one entry, 0.6 seconds apart, with its page in view: from before the file is written until the frame
with the new page is the one that is seen. Chromium on the same machine, ${availableParallelism()} cores.
\`npx -y pnpm@12 bench:preview\` measures it again.

| entries | median | 95 % | slowest |
|---:|---:|---:|---:|
${rows.join("\n")}
`,
);

async function timeEdits(size: number): Promise<readonly number[]> {
  const book = join(folder, `book-${size}`);
  mkdirSync(book);
  generateBook(book, size);
  const preview = spawn(process.execPath, [
    join(root, "packages/cli/dist/bin.js"),
    "preview",
    book,
    "--no-open",
    "--no-cache",
  ]);
  try {
    let printed = "";
    for await (const chunk of preview.stdout) {
      printed += chunk;
      if (printed.includes("#token=")) break;
    }
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    await page.goto(`${/http\S+/.exec(printed)?.[0]}&page=entry-0/index.html`);
    await page.waitForSelector("iframe:not(.waiting)");
    await page.evaluate(noteSwaps);
    await wait(Math.min(20_000, 2000 + size));
    const times: number[] = [];
    const file = join(book, "entries/area-0/entry-0.md");
    const text = readFileSync(file, "utf8");
    for (let edit = 0; edit < edits; edit++) {
      const seen = await swaps(page);
      const start = Date.now();
      writeFileSync(file, text.replace(/^# .*/m, `# The edit nr ${edit}`));
      while ((await swaps(page)).length === seen.length) await wait(20);
      times.push(((await swaps(page))[seen.length] ?? 0) - start);
      await wait(600);
    }
    await page.close();
    return times;
  } finally {
    preview.kill();
  }
}

function swaps(page: Page): Promise<readonly number[]> {
  return page.evaluate("window.swaps");
}
