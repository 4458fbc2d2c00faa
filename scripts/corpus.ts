/**
 * Runs the whole entry pipeline over every Markdown file below any folder: parse, lint, format. Prints how many
 * findings of each kind there are, the slowest files, each file whose tree the formatter would change, how many files
 * the native Markdown parser reads, and each that it reads otherwise than the reference parser.
 *
 *     npx -y pnpm@12 corpus DIR [--json]
 *     npx -y pnpm@12 corpus DIR --sample N [--seed S] [--cap C] [--json]
 *     npx -y pnpm@12 corpus SAMPLE.json --judge FILE_A FILE_B
 *
 * The first exits with 1 when a file crashes the pipeline, takes longer than a file may or is read in two ways. The
 * second prints findings to be judged by readers, the same for the same pages and seed. The third counts the verdicts
 * of two readers on what the second printed with --json; it exits with 1 when they are not on the same findings.
 */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { plain } from "../packages/lint/dist/index.js";
import { judge, showJudgement } from "./corpus/judge.ts";
import { measure, printMeasures } from "./corpus/measure.ts";
import { readPages } from "./corpus/pages.ts";
import { drawSample, type Sample } from "./corpus/sample.ts";
import { showSample } from "./corpus/show-sample.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    cap: { type: "string", default: "12" },
    judge: { type: "boolean", default: false },
  },
});
<<<<<<< HEAD
const [name, ...files] = positionals;
if (name === undefined || files.length !== (values.judge ? 2 : 0)) {
  fail(
    "Usage: npx -y pnpm@12 corpus DIR [--json] [--sample N [--seed S] [--cap C]], or SAMPLE.json --judge FILE_A FILE_B",
=======
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
>>>>>>> w-claims
  );
}
if (values.judge) judgeSample(name, files);
else await run(name);

async function run(folderName: string): Promise<void> {
  const folder = fromCaller(folderName);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const pages = isFolder ? readPages(folder) : [];
  if (pages.length === 0) fail(`There is no Markdown file below ${plain(folderName)}.`);
  if (values.sample === undefined) {
    const measures = await measure(folder, pages);
    if (values.json) console.log(JSON.stringify(measures, null, 2));
    else printMeasures(measures);
    process.exitCode = measures.crashed.length + measures.readDifferently.length > 0 ? 1 : 0;
    return;
  }
  const [size, cap] = [Number(values.sample), Number(values.cap)];
  if (!(Number.isInteger(size) && size > 0 && Number.isInteger(cap) && cap > 0))
    fail("--sample and --cap take a whole number above 0.");
  const sample = await drawSample(pages, { size, cap, seed: values.seed });
  console.log(values.json ? JSON.stringify(sample, null, 2) : showSample(sample));
}

function judgeSample(sampleName: string, [first = "", second = ""]: readonly string[]): void {
  const sample = JSON.parse(readFileSync(fromCaller(sampleName), "utf8")) as Sample;
  const [a, b] = [readFileSync(fromCaller(first), "utf8"), readFileSync(fromCaller(second), "utf8")];
  const judgement = judge(sample, a, b);
  console.log(showJudgement(judgement));
  process.exitCode = judgement.faults.length > 0 ? 1 : 0;
}

function fromCaller(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
