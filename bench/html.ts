/**
 * Builds the same generated entries with Fixbook and with Astro Starlight, and measures in Chromium what readers wait for:
 * the weight of pages, the first load, and the search. Writes `bench/results/html.md`.
 *
 *     npx -y pnpm@12 bench:html [ENTRIES] [RUNS]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { findChromium } from "../test/browser/chromium.ts";
import { launch } from "../test/browser/launch.ts";
import { serve } from "../test/browser/serve.ts";
import { generateBook } from "./generate-book.ts";
import { loadPage, median, paintPage, type SearchBox, searchSite, type Weight, weigh } from "./page-load.ts";
import { installPeers } from "./peers.ts";
import { starlightPackages as peers, writeStarlightSite } from "./starlight-site.ts";

const [entries = 1000, runs = 5] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));

/** A built site: where it lies, which of its files are which page, and how it is searched. */
interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  readonly seconds: number;
  readonly pages: Readonly<Record<string, string | undefined>>;
  /** Undefined where the site has no search. */
  readonly search: SearchBox | undefined;
}

/** Pairs of queries: each is made of words that entries have. */
const queries: readonly (readonly [string, string])[] = [
  ["webhook retries", "invoice"],
  ["session token", "status message"],
  ["mailbox quota", "payment fails"],
  ["domain", "cookie banner"],
  ["workflow stops", "settings"],
];

function buildFixbook(book: string): BuiltSite {
  const out = join(folder, "fixbook");
  const seconds = timed(() =>
    run([join(root, "packages/cli/dist/bin.js"), "build", book, "--target", "html", "--out", out]),
  );
  const html = join(out, "generated/acme/html");
  return {
    name: "Fixbook",
    folder: html,
    seconds,
    pages: { home: "index.html", area: "areas/area-0/index.html", entry: "entry-0/index.html" },
    search: existsSync(join(html, "assets/search.js"))
      ? { field: "input[type=search]", answer: ".search-list > li > a" }
      : undefined,
  };
}

function buildStarlight(book: string): BuiltSite {
  console.error("Installing Starlight…");
  const site = join(folder, "starlight");
  mkdirSync(site);
  const bin = installPeers(site, peers);
  writeStarlightSite(site, book);
  const seconds = timed(() => run([bin("astro"), "build"], site));
  return {
    name: "Starlight",
    folder: join(site, "dist"),
    seconds,
    pages: { home: "index.html", area: undefined, entry: "area-0/entry-0/index.html" },
    search: {
      opener: "button[data-open-modal]",
      field: ".pagefind-ui__search-input",
      answer: ".pagefind-ui__result-link",
    },
  };
}

function run(args: readonly string[], cwd = folder): void {
  execFileSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

async function measure(
  browser: Browser,
  { name, folder, seconds, pages, search }: BuiltSite,
): Promise<readonly string[]> {
  const site = await serve(folder);
  const rows: string[] = [`| ${name} | build, whole process | ${seconds.toFixed(1)} s | | | |`];
  for (const [page, path] of Object.entries(pages)) {
    if (path === undefined) rows.push(`| ${name} | ${page}, the page alone | has none | | | |`);
    else
      rows.push(`| ${name} | ${page}, the page alone | | ${weightCells(weigh([readFileSync(join(folder, path))]))} |`);
  }
  for (const page of ["home", "entry"]) {
    const { ms, requests, weight } = await loadPage(
      browser,
      `${site.url}/${pages[page]?.replace("index.html", "")}`,
      runs,
    );
    rows.push(`| ${name} | ${page}, first load, ${requests} requests | ${ms.toFixed(0)} ms | ${weightCells(weight)} |`);
  }
  if (search === undefined) rows.push(`| ${name} | search | has none | | | |`);
  else {
    const { first, later, load } = await searchSite(browser, `${site.url}/`, search, queries);
    rows.push(
      `| ${name} | first search, ${load.requests} requests | ${first.toFixed(0)} ms | ${weightCells(load.weight)} |`,
    );
    rows.push(`| ${name} | later search | ${later.toFixed(0)} ms | | | |`);
  }
  await site.close();
  return rows;
}

/** The first paint of the same pages of each site on a slow phone, in turn, so that what else the machine does meets all. */
async function measurePaint(browser: Browser, sites: readonly BuiltSite[]): Promise<readonly string[]> {
  const served = await Promise.all(sites.map(async (site) => ({ ...site, server: await serve(site.folder) })));
  const rows: string[] = [];
  for (const page of ["home", "entry"] as const) {
    const paints = new Map<string, { lcp: number; cls: number }[]>();
    for (let run = 0; run < runs; run++)
      for (const { name, pages, server } of served) {
        const url = `${server.url}/${pages[page]?.replace("index.html", "")}`;
        paints.set(name, [...(paints.get(name) ?? []), await paintPage(browser, url)]);
      }
    const lcpOf = (name: string) => median((paints.get(name) ?? []).map(({ lcp }) => lcp));
    const [first = Number.NaN, second = Number.NaN] = sites.map(({ name }) => lcpOf(name));
    for (const { name } of sites) {
      const cls = Math.max(...(paints.get(name) ?? []).map((one) => one.cls));
      rows.push(`| ${name} | ${page} | ${lcpOf(name).toFixed(0)} ms | ${cls.toFixed(3)} |`);
    }
    rows.push(`| ratio | ${page} | ${(first / second).toFixed(2)} × | |`);
  }
  for (const { server } of served) await server.close();
  return rows;
}

function weightCells({ raw, gzip, brotli }: Weight): string {
  return [raw, gzip, brotli].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`).join(" | ");
}

try {
  const book = join(folder, "book");
  generateBook(book, entries);
  const sites = [buildFixbook(book), buildStarlight(book)];
  const browser = await launch(findChromium());
  const rows: string[] = [];
  for (const site of sites) rows.push(...(await measure(browser, site)));
  const paints = await measurePaint(browser, sites);
  const table = `# HTML

${entries} generated entries (\`bench/generate-book.ts\`, fixed seed), built by Fixbook and, from the same Markdown, by Starlight
as its template sets it up, with its Pagefind search and its sidebar of all pages. Chromium ${browser.version()}, Node.js
${process.version}, a server on the same machine without compression; medians of ${runs} loads in fresh profiles, and of
${queries.length} searches. A first load is all that the page asks for until the network is idle, timed to the load event. A search
is timed from the letters to the first answer on the screen, the pause that each site waits for more letters included; its
weight is what the first one loads.

| site | what | time | raw | gzip | brotli |
|---|---|---|---|---|---|
${rows.join("\n")}

Largest Contentful Paint and Cumulative Layout Shift as a slow phone sees them (412 by 823 pixels, 1.6 Mbit/s, 150 ms,
processor 4 times slower), the sites in turn; medians, and the largest shift, of ${runs} loads:

| site | page | LCP | CLS |
|---|---|---|---|
${paints.join("\n")}

Peers: ${Object.entries(peers)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.
`;
  await browser.close();
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/html.md"), table);
  console.log(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
