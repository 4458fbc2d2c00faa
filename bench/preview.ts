/**
 * Measures how long it takes from saving a file to seeing it in Chromium, in the preview and in Astro's dev server on the
 * same entries, at several sizes. Writes `bench/results/preview.md`.
 *
 *     npx -y pnpm@12 bench:preview [EDITS] [ENTRIES…]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findChromium } from "../test/browser/chromium.ts";
import { launch } from "../test/browser/launch.ts";
import { generateBook } from "./generate-book.ts";
import { installPeers } from "./peers.ts";
import { openAstro, openPreview } from "./preview-workplaces.ts";
import { timeEdits, type Workplace } from "./save-to-screen.ts";
import { starlightPackages, writeStarlightSite } from "./starlight-site.ts";

const [edits = 50, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000, 10_000];
/** Seconds that a tool may take to show its first page, and for all its edits. */
const [START, EDITS] = [180, 180];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const browser = await launch(findChromium());
const rows: string[] = [];
/** How many threads wanted a core while one tool was measured, its own included. */
const loads: number[] = [];
try {
  const site = join(folder, "site");
  mkdirSync(site);
  const bin = installPeers(site, starlightPackages);
  for (const size of sizes) {
    const book = join(folder, `book-${size}`);
    mkdirSync(book);
    generateBook(book, size);
    for (const made of ["src", ".astro", "node_modules/.astro", "node_modules/.vite"])
      rmSync(join(site, made), { recursive: true, force: true });
    writeStarlightSite(site, book);
    const ours = await measure("Fixbook", size, () => openPreview(browser, root, book));
    const theirs = await measure("Astro", size, () => openAstro(browser, bin("astro"), site, START));
    if (ours !== undefined && theirs !== undefined)
      rows.push(`| ${size.toLocaleString("en")} | Astro / Fixbook | | ${(theirs / ours).toFixed(1)} × | | | |`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Adds a row, and answers the median in milliseconds. */
async function measure(name: string, size: number, open: () => Promise<Workplace>): Promise<number | undefined> {
  const begin = performance.now();
  const cells = [size.toLocaleString("en"), name];
  let median: number | undefined;
  try {
    const workplace = await open();
    const start = (performance.now() - begin) / 1000;
    await wait(2000);
    const times = await timeEdits(workplace, { edits, seconds: EDITS });
    await workplace.close();
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    median = at(0.5);
    const shown = [0.5, 0.95, 1].map((share) => (sorted.length === 0 ? "—" : `${at(share)?.toFixed(0)} ms`));
    cells.push(`${start.toFixed(1)} s`, ...shown, `${times.length}`);
  } catch (error) {
    if (name === "Fixbook" || !browser.isConnected()) throw error;
    console.error(error);
    cells.push(`none in ${START} s`, "—", "—", "—", "0");
  }
  rows.push(`| ${cells.join(" | ")} |`);
  loads.push(loadavg()[0] ?? 0);
  console.log(rows.at(-1));
  return median;
}

mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(
  join(root, "bench/results/preview.md"),
  `# From save to screen

Edits of the title of one entry with its page in view, 0.6 seconds apart: from before the file is written until the page
with the new title is the one that is seen. The same generated entries (\`bench/generate-book.ts\`, fixed seed) in
\`fixbook preview\`, without a cache and with everything found in them once, and as a Starlight site in \`astro dev\`.
Chromium ${browser.version()} on the same machine, ${availableParallelism()} cores, Node.js ${process.version}. First
page: from the start of the command until the page is seen, for Fixbook with the findings. ${edits} edits are made, or as
many as are seen in ${EDITS} seconds. The load of the machine after each row was ${loads.map((load) => load.toFixed(1)).join(", ")}.
A load over the number of cores means that others were at work, which both tools pay for. \`npx -y pnpm@12 bench:preview\` measures it again.

| entries | tool | first page | median | 95 % | slowest | edits |
|---:|---|---:|---:|---:|---:|---:|
${rows.join("\n")}

Peers: ${Object.entries(starlightPackages)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.
`,
);
