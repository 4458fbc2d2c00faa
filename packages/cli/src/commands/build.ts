import { type LinkStyle, linkStyles } from "@fixbook/core";
import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption, outputOption, type ReportFlags } from "../report-options.js";
import { type AddCommand, bookArgument } from "./command.js";
import { names } from "./names.js";
import { wholeNumber } from "./whole-number.js";

export interface BuildFlags extends ReportFlags, CacheFlags {
  readonly out: string;
  readonly target?: string[];
  readonly brand?: string[];
  readonly unfilled?: true;
  readonly audience: "public" | "internal";
  readonly links?: LinkStyle;
  readonly maxWarnings?: number;
  readonly clean?: true;
  readonly resume?: true;
  readonly fsync?: true;
  readonly breakLock?: true;
}

/** `fixbook build`: checks books and publishes them to every target. */
export const addBuild: AddCommand = (program, host, finish) => {
  program
    .command("build")
    .summary("check books and publish them")
    .description(
      "Checks the books, then publishes each brand to HTML pages, JSON data and email snippets. All or nothing: with any error, nothing is written and the last build stays.",
    )
    .argument(...bookArgument)
    .requiredOption("--out <folder>", "where to publish: any folder except the book's sources")
    .option("--target <names>", "targets to build, separated by commas: html,json,email (default: all)", names)
    .option("--brand <ids>", "brands to build, separated by commas (default: all)", names)
    .option("--unfilled", "also publish JSON data whose placeholders the application fills")
    .addOption(
      new Option("--audience <audience>", "which entries to publish; internal means all of them")
        .choices(["public", "internal"])
        .default("public"),
    )
    .addOption(
      new Option(
        "--links <how>",
        "how pages link to each other: by address (site), or by file (default: site if the brand has a url)",
      ).choices(linkStyles),
    )
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(cacheOption())
    .option("--max-warnings <n>", "publish nothing if there are more warnings than this", wholeNumber)
    .option("--clean", "remove files that are in the way but not from a build, and list them")
    .option("--resume", "only finish a build that was interrupted while its files were moved in")
    .option("--fsync", "wait until each file is on the disk: safe against power cuts, and slower")
    .option("--break-lock", "do not wait for another build that uses the output folder")
    .addHelpText(
      "after",
      `
Examples:
  fixbook build --out site                          every book below this folder
  fixbook build books/looper --out site --target html --brand looper

The output folder holds <book>/<brand>/html, json and email, and with --unfilled
also <book>/unfilled/json. It is a plain folder: serve it, copy it, commit it.
A build replaces and removes only files of earlier builds, which the manifest in
each target lists. Other books, brands and targets do not change; a brand that its
book no longer has is removed. Files are staged in a hidden folder beside it, and
moved in when all of them are there.

Pages of a brand with a url link to each other by address and work only there; to
open or serve them elsewhere, build with --links file.

Exit codes:
  0  published
  1  errors, or more warnings than --max-warnings; nothing was published
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, other files in the way, or a crash
  130  ended by Ctrl+C; nothing was published`,
    )
    .action(async (bookNames: string[], flags: BuildFlags) => {
      const { runBuild } = await import("./run-build.js");
      finish(await runBuild(bookNames, flags, host));
    });
};
