/**
 * Runs the whole entry pipeline over every Markdown file below any folder: parse, lint, format. Prints how many
 * findings of each kind there are, the slowest files, each file whose tree the formatter would change, how many files
 * the native Markdown parser reads, and each that it reads otherwise than the reference parser.
 *
 *     npx -y pnpm@12 corpus DIR [--json]
 *     npx -y pnpm@12 corpus DIR --fit [--json]
 *     npx -y pnpm@12 corpus DIR --import [--json]
 *     npx -y pnpm@12 corpus DIR --sample N [--seed S] [--cap C] [--json]
 *     npx -y pnpm@12 corpus SAMPLE.json --judge FILE_A FILE_B
 *
 * The first exits with 1 when a file crashes the pipeline, would take more work than a file may or is read in two ways. The
 * second says which sections the format holds without loss, and why not the others; it exits with 1 when words of a held
 * section are lost. The third imports the collections that are the folders of DIR, and compares where causes and fixes stand
 * with what a person has labelled; it exits with 1 below 95 %. The fourth prints findings to be judged by readers, the same for the same pages and seed. The last
 * counts the verdicts of two readers on what the third printed with --json; it exits with 1 when they are not on the
 * same findings.
 */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { plain } from "../packages/lint/dist/index.js";
import { measureFit, showFit, tabulate } from "./corpus/fit.ts";
import { scoreLabels, showLabelScore } from "./corpus/import-labels.ts";
import { judge, showJudgement } from "./corpus/judge.ts";
import { measure, printMeasures } from "./corpus/measure.ts";
import { readPages, sourcesOf } from "./corpus/pages.ts";
import { drawSample, type Sample } from "./corpus/sample.ts";
import { showSample } from "./corpus/show-sample.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    fit: { type: "boolean", default: false },
    import: { type: "boolean", default: false },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    cap: { type: "string", default: "12" },
    judge: { type: "boolean", default: false },
  },
});
const [name, ...files] = positionals;
if (name === undefined || files.length !== (values.judge ? 2 : 0)) {
  fail(
    "Usage: npx -y pnpm@12 corpus DIR [--json] [--fit] [--import] [--sample N [--seed S] [--cap C]], or SAMPLE.json --judge FILE_A FILE_B",
  );
}
if (values.judge) judgeSample(name, files);
else await run(name);

async function run(folderName: string): Promise<void> {
  const folder = fromCaller(folderName);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const pages = isFolder ? readPages(folder) : [];
  if (pages.length === 0) fail(`There is no Markdown file below ${plain(folderName)}.`);
  if (values.fit) {
    const tables = tabulate(await measureFit(pages));
    console.log(values.json ? JSON.stringify(tables, null, 2) : showFit(tables));
    process.exitCode = tables.total.lost > 0 ? 1 : 0;
    return;
  }
  if (values.import) {
    const score = scoreLabels(sourcesOf(pages));
    console.log(values.json ? JSON.stringify(score, null, 2) : showLabelScore(score));
    process.exitCode = score.right < 0.95 * score.sections ? 1 : 0;
    return;
  }
  if (values.sample === undefined) {
    const measures = await measure(folder, pages);
    if (values.json) console.log(JSON.stringify(measures, null, 2));
    else printMeasures(measures);
    process.exitCode = measures.crashedOrTooComplex.length + measures.readDifferently.length > 0 ? 1 : 0;
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
