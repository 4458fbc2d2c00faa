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
    .summary("tell what a change means for applications")
    .description(
      "Compares two JSON builds, or the books of two commits, and tells of each change\nwhether applications need a major, minor or patch version for it, and why.",
    )
    .argument("<old>", "a folder with JSON builds, or a commit")
    .argument("[new...]", "what comes after it (default: the files as they are), then books")
    .addOption(
      new Option("--format <format>", "how to print it; markdown fits a comment of a pull request")
        .choices(["text", "markdown", "json"])
        .default("text"),
    )
    .addOption(
      new Option("--declared <level>", "what the version rises by (default: by the builds' own versions)")
        .choices(["none", "patch", "minor", "major"])
        .conflicts("checkChangeset"),
    )
    .option("--changeset [file.md]", "write a changeset that declares it (default: a new file in .changeset)")
    .option("--check-changeset", "fail when the changesets that came with the change declare too little")
    .option(
      "--package <name>",
      "the package that changesets are about (default: those of book.yaml, or the one that holds the books)",
    )
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook diff origin/main                    this working tree, all books
  fixbook diff v1.2.0 HEAD books/looper       one book at two commits
  fixbook diff last-build/ dist/              two output folders of fixbook build
  fixbook diff origin/main --changeset        write the changeset that is due
  fixbook diff origin/main --check-changeset --format markdown

Books of commits are built in memory; nothing of the working tree is touched.
Folders of several builds are compared book by book and brand by brand. Every
kind of change, with its level and reason, is listed in docs/contract.md.

Exit codes:
  0  no version is declared, or it rises by enough
  1  the version that is declared rises by too little
  2  bad usage, a commit or build that cannot be read, or a book with errors`,
    )
    .action(async (old: string, others: string[], flags: DiffFlags) => {
      const { runDiff } = await import("./run-diff.js");
      finish(await runDiff(old, others, flags, host));
    });
};
