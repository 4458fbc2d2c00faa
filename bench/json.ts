/**
 * Builds generated books to JSON, and measures what applications wait for and carry: the size of each kind of file, and
 * the time that the client takes. Writes `bench/results/json.md`.
 *
 *     npx -y pnpm@12 bench:json [RUNS]
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { openBook } from "../packages/client/dist/index.js";
import { generateBook } from "./generate-book.ts";

const [runs = 9] = process.argv.slice(2).map(Number);
const sizes = [100, 1000, 10_000];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));

/** The kinds of files of a build. Of a kind with many files, one in the middle is weighed. */
const kinds = [
  "book.json",
  "entries/*.json",
  "search.json",
  "inventory.json",
  "objects.inv",
  "manifest.json",
  "index.js",
  "index.d.ts",
];
const log = `${"12:00:00 worker 7 processed 5400 rows in 20 ms, all is well\n".repeat(1700)}12:00:01 error E-50 met\n`;

/** What is timed. `fresh` makes a client that has answered nothing yet. */
const questions: readonly { readonly name: string; ask(client: Client, fresh: () => Client): unknown }[] = [
  { name: "`openBook`, its JSON parsed already", ask: (_, fresh) => fresh() },
  {
    name: "first `match` or `search`, which makes the index, the search file loaded",
    ask: (_, fresh) => fresh().match("E-50"),
  },
  { name: "`match` of an error with a code", ask: ({ match }) => match(new Error("Call failed: E-50 at start")) },
  { name: `\`match\` of a log of ${Math.round(log.length / 1024)} KB`, ask: ({ match }) => match(log) },
  { name: "`match` of 100,000 letters and a code", ask: ({ match }) => match(" E-50".padStart(100_000, "x")) },
  {
    name: "`match` of 50,000 lone surrogates and a code",
    ask: ({ match }) => match(`${"\ud800".repeat(50_000)} E-50`),
  },
  { name: "`search` for three words", ask: ({ search }) => search("webhook session invoice") },
  { name: "`search` with typing errors", ask: ({ search }) => search("webhok sesion invioce") },
  { name: "`entry`, its file loaded for the first time", ask: ({ nextEntry }) => nextEntry() },
  { name: "`resolve`", ask: ({ resolve }) => resolve("entry-50") },
];

interface Client {
  match(problem: unknown): Promise<unknown>;
  search(query: string): Promise<unknown>;
  resolve(id: string): unknown;
  nextEntry(): Promise<unknown>;
}

const weights = new Map<number, ReadonlyMap<string, string>>();
const times = new Map<number, ReadonlyMap<string, string>>();
try {
  for (const size of sizes) {
    const build = buildBook(size);
    weights.set(size, weigh(build));
    times.set(size, await time(build));
    console.error(`${size} entries: done`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function buildBook(size: number): string {
  const book = join(folder, `book-${size}`);
  mkdirSync(book);
  generateBook(book, size);
  const out = join(folder, `out-${size}`);
  const command = join(root, "packages/cli/dist/bin.js");
  execFileSync(process.execPath, [command, "build", book, "--out", out, "--target", "json"], { stdio: "ignore" });
  return join(out, "generated/acme/json");
}

function weigh(build: string): ReadonlyMap<string, string> {
  const rows = kinds.map((kind): [string, string] => {
    const paths = globSync(kind, { cwd: build }).sort();
    const bytes = readFileSync(join(build, paths[Math.floor(paths.length / 2)] ?? kind));
    return [kind, `${kilobytes(bytes.length)} / ${kilobytes(gzipSync(bytes, { level: 9 }).length)}`];
  });
  return new Map(rows);
}

async function time(build: string): Promise<ReadonlyMap<string, string>> {
  const { book, ids, entry, search } = await import(pathToFileURL(join(build, "index.js")).href);
  const fresh = (): Client => {
    const open = openBook({ book, entry, search });
    return { ...open, nextEntry: () => open.entry(ids[next++ % ids.length] as never) };
  };
  let next = 0;
  const client = fresh();
  const rows: [string, string][] = [];
  for (const { name, ask } of questions) {
    const taken: number[] = [];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      await ask(client, fresh);
      taken.push(performance.now() - start);
    }
    rows.push([name, milliseconds(taken.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0)]);
  }
  return new Map(rows);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toLocaleString("en", { maximumSignificantDigits: 3 });
}

function milliseconds(time: number): string {
  return time.toLocaleString("en", { maximumSignificantDigits: 2 });
}

function table(what: string, unit: string, results: ReadonlyMap<number, ReadonlyMap<string, string>>): string {
  const names = [...(results.get(sizes[0] ?? 0)?.keys() ?? [])];
  const head = sizes.map((size) => size.toLocaleString("en")).join(" | ");
  const rows = names.map((name) => `| ${name} | ${sizes.map((size) => results.get(size)?.get(name)).join(" | ")} |`);
  return `| ${what}, ${unit}, by entries | ${head} |\n|---|${"---:|".repeat(sizes.length)}\n${rows.join("\n")}\n`;
}

const client = readFileSync(join(root, "packages/client/dist/index.js"));
const help = readFileSync(join(root, "packages/client/dist/help.js"));
writeFileSync(
  join(root, "bench/results/json.md"),
  `# The JSON build and its client

Generated entries (\`bench/generate-book.ts\`, fixed seed) of about 1.5 KB each, built to JSON; Node.js ${process.version}; medians of
${runs} runs. Of a kind with many files, one in the middle is weighed. The client itself is ${kilobytes(gzipSync(client, { level: 9 }).length)} kB with gzip,
\`<fixbook-help>\` ${kilobytes(gzipSync(help, { level: 9 }).length)} kB. \`npx -y pnpm@12 bench:json\` measures it again.

${table("size", "kB raw / gzip", weights)}
${table("time", "ms", times)}`,
);
