import { type BuildResult, type BuiltTarget, buildBooks, findBooks } from "@fixbook/engine";
import { plural } from "@fixbook/lint";
import type { LintReport } from "@fixbook/schema";
import { Option } from "commander";
import { exitCodeOf, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { createProgress } from "../progress.js";
import { type Format, formats, printReport, reportOf } from "../report.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

interface BuildFlags {
  readonly out: string;
  readonly target?: string[];
  readonly brand?: string[];
  readonly audience: "public" | "internal";
  readonly format?: Format;
  readonly maxWarnings?: number;
}

/** `fixbook build`: checks books and publishes them to every target. */
export const addBuild: AddCommand = (program, host, finish) => {
  program
    .command("build")
    .summary("check books and publish them")
    .description(
      "Checks the books, then publishes each brand to HTML pages, JSON data and email snippets.\nAll or nothing: with any error, nothing is written and the last build stays.",
    )
    .argument(...bookArgument)
    .requiredOption("--out <folder>", "where to publish: a new folder, or one of an earlier build")
    .option("--target <names>", "targets to build, by commas: html,json,email (default: all)", names)
    .option("--brand <ids>", "brands to build, by commas (default: all)", names)
    .addOption(new Option("--audience <audience>", "whose entries to publish; internal means all").choices(["public", "internal"]).default("public"))
    .addOption(new Option("--format <format>", "how to print findings (default: pretty on a terminal, concise elsewhere)").choices(formats))
    .option("--max-warnings <n>", "publish nothing when there are more warnings than this", wholeNumber)
    .addHelpText(
      "after",
      `
Examples:
  fixbook build --out dist                          every book below this folder
  fixbook build books/looper --out site --target html --brand looper

The output folder is a link to one of two hidden folders beside it, so that a build replaces the last one at once.
It holds <book>/<brand>/html, json and email. Copy it with cp -rL, or serve it as it is.

Exit codes: 0 published; 1 errors, or more warnings than --max-warnings; 2 the build itself failed`,
    )
    .action(async (bookNames: string[], flags: BuildFlags) => {
      const start = host.now();
      const progress = createProgress(host);
      const result = await buildBooks({
        books: findBooks(bookNames, host.cwd),
        out: flags.out,
        cwd: host.cwd,
        targets: flags.target,
        brands: flags.brand,
        audience: flags.audience,
        maxWarnings: flags.maxWarnings,
        onProgress: ({ phase, done, total }) => progress.update(phase === "check" ? `Checking ${done} of ${total} entries` : `Rendering ${done} of ${total} targets`),
      });
      progress.stop();
      const report = reportOf(result.books, result.leaks, host);
      if (flags.format === "json") host.out(`${JSON.stringify(jsonOf(report, result))}\n`);
      else {
        if (report.diagnostics.length > 0) printReport(report, result.books, flags.format, host);
        host.out(result.published === undefined ? nothingWritten(host) : published(result, host.now() - start, host));
      }
      const isReadable = result.books.every((book) => book.isReadable);
      const code = exitCodeOf(report.diagnostics, { maxWarnings: flags.maxWarnings, isReadable });
      finish(code === exitCodes.clean && result.published === undefined ? exitCodes.findings : code);
    });
};

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function nothingWritten({ style }: Host): string {
  return `${style("red", "✖")} Nothing was written; the last build stays.\n`;
}

const NOUNS: Readonly<Record<string, [one: string, many: string]>> = {
  html: ["page", "pages"],
  json: ["JSON file", "JSON files"],
  email: ["snippet", "snippets"],
};

/** Where each brand of each book is, and how much of what. */
function published({ published: build }: BuildResult, milliseconds: number, { style }: Host): string {
  if (build === undefined) return "";
  const lines: string[] = [];
  for (const [place, made] of Map.groupBy(build.targets, ({ book, brand }) => `${book}/${brand}`)) {
    const counts = made.map(countOf).join(", ");
    lines.push(`  ${build.folder}/${place}/  ${plural(made[0]?.entries ?? 0, "entry", "entries")}: ${counts}`);
  }
  if (build.leftOut > 0) lines.push(`  Left out: ${plural(build.leftOut, "internal entry", "internal entries")} (--audience internal publishes all).`);
  const { files, unchanged } = build.counts;
  lines.push(`${style("green", "✔")} Published ${plural(files, "file", "files")} (${unchanged} unchanged) in ${(milliseconds / 1000).toFixed(1)} s.`);
  const home = build.targets.find(({ target }) => target === "html");
  if (home !== undefined) lines.push(`  Open ${build.folder}/${home.book}/${home.brand}/html/index.html`);
  return `${lines.join("\n")}\n`;
}

function countOf({ target, entries, files }: BuiltTarget): string {
  const [one, many] = NOUNS[target] ?? [`${target} file`, `${target} files`];
  return target === "email" ? plural(entries, one, many) : plural(files, one, many);
}

function jsonOf(report: LintReport, { published: build }: BuildResult): object {
  return {
    ...report,
    published: build === undefined ? null : { folder: build.folder, ...build.counts, targets: build.targets.map(({ folder, ...rest }) => rest) },
  };
}
