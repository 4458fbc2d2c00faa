import { checkBooks, findBooks } from "@fixbook/engine";
import { Option } from "commander";
import { exitCodeOf } from "../exit-code.js";
import { withProgress } from "../progress.js";
import { type Format, formats, printReport, reportOf } from "../report.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

interface LintFlags {
  readonly format?: Format;
  readonly maxWarnings?: number;
}

/** `fixbook lint`: checks books and writes nothing. */
export const addLint: AddCommand = (program, host, finish) => {
  program
    .command("lint")
    .summary("check books, write nothing")
    .description(
      "Checks every file of the books: syntax, sections, references, placeholders, links and text. Writes nothing.",
    )
    .argument(...bookArgument)
    .addOption(
      new Option(
        "--format <format>",
        "how to print findings (default: pretty on a terminal, concise elsewhere)",
      ).choices(formats),
    )
    .option("--max-warnings <n>", "fail when there are more warnings than this", wholeNumber)
    .addHelpText(
      "after",
      `
Examples:
  fixbook lint                             every book below this folder
  fixbook lint books/looper --format json  one book, for a program to read

Exit codes:
  0  no errors
  1  errors, or more warnings than --max-warnings
  2  bad usage, a book.yaml that is not YAML, or a check that failed itself`,
    )
    .action(async (names: string[], { format, maxWarnings }: LintFlags) => {
      const books = await withProgress(host, (update) =>
        checkBooks(findBooks(names, host.cwd), {
          disk: host.disk,
          onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
        }),
      );
      const report = reportOf(books, [], host);
      printReport(report, books, format, host);
      finish(exitCodeOf(report.diagnostics, { maxWarnings, isReadable: books.every(({ isReadable }) => isReadable) }));
    });
};
