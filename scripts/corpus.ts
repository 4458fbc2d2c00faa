/**
 * Runs the whole entry pipeline over every Markdown file below any folder: parse, lint, format. Prints how many
 * findings of each kind there are, the slowest files, each file whose tree the formatter would change, how many files
 * the native Markdown parser reads, and each that it reads otherwise than the reference parser.
 *
 *     npx -y pnpm@12 corpus DIR [--json]
 *
 * Exits with 1 when a file crashes the pipeline, takes longer than a file may or is read in two ways.
 */
import { globSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isDeepStrictEqual, styleText } from "node:util";
import { format, type ParsedEntry, parseEntry, type SourceFile, sourceFindings } from "../packages/core/dist/index.js";
import { checkEntries, decode, loadMarkdownParser, plainSyntax } from "../packages/engine/dist/index.js";
import { plain, withoutEchoes } from "../packages/lint/dist/index.js";

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const [name, ...rest] = args.filter((arg) => !arg.startsWith("--"));
if (name === undefined || rest.length > 0) {
  console.error("Usage: npx -y pnpm@12 corpus DIR [--json]");
  process.exit(2);
}
const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
const paths =
  (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)
    ? globSync("**/*.md", { cwd: folder }).sort()
    : [];
if (paths.length === 0) {
  console.error(`There is no Markdown file below ${plain(name)}.`);
  process.exit(2);
}

const counts = new Map<string, { findings: number; files: number }>();
const slowest: { path: string; milliseconds: number }[] = [];
const refused: { path: string; line: number; ruleId: string }[] = [];
const failed: string[] = [];
const native = { files: 0, different: [] as string[] };
const parse = await loadMarkdownParser();
const { limits } = sourceFindings;

for (const path of paths) {
  const text = decode(readFileSync(join(folder, path)));
  if (typeof text !== "string") {
    count(["source/not-utf8"]);
    continue;
  }
  const source = { path, text };
  const start = performance.now();
  const formatted = format(source);
  const milliseconds = performance.now() - start;
  slowest.push({ path, milliseconds });
  compareParsers(source);
  if ("diagnostics" in formatted) {
    for (const { range, ruleId } of formatted.diagnostics) refused.push({ path, line: range.start.line, ruleId });
  }
}
const sources = paths.flatMap((path) => {
  const text = decode(readFileSync(join(folder, path)));
  return typeof text === "string" ? [{ path, text }] : [];
});
const start = performance.now();
const checked = await checkEntries(sources.map((source) => ({ source })));
const checkMilliseconds = performance.now() - start;
for (const { diagnostics: all, facts } of checked) {
  const diagnostics = withoutEchoes(all);
  count(diagnostics.map(({ ruleId }) => ruleId));
  if (diagnostics.some(({ ruleId }) => ruleId === "source/crashed")) failed.push(facts.file);
}

slowest.sort((a, b) => b.milliseconds - a.milliseconds);
const result = {
  folder: relative(process.cwd(), folder) || ".",
  files: paths.length,
  checkMilliseconds: Math.round(checkMilliseconds),
  fileWork: limits.fileWork,
  crashed: failed,
  refusedByFormatter: refused,
  readNatively: native.files,
  readDifferently: native.different,
  findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  slowestToFormat: slowest
    .slice(0, 5)
    .map(({ path, milliseconds }) => ({ path, milliseconds: Math.round(milliseconds) })),
};
process.exitCode = failed.length + native.different.length > 0 ? 1 : 0;
if (asJson) console.log(JSON.stringify(result, null, 2));
else print();

function compareParsers(source: SourceFile): void {
  let isNative = false;
  const parsed = parseEntry(source, {
    parser: (text) => {
      isNative = plainSyntax(text) !== undefined;
      return parse(text);
    },
  });
  if (!isNative) return;
  native.files++;
  if (!isDeepStrictEqual(dataOf(parsed), dataOf(parseEntry(source)))) native.different.push(source.path);
}

/** All of it but functions, which are never equal. */
function dataOf({ tree, ...rest }: ParsedEntry): object {
  return { ...rest, tree: tree && { ...tree, unmask: undefined } };
}

function count(ruleIds: readonly string[]): void {
  for (const ruleId of ruleIds) {
    const row = counts.get(ruleId) ?? { findings: 0, files: 0 };
    counts.set(ruleId, { findings: row.findings + 1, files: row.files });
  }
  for (const ruleId of new Set(ruleIds)) {
    const row = counts.get(ruleId);
    if (row !== undefined) row.files++;
  }
}

function print(): void {
  console.log(`${styleText("bold", `${result.files} files`)} checked in ${result.checkMilliseconds} ms\n`);
  console.log("findings  files  rule");
  for (const [ruleId, { findings, files }] of [...counts].sort(([, a], [, b]) => b.findings - a.findings)) {
    console.log(`${String(findings).padStart(8)}  ${String(files).padStart(5)}  ${ruleId}`);
  }
  console.log("\nSlowest to format");
  for (const { path, milliseconds } of result.slowestToFormat)
    console.log(`${String(milliseconds).padStart(8)} ms  ${plain(path)}`);
  console.log(`\nRefused by the formatter: ${refused.length}`);
  for (const { path, line, ruleId } of refused) console.log(`  ${plain(path)}:${line}  ${ruleId}`);
  console.log(`Crashed: ${failed.length}`);
  for (const path of failed) console.log(`  ${plain(path)}`);
  console.log(
    `Read by the native parser: ${result.readNatively}; differently from the reference: ${native.different.length}`,
  );
  for (const path of native.different) console.log(`  ${plain(path)}`);
}
