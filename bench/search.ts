/**
 * Measures the search of generated help centers: bytes, time to make it ready, time of an answer. Beside it, Pagefind
 * over the same pages. Writes `bench/results/search.md`.
 *
 *     npx -y pnpm@12 bench:search [ENTRIES…]
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { buildBooks } from "../packages/engine/dist/index.js";
import { generateBook } from "./generate-book.ts";
import { installPeers } from "./peers.ts";

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000, 10_000];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const PAGEFIND = "1.6.0";
const ROUNDS = 15;

const queries: Readonly<Record<string, string>> = {
  "one word": "webhook",
  "four words, two misspelled": "webhok fails aftr payment",
  "an error code": "E-42",
  "a log of 100 KB": `${"at Object.run (/app/node_modules/x/lib/index.js:12:34) response queue session\n".repeat(1300)}E-42`,
};

const sections: string[] = [];
try {
  console.error("Installing Pagefind…");
  const bin = installPeers(folder, { pagefind: PAGEFIND });
  for (const entries of sizes) {
    console.error(`${entries} entries…`);
    const book = join(folder, `book-${entries}`);
    generateBook(book, entries);
    const out = join(folder, `out-${entries}`);
    const { published } = await buildBooks({ books: [book], out, cwd: folder, targets: ["html"] });
    if (published === undefined) throw new Error("The generated book has findings.");
    const site = join(out, "generated/acme/html");
    const read = (name: string) => readFileSync(join(site, "assets", name), "utf8");
    const [engine, index] = [read("search.js"), read("search-index.js")];
    const page = createContext({});
    const run = (code: string) => runInContext(code, page);
    run(`self = globalThis; ${engine}`);
    const ready = median(() => run(`${index}; search = fixbookSearch(fixbookIndex); 0`), 5);
    const answers = Object.entries(queries).map(([name, text]) => {
      Object.assign(page, { text });
      const first = median(() => run("search = fixbookSearch(fixbookIndex); search(text)"), 5);
      const next = median(() => run("search(text)"), ROUNDS);
      return `| ${name} | ${first.toFixed(1)} ms | ${next.toFixed(1)} ms | ${run("search(text).length")} |`;
    });
    const { seconds, engineBytes, allBytes } = pagefind(bin("pagefind"), site);
    sections.push(`## ${entries} entries

| | raw | compressed | ready in |
|---|---|---|---|
| search.js | ${kilobytes(engine.length)} | ${compressed(engine)} | |
| search-index.js, texts (ours) | ${kilobytes(index.length)} | ${compressed(index)} | ${ready.toFixed(0)} ms |
| Pagefind: scripts and WebAssembly | ${kilobytes(engineBytes)} | | |
| Pagefind: all files (a query loads a few) | ${kilobytes(allBytes)} | (is compressed) | built in ${seconds.toFixed(1)} s |

| asked | first answer | the same again | answers |
|---|---|---|---|
${answers.join("\n")}
`);
  }
  const text = `# Search

Node.js ${process.version}, medians. Generated entries of about 1.5 KB (\`bench/generate-book.ts\`, fixed seed) with a
vocabulary of some 130 words, so that a word leads to far more entries than in a real book.
The first answer is that of a search that is made for it, on an index that is loaded.

${sections.join("\n")}
pagefind ${PAGEFIND}.
`;
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/search.md"), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pagefind(program: string, site: string) {
  const start = performance.now();
  execFileSync(program, ["--site", site, "--output-path", join(site, "../pagefind")], { stdio: "ignore" });
  const seconds = (performance.now() - start) / 1000;
  const files = globSync("**/*.*", { cwd: join(site, "../pagefind") });
  const bytes = (wanted: readonly string[]) =>
    wanted.reduce((sum, file) => sum + statSync(join(site, "../pagefind", file)).size, 0);
  return {
    seconds,
    engineBytes: bytes(["pagefind.js", "wasm.en.pagefind"]),
    allBytes: bytes(files.filter((file) => /pagefind\.js$|wasm\.en|pf_|entry\.json/.test(file))),
  };
}

function median(work: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function compressed(text: string): string {
  return kilobytes(gzipSync(text, { level: 9 }).length);
}
