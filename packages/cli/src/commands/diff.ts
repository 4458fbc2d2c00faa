import type { BumpLevel } from "@fixbook/schema";
import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import type { AddCommand } from "./command.js";

export type DiffFormat = "text" | "markdown" | "json";

export interface DiffFlags extends CacheFlags {
  readonly format: DiffFormat;
  readonly declared?: BumpLevel;
  readonly changeset?: string | true;
  readonly checkChangeset?: boolean;
  readonly package?: string;
}

/** `fixbook diff`: what a change means for applications. */
export const addDiff: AddCommand = (program, host, finish) => {
  program
    .command("diff")
    .summary("show what a change means for applications")
    .description(
      "Compares two JSON builds, or the books of two commits, and says for each change whether applications need a major, minor or patch version for it, and why.",
    )
    .argument("<old>", "a folder with JSON builds, or a commit")
    .argument("[new...]", "a later build or commit (default: the working tree), then books")
    .addOption(
      new Option("--format <format>", "how to print it; markdown suits a pull request comment")
        .choices(["text", "markdown", "json"])
        .default("text"),
    )
    .addOption(
      new Option("--declared <level>", "how much the version rises (default: from the builds' own versions)")
        .choices(["none", "patch", "minor", "major"])
        .conflicts("checkChangeset"),
    )
    .option("--changeset [file.md]", "write a changeset that declares it (default: a new file in .changeset)")
    .option("--check-changeset", "fail if the changesets of the change declare too little")
    .option(
      "--package <name>",
      "the package of the changesets (default: those in book.yaml, or the one that contains the books)",
    )
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook diff origin/main                    this working tree, all books
  fixbook diff v1.2.0 HEAD books/looper       one book at two commits
  fixbook diff last-build/ dist/              two output folders of fixbook build
  fixbook diff origin/main --changeset        write the changeset that is needed
  fixbook diff origin/main --check-changeset --format markdown

Books of commits are built in memory; the working tree is not touched.
Folders of several builds are compared book by book and brand by brand. Every
kind of change, with its level and reason, is listed in docs/contract.md.

Exit codes:
  0  no version is declared, or it rises enough
  1  the declared version rises too little
  2  bad usage, a commit or build that cannot be read, or a book with errors`,
    )
    .action(async (old: string, others: string[], flags: DiffFlags) => {
      const { runDiff } = await import("./run-diff.js");
      finish(await runDiff(old, others, flags, host));
    });
};
