import { relative } from "node:path";
import { isDeepStrictEqual, styleText } from "node:util";
import {
  estimateWork,
  format,
  type ParsedEntry,
  parseEntry,
  type SourceFile,
  sourceFindings,
} from "../../packages/core/dist/index.js";
import { loadMarkdownParser, plainSyntax } from "../../packages/engine/dist/index.js";
import { plain } from "../../packages/lint/dist/index.js";
import { checkPages, type Page, sourcesOf } from "./pages.ts";
import { record } from "./records.ts";

const { limits } = sourceFindings;

/** What a run over a folder of pages gave. */
export interface Measures {
  readonly folder: string;
  readonly files: number;
  readonly checkMilliseconds: number;
  /** The files that take most work, in per cent of what a file may take. */
  readonly dearest: readonly { readonly path: string; readonly percent: number }[];
  readonly crashedOrTooComplex: readonly string[];
  readonly refusedByFormatter: readonly { readonly path: string; readonly line: number; readonly ruleId: string }[];
  readonly readNatively: number;
  readonly readDifferently: readonly string[];
  readonly recorded: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, { readonly findings: number; readonly files: number }>>;
  readonly slowestToFormat: readonly { readonly path: string; readonly milliseconds: number }[];
}

/** Runs the pipeline over pages. */
export async function measure(folder: string, pages: readonly Page[]): Promise<Measures> {
  const sources = sourcesOf(pages);
  const formatted = sources.map(timeFormat);
  const natively = await readNatively(sources);
  const start = performance.now();
  const checked = await checkPages(sources);
  const checkMilliseconds = Math.round(performance.now() - start);
  const notUtf8 = pages.filter(({ text }) => text === undefined).map(() => ["source/not-utf8"]);
  return {
    folder: relative(process.cwd(), folder) || ".",
    files: pages.length,
    checkMilliseconds,
    dearest: sources
      .map(({ path, text }) => ({ path, percent: Math.round((1000 * estimateWork(text).cost) / limits.fileWork) / 10 }))
      .sort((a, b) => b.percent - a.percent)
      .slice(0, 5),
    crashedOrTooComplex: checked.flatMap(({ path, diagnostics }) =>
      diagnostics.some(({ ruleId }) => FAILED.has(ruleId)) ? [path] : [],
    ),
    refusedByFormatter: formatted.flatMap(({ refused }) => refused),
    readNatively: natively.files,
    readDifferently: natively.different,
    recorded: record(checked),
    findings: countRules([...notUtf8, ...checked.map(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))]),
    slowestToFormat: formatted
      .map(({ path, milliseconds }) => ({ path, milliseconds: Math.round(milliseconds) }))
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5),
  };
}

const FAILED = new Set(["source/crashed", "source/too-complex"]);

function timeFormat(source: SourceFile) {
  const { path } = source;
  const start = performance.now();
  const formatted = format(source);
  const milliseconds = performance.now() - start;
  const diagnostics = "diagnostics" in formatted ? formatted.diagnostics : [];
  return {
    path,
    milliseconds,
    refused: diagnostics.map(({ range, ruleId }) => ({ path, line: range.start.line, ruleId })),
  };
}

async function readNatively(sources: readonly SourceFile[]) {
  const parse = await loadMarkdownParser();
  let files = 0;
  const different = sources.flatMap((source) => {
    let isNative = false;
    const parser = (text: string) => {
      isNative = plainSyntax(text) !== undefined;
      return parse(text);
    };
    const parsed = parseEntry(source, { parser });
    if (!isNative) return [];
    files++;
    return isDeepStrictEqual(dataOf(parsed), dataOf(parseEntry(source))) ? [] : [source.path];
  });
  return { files, different };
}

/** All of it but functions, which are never equal. */
function dataOf({ tree, ...rest }: ParsedEntry): object {
  return { ...rest, tree: tree && { ...tree, unmask: undefined } };
}

function countRules(files: readonly (readonly string[])[]): Measures["findings"] {
  const counts = new Map<string, { findings: number; files: number }>();
  for (const ruleIds of files) {
    for (const [ruleId, all] of Map.groupBy(ruleIds, (one) => one)) {
      const row = counts.get(ruleId) ?? { findings: 0, files: 0 };
      counts.set(ruleId, { findings: row.findings + all.length, files: row.files + 1 });
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Prints what a run gave, for people. */
export function printMeasures(measures: Measures): void {
  console.log(`${styleText("bold", `${measures.files} files`)} checked in ${measures.checkMilliseconds} ms\n`);
  console.log("findings  files  rule");
  const rows = Object.entries(measures.findings).sort(([, a], [, b]) => b.findings - a.findings);
  for (const [ruleId, { findings, files }] of rows)
    console.log(`${String(findings).padStart(8)}  ${String(files).padStart(5)}  ${ruleId}`);
  console.log("\nRecorded");
  for (const [name, count] of Object.entries(measures.recorded)) console.log(`${String(count).padStart(10)}  ${name}`);
  console.log("\nSlowest to format");
  for (const { path, milliseconds } of measures.slowestToFormat)
    console.log(`${String(milliseconds).padStart(8)} ms  ${plain(path)}`);
  console.log("\nOf the work that a file may take");
  for (const { path, percent } of measures.dearest) console.log(`${percent.toFixed(1).padStart(9)} %  ${plain(path)}`);
  const { refusedByFormatter, crashedOrTooComplex, readDifferently } = measures;
  console.log(`\nRefused by the formatter: ${refusedByFormatter.length}`);
  for (const { path, line, ruleId } of refusedByFormatter) console.log(`  ${plain(path)}:${line}  ${ruleId}`);
  console.log(`Crashed, or too complex: ${crashedOrTooComplex.length}`);
  for (const path of crashedOrTooComplex) console.log(`  ${plain(path)}`);
  console.log(
    `Read by the native parser: ${measures.readNatively}; differently from the reference: ${readDifferently.length}`,
  );
  for (const path of readDifferently) console.log(`  ${plain(path)}`);
}
