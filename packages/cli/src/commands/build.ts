import { type LinkStyle, linkStyles } from "@fixbook/core";
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
      "Checks the books, then publishes each brand to HTML pages, JSON data and email snippets.\nAll or nothing: with any error, nothing is written and the last build stays.",
    )
    .argument(...bookArgument)
    .requiredOption("--out <folder>", "where to publish: any folder but those of the book's sources")
    .option("--target <names>", "targets to build, by commas: html,json,email (default: all)", names)
    .option("--brand <ids>", "brands to build, by commas (default: all)", names)
    .option("--unfilled", "also publish the JSON data with every placeholder left to the application")
    .addOption(
      new Option("--audience <audience>", "whose entries to publish; internal means all")
        .choices(["public", "internal"])
        .default("public"),
    )
    .addOption(
      new Option(
        "--links <how>",
        "how pages link to each other: by address, or by file as from a folder (default: site where the brand has a url)",
      ).choices(linkStyles),
    )
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(cacheOption())
    .option("--max-warnings <n>", "publish nothing when there are more warnings than this", wholeNumber)
    .option("--clean", "remove files of others where the build publishes, and say which")
    .option("--resume", "only finish a build that was interrupted while its files were moved in")
    .option("--fsync", "have the disk hold every file before the next step counts on it")
    .option("--break-lock", "take the output folder from the build that works on it")
    .addHelpText(
      "after",
      `
Examples:
  fixbook build --out site                          every book below this folder
  fixbook build books/looper --out site --target html --brand looper

The output folder holds <book>/<brand>/html, json and email, and with --unfilled
also <book>/unfilled/json. It is a plain folder: serve it, copy it, commit it.
A build replaces and removes only files that a build has made, as the manifest in
each target lists them. Other books, brands and targets stay as they are; a brand
that its book no longer has is removed. Files are staged in a hidden folder beside
it, and moved in when all of them are there.

Pages of a brand with a url link to each other by address and belong there; to open
or serve them elsewhere, build with --links file.

Exit codes:
  0  published
  1  errors, or more warnings than --max-warnings; nothing was published
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, files of others in the way, or a build that failed itself
  130  ended by Ctrl+C; nothing was published`,
    )
    .action(async (bookNames: string[], flags: BuildFlags) => {
      const { runBuild } = await import("./run-build.js");
      finish(await runBuild(bookNames, flags, host));
    });
};

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}
