/**
 * Imports pages that are made to take long, and pages twice as long, in this process. Writes
 * `bench/results/hostile-import.md`, and fails where twice as much takes more than three times as long.
 *
 *     npx -y pnpm@12 bench:hostile-import [RUNS]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dialects, importPages, pagesOfFolder, pagesOfHtml } from "../packages/import/dist/index.js";

const [runs = 5] = process.argv.slice(2).map(Number);

const html = (text: string) =>
  importPages(pagesOfHtml([{ path: "a/page.html", text: `<h1>T</h1><h2>Fix</h2><ol><li>Go.</li></ol>${text}` }]).pages);
const markdown = (text: string) => {
  const [docfx] = dialects;
  const { pages } = pagesOfFolder([{ path: "a/page.md", text: `# T\n\n## Fix\n\n1. Go.\n\n${text}` }], docfx);
  return importPages(pages, { dialect: docfx });
};

/** What is repeated, how often at first, and what is read of it. */
const kinds: readonly (readonly [name: string, read: (text: string) => unknown, piece: string, count: number])[] = [
  ["HTML: words, links and lists", html, "<p>Some <b>words</b> and <a href='https://a.example'>a link</a></p>", 700],
  ["HTML: tables within tables", html, "<table><tr><td>", 1000],
  ["HTML: lists within lists", html, "<ul><li>", 2500],
  ["HTML: emphasis within emphasis", html, "<b><i>", 10_000],
  ["HTML: quotes within quotes", html, "<blockquote>", 3000],
  ["Markdown: a long line of signs", markdown, "*_`[", 25_000],
  ["Markdown: brackets that never close", markdown, "[", 50_000],
  ["Markdown: quotes that nest", markdown, "> ", 1000],
  ["Markdown: comments that never close", markdown, "<!-- ", 10_000],
  ["Markdown: boxes that never close", markdown, ":::note\n", 1500],
  ["Markdown: braces", markdown, "{{", 20_000],
  ["Markdown: a table of many columns", markdown, " a |", 2500],
];
/** Less than this is noise, in milliseconds. */
const NOISE = 20;
const MOST_GROWTH = 3;

function timeOf(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const rows = kinds.map(([name, read, piece, count]) => {
  const [once, twice] = [count, 2 * count].map((times) => timeOf(read, piece.repeat(times))) as [number, number];
  return { name, once, twice, growth: twice / Math.max(once, NOISE) };
});
const text = `# Importing pages that are made to take long

Node.js ${process.version}, medians of the processor time of ${runs} runs in one process. A page, and one twice as long, should take about twice as
long; \`npx -y pnpm@12 bench:hostile-import\` measures it again, and fails above ${MOST_GROWTH} times.

| page | ms | twice as long, ms | times |
| --- | ---: | ---: | ---: |
${rows.map(({ name, once, twice, growth }) => `| ${name} | ${once.toFixed(0)} | ${twice.toFixed(0)} | ${growth.toFixed(1)} |`).join("\n")}
`;
const results = join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "hostile-import.md"), text);
console.log(text);
if (rows.some(({ growth }) => growth > MOST_GROWTH)) process.exitCode = 1;
