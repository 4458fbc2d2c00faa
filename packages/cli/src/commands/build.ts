import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption, outputOption, type ReportFlags } from "../report-options.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface BuildFlags extends ReportFlags, CacheFlags {
  readonly out: string;
  readonly target?: string[];
  readonly brand?: string[];
  readonly unfilled?: true;
  readonly audience: "public" | "internal";
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
    .option("--unfilled", "also publish the JSON data with every placeholder left to the application")
    .addOption(
      new Option("--audience <audience>", "whose entries to publish; internal means all")
        .choices(["public", "internal"])
        .default("public"),
    )
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(cacheOption())
    .option("--max-warnings <n>", "publish nothing when there are more warnings than this", wholeNumber)
    .addHelpText(
      "after",
      `
Examples:
  fixbook build --out dist                          every book below this folder
  fixbook build books/looper --out site --target html --brand looper

The output folder holds <book>/<brand>/html, json and email of this build alone,
and with --unfilled also <book>/unfilled/json.
It is a link to one of two hidden folders beside it, so that a build replaces
the last one at once. Serve it as it is, or copy it with cp -rL.

Exit codes:
  0  published
  1  errors, or more warnings than --max-warnings; nothing was published
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, or a build that failed itself`,
    )
    .action(async (bookNames: string[], flags: BuildFlags) => {
      const { runBuild } = await import("./run-build.js");
      finish(await runBuild(bookNames, flags, host));
    });
};

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}
