/**
 * Lints the same generated entries with Fixbook and with its peers: whole processes in turn, on one core, and Fixbook on
 * all cores and with nothing changed as well. Then measures each rule by itself. Writes `bench/results/lint.md`.
 *
 *     npx -y pnpm@12 bench:lint [RUNS] [ENTRIES…]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { generateBook } from "./generate-book.ts";
import { installPeers } from "./peers.ts";
import { timeRules } from "./rule-times.ts";
import { type Job, runInTurn } from "./run-in-turn.ts";

const [runs = 5, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));

const peers = {
  "remark-cli": "12.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  "remark-validate-links": "13.1.0",
  "remark-frontmatter": "5.0.0",
  "remark-gfm": "4.0.1",
  "markdownlint-cli2": "0.24.1",
};

const remarkArguments = [
  ...["--quiet", "--no-stdout", "--use", "frontmatter", "--use", "gfm"],
  ...["--use", "preset-lint-recommended", "--use", "validate-links=repository:false"],
];

function jobsFor(book: string, bin: (program: string) => string): readonly Job[] {
  const lint = (...flags: string[]): Job["command"] => [
    process.execPath,
    join(root, "packages/cli/dist/bin.js"),
    "lint",
    "--format",
    "concise",
    ...flags,
    book,
  ];
  const cwd = folder;
  return [
    { name: "fixbook, one core", command: lint("--no-cache"), cwd, oneCore: true },
    {
      name: "markdownlint-cli2, one core",
      command: [bin("markdownlint-cli2"), `${book}/entries/**/*.md`],
      cwd,
      oneCore: true,
    },
    {
      name: "remark-cli, one core",
      command: [bin("remark"), ...remarkArguments, `${book}/entries`],
      cwd,
      oneCore: true,
    },
    { name: "fixbook, all cores", command: lint("--no-cache"), cwd },
    { name: "fixbook, nothing changed", command: lint(), cwd },
  ];
}

const sections: string[] = [];
try {
  console.error("Installing the peers…");
  const bin = installPeers(folder, peers);
  process.env["FIXBOOK_CACHE_DIR"] = join(folder, "cache");
  for (const entries of sizes) {
    const book = `book-${entries}`;
    generateBook(join(folder, book), entries);
    const measured = runInTurn(jobsFor(book, bin), runs);
    const own = measured.get("fixbook, one core")?.median ?? 0;
    const rows = [...measured].map(
      ([name, { seconds, median, cpu, megabytes }]) =>
        `| ${name} | ${median.toFixed(2)} s | ${(median / own).toFixed(2)} | ${cpu?.toFixed(2) ?? ""} s | ${megabytes?.toFixed(0) ?? ""} MB | ${seconds.map((one) => one.toFixed(2)).join(", ")} |`,
    );
    sections.push(
      `## ${entries} entries\n\n| tool | median | by ours | processor time | peak memory | runs (s) |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`,
    );
  }
  const entries = sizes[0] ?? 1000;
  const times = await timeRules(join(folder, `book-${entries}`));
  const rows = times.map(
    ({ name, microseconds, share }) => `| ${name} | ${microseconds.toFixed(1)} | ${share.toFixed(1)} % |`,
  );
  sections.push(
    `## Where the time goes\n\nOne process, warm, ${entries} entries; µs an entry.\n\n| step or rule | µs | share |\n|---|---|---|\n${rows.join("\n")}\n`,
  );
  const table = `# Lint

Whole processes in turn, Node.js ${process.version}, ${runs} runs each, ${availableParallelism()} cores; medians. Generated entries of about 1.5 KB
(\`bench/generate-book.ts\`, fixed seed). Fixbook runs all its rules, of entries and of the book; markdownlint-cli2 its
default rules; remark-cli its recommended preset and validate-links. Cold but for the last row.

${sections.join("\n")}
Peers: ${Object.entries(peers)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}.
`;
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/lint.md"), table);
  console.log(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
