/**
 * Builds and lints the same generated books with Fixbook and with its peers: whole processes, in turn, with medians,
 * ratios and the peak of memory. Writes `bench/results/build.md`, appends to `bench/results/history.jsonl`, and fails
 * where a goal is missed by more than the noise of the runs.
 *
 *     npx -y pnpm@12 bench ablation [ENTRIES …] [--runs N]
 *     npx -y pnpm@12 bench [cold|html|nothing|changed|lint|desks|warnings|large|help …] [ENTRIES …] [--runs N]
 *         [--peers NAME,…|none] [--stages] [--profile FOLDER]
 *
 * `ablation` measures what each speed layer of Fixbook gains instead, and writes `bench/results/ablation.md`.
 * `--profile` writes a CPU profile of each run of Fixbook, for Chromium's DevTools.
 */
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ablate, ablationReport } from "./ablation.ts";
import { judge } from "./build/goals.ts";
import { type Bench, jobsOf, type Part, parts } from "./build/jobs.ts";
import { historyLine, report, type Section } from "./build/report.ts";
import { astro, contentCollections, eleventy, findHugo, hugo, type SitePeer, velite } from "./build/site-peers.ts";
import { type BookKind, generateBook } from "./generate-book.ts";
import { installPeers } from "./peers.ts";
import { runInTurn } from "./run-in-turn.ts";
import { stageCosts } from "./stages.ts";

const linters = {
  "markdownlint-cli2": "0.24.1",
  "remark-cli": "12.0.1",
  "remark-frontmatter": "5.0.0",
  "remark-gfm": "4.0.1",
  "remark-preset-lint-recommended": "7.0.1",
};
const SIZES = [1000, 10_000];
/** A book of the part `large`: Astro dies of memory here. */
const LARGE = 100_000;

/** What the books of some parts are like. */
const kinds: Partial<Record<Part, BookKind>> = { desks: { withDesks: true }, warnings: { withWarnings: true } };
/** Large books are built once, those for many desks are small, and warnings tell where there are many. */
const isMeasuredAt = (part: Part, entries: number): boolean =>
  part !== "large" && (part !== "desks" || entries <= 1000) && (part !== "warnings" || entries > 1000);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    peers: { type: "string" },
    stages: { type: "boolean", default: false },
    profile: { type: "string" },
  },
});
const isAblation = positionals[0] === "ablation";
if (isAblation) positionals.shift();
const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);
const chosen = positionals.filter(isPart);
const sizes = positionals.filter((word) => !isPart(word)).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 10)) throw new Error(`The parts are ${parts.join(", ")}.`);
const runs = Number(values.runs);

const root = join(import.meta.dirname, "..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-bench-")));
const packages = join(folder, "packages");
process.env["FIXBOOK_CACHE_DIR"] = join(folder, "cache");
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

try {
  if (isAblation) measureLayers(sizes.length > 0 ? sizes : SIZES);
  else await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const sections: Section[] = [];
  const named = values.peers?.toLowerCase().split(",");
  const isAsked = (name: string) =>
    named === undefined || ["fixbook", "node alone", ...named].includes(name.toLowerCase());
  const sites: readonly SitePeer[] = [...(findHugo() ? [hugo] : []), eleventy, astro, velite, contentCollections];
  const peers = sites.filter(({ name }) => isAsked(name));
  mkdirSync(packages);
  console.error("Installing the peers…");
  const versions = named?.includes("none") ? {} : Object.assign({ ...linters }, ...peers.map((peer) => peer.packages));
  const bench: Bench = {
    folder,
    packages,
    fixbook: join(root, "packages/cli/dist/bin.js"),
    profile: values.profile === undefined ? undefined : resolve(values.profile),
    bin: installPeers(packages, versions),
  };
  const wanted = (part: Part) => (chosen.length === 0 ? part !== "large" : chosen.includes(part));
  for (const entries of sizes.length > 0 ? sizes : SIZES) {
    const plain = join(folder, `book-${entries}`);
    generateBook(plain, entries);
    for (const part of parts.filter((one) => isMeasuredAt(one, entries) && wanted(one))) {
      const kind = kinds[part];
      const book = kind === undefined ? plain : join(folder, `book-${part}-${entries}`);
      if (kind !== undefined) generateBook(book, entries, 1, kind);
      const jobs = jobsOf(part, book, peers, bench).filter(({ name }) => isAsked(name.replace(/^[^:]*: /, "")));
      sections.push({ part, entries, results: runInTurn(jobs, runs) });
    }
  }
  if (wanted("large")) {
    const book = join(folder, `book-${LARGE}`);
    generateBook(book, LARGE);
    sections.push({ part: "large", entries: LARGE, results: runInTurn(jobsOf("large", book, [], bench), 1) });
  }
  const stages = values.stages || chosen.length === 0 ? await stageCosts(join(folder, `book-${sizes[0] ?? 1000}`)) : [];
  const text = report(sections, { runs, stages, peers: versions });
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/build.md"), text);
  appendFileSync(join(root, "bench/results/history.jsonl"), historyLine(sections));
  console.log(text);
  const missed = sections
    .flatMap(({ results, entries }) => judge(results, entries))
    .filter(({ is }) => is === "missed");
  if (missed.length > 0) process.exitCode = 1;
}

function measureLayers(sizes: readonly number[]): void {
  const books = sizes.map((entries) => ({ folder: join(folder, `book-${entries}`), entries }));
  for (const book of books) generateBook(book.folder, book.entries);
  const text = ablationReport(ablate(books, { work: folder, command: join(root, "packages/cli"), runs }), runs);
  writeFileSync(join(root, "bench/results/ablation.md"), text);
  console.log(text);
}
