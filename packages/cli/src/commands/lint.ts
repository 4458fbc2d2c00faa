import type { Stage } from "@fixbook/schema";
import { InvalidArgumentError, Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption, outputOption, type ReportFlags } from "../report-options.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface LintFlags extends ReportFlags, CacheFlags {
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly review?: boolean;
  readonly dryRun?: boolean;
  readonly updateBaseline?: boolean;
  readonly stage: Stage;
  readonly since?: string;
  readonly all?: boolean;
  readonly today?: string;
  readonly drafts?: boolean;
}

/** `fixbook lint`: checks books; writes to their sources only with `--fix`. */
export const addLint: AddCommand = (program, host, finish) => {
  program
    .command("lint")
    .summary("check books")
    .description(
      "Checks every file of the books: syntax, sections, references, placeholders, links and text. Changes sources only with --fix.",
    )
    .argument(...bookArgument)
    .addOption(formatOption())
    .addOption(outputOption())
    .option("--max-warnings <n>", "fail if there are more warnings than this", wholeNumber)
    .option("--fix", "apply safe fixes, which do not change what a text says")
    .option("--review", "with --fix: also apply fixes that you should review")
    .option("--dry-run", "with --fix: print the changes as a diff, and write nothing")
    .addOption(
      new Option(
        "--since <ref>",
        "report only what has changed since a commit, and what that breaks elsewhere",
      ).conflicts("updateBaseline"),
    )
    .option("--all", "with --since: report everything, and which published ids have vanished since then")
    .option("--update-baseline", "list current findings in baseline.txt; if it exists, only remove rows")
    .addOption(cacheOption())
    .addOption(
      new Option("--stage <stage>", "some rules count less while writing")
        .choices(["writing", "ci"] satisfies Stage[])
        .default("ci"),
    )
    .addOption(
      new Option("--drafts", "say instead what keeps each draft from being published").conflicts([
        "since",
        "fix",
        "updateBaseline",
      ]),
    )
    .option("--today <date>", "the date that reviews are compared with (default: today)", day)
    .addHelpText(
      "after",
      `
Examples:
  fixbook lint                             every book below this folder
  fixbook lint books/looper --format json  one book, for a program to read
  fixbook lint --fix --dry-run             what the safe fixes would change
  fixbook lint --since origin/main         only what this branch changes or breaks
  fixbook lint --since HEAD^1 --all        the gate of a pull request
  fixbook lint --format github -o sarif=fixbook.sarif -o junit=fixbook.xml

Exit codes:
  0  no errors
  1  errors, or more warnings than --max-warnings
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, or a crash`,
    )
    .action(async (names: string[], flags: LintFlags) => {
      const { runLint } = await import("./run-lint.js");
      finish(await runLint(names, flags, host));
    });
};

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError("It takes a day, such as 2026-10-01.");
  return text;
}
