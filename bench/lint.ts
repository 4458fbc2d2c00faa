/**
 * Lints the same generated entries with Fixbook and with its peers, whole processes in turn, and writes medians and
 * ratios to `bench/results/lint.md`.
 *
 *     npx -y pnpm@12 bench:lint [ENTRIES] [RUNS]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { generateBook } from "./generate-book.ts";

const [entries = 1000, runs = 5] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const book = join(folder, "book");

const peers = {
  "remark-cli": "12.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  "remark-validate-links": "13.1.0",
  "remark-frontmatter": "5.0.0",
  "remark-gfm": "4.0.1",
  "markdownlint-cli2": "0.24.1",
};

interface Tool {
  readonly name: string;
  readonly what: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
}

try {
  console.error(`Generating ${entries} entries and installing the peers…`);
  generateBook(book, entries);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: peers }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "ignore"],
  });
  const bin = (name: string) => join(folder, "node_modules/.bin", name);
  const tools: readonly Tool[] = [
    {
      name: "fixbook lint",
      what: "all rules, entries and book",
      command: [process.execPath, join(root, "packages/cli/dist/bin.js"), "lint", "--format", "concise", book],
      cwd: folder,
    },
    {
      name: "markdownlint-cli2",
      what: "its default rules",
      command: [bin("markdownlint-cli2"), "book/entries/**/*.md"],
      cwd: folder,
    },
    {
      name: "remark-cli",
      what: "recommended preset and validate-links",
      command: [
        bin("remark"),
        "--quiet",
        "--no-stdout",
        "--use",
        "frontmatter",
        "--use",
        "gfm",
        "--use",
        "preset-lint-recommended",
        "--use",
        "validate-links=repository:false",
        "book/entries",
      ],
      cwd: folder,
    },
  ];
  const times = new Map(tools.map(({ name }) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const { name, command, cwd } of tools) {
      const [program, ...args] = command;
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
      if (status === null || status > 1) throw new Error(`${name} failed: ${stderr.slice(0, 2000)}`);
      times.get(name)?.push(performance.now() - start);
      console.error(`run ${run + 1} of ${runs}: ${name}`);
    }
  }
  const median = (name: string) => (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const own = median("fixbook lint");
  const rows = tools.map(({ name, what }) => {
    const all = (times.get(name) ?? []).map((time) => (time / 1000).toFixed(2)).join(", ");
    return `| ${name} | ${what} | ${(median(name) / 1000).toFixed(2)} s | ${(median(name) / own).toFixed(1)} | ${all} |`;
  });
  const table = `# Lint, cold, ${entries} entries

Whole processes in turn on ${availableParallelism()} cores, Node.js ${process.version}, ${runs} runs each; medians. Generated entries of
about 1.5 KB (\`bench/generate-book.ts\`, fixed seed), no caches.

| tool | what it checks | median | ratio | runs (s) |
|---|---|---|---|---|
${rows.join("\n")}

Peers: ${Object.entries(peers)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.
`;
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, `bench/results/lint-${entries}.md`), table);
  console.log(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
