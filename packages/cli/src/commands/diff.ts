import { join, relative, resolve } from "node:path";
import { EngineError } from "@fixbook/engine";
import { plain, toJsonLine } from "@fixbook/lint";
import { diffBuilds } from "@fixbook/render-json/diff";
import type { BumpLevel, DiffReport } from "@fixbook/schema";
import { Option } from "commander";
import { type CacheFlags, cacheOf, cacheOption } from "../cache-option.js";
import { changesetFolder, changesetName, changesetText, declaredByChangesets } from "../diff/changesets.js";
import { diffMarkdown } from "../diff/markdown-report.js";
import { packageAbove } from "../diff/package-above.js";
import { readSides, type Sides } from "../diff/sides.js";
import { diffText } from "../diff/text-report.js";
import { exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import { writeReportFile } from "../report-files.js";
import type { AddCommand } from "./command.js";

type DiffFormat = "text" | "markdown" | "json";

interface DiffFlags extends CacheFlags {
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
    .option("--package <name>", "the package that changesets are about (default: the one that holds the books)")
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
      checkFile(flags.changeset);
      const sides = await withProgress(host, (update) => {
        update("Building both sides");
        return readSides([old, ...others], host, { cache: cacheOf(flags, host) });
      });
      const { old: before, next, isPair } = sides;
      const report = diffBuilds(before, next, { declared: declaredBy(flags, sides, host), isPair });
      host.out(forms[flags.format](report, host));
      if (flags.changeset !== undefined) writeChangeset(flags, report, sides, host);
      finish(report.isEnough ? exitCodes.clean : exitCodes.findings);
    });
};

const forms: Readonly<Record<DiffFormat, (report: DiffReport, host: Host) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: toJsonLine,
};

/** An option with a value that may be missing takes the word after it, which may have been meant as a commit. */
function checkFile(changeset: DiffFlags["changeset"]): void {
  if (typeof changeset === "string" && !changeset.endsWith(".md"))
    throw new EngineError(
      `A changeset is a file that ends in .md, and ${changeset} does not.`,
      "Write --changeset after what is compared, or give its file: --changeset=.changeset/content.md.",
    );
}

function declaredBy(flags: DiffFlags, sides: Sides, host: Host): BumpLevel | undefined {
  if (flags.checkChangeset !== true) return flags.declared;
  return declaredByChangesets(packageOf(flags, sides, host), changesetFolder(host.cwd), sides, host);
}

function writeChangeset(flags: DiffFlags, report: DiffReport, sides: Sides, host: Host): void {
  const text = changesetText(packageOf(flags, sides, host), report);
  if (text === undefined) {
    host.err("Nothing has changed, so no changeset was written.\n");
    return;
  }
  const path =
    typeof flags.changeset === "string"
      ? resolve(host.cwd, flags.changeset)
      : join(changesetFolder(host.cwd), changesetName(text));
  writeReportFile(path, text, host);
  host.err(`Wrote ${plain(relative(host.cwd, path))}.\n`);
}

function packageOf(flags: DiffFlags, sides: Sides, host: Host): string {
  return flags.package ?? packageAbove(sides.home, host);
}
