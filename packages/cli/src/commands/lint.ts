import { checkBooks, findBooks } from "@fixbook/engine";
import { exitCodeOf } from "../exit-code.js";
import { withProgress } from "../progress.js";
import { printReport, reportOf, writeReports } from "../report.js";
import { checkReportFiles } from "../report-files.js";
import { formatOption, outputOption, type ReportFlags } from "../report-options.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

interface LintFlags extends ReportFlags {
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
    .addOption(formatOption())
    .addOption(outputOption())
    .option("--max-warnings <n>", "fail when there are more warnings than this", wholeNumber)
    .addHelpText(
      "after",
      `
Examples:
  fixbook lint                             every book below this folder
  fixbook lint books/looper --format json  one book, for a program to read
  fixbook lint --format github -o sarif=fixbook.sarif -o junit=fixbook.xml

Exit codes:
  0  no errors
  1  errors, or more warnings than --max-warnings
  2  bad usage, a book.yaml that is not YAML, a report that cannot be
     written, or a check that failed itself`,
    )
    .action(async (names: string[], { format, output, maxWarnings }: LintFlags) => {
      const start = host.now();
      checkReportFiles(output ?? [], host);
      const books = await withProgress(host, (update) =>
        checkBooks(findBooks(names, host.cwd), {
          disk: host.disk,
          onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
        }),
      );
      const report = reportOf(books, [], host);
      const finished = { report, books, milliseconds: host.now() - start };
      printReport(finished, format, host);
      writeReports(finished, output, host);
      finish(exitCodeOf(report.diagnostics, { maxWarnings, isReadable: books.every(({ isReadable }) => isReadable) }));
    });
};
