import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

export interface FmtFlags {
  readonly check?: true;
  readonly book?: string;
  readonly format: "text" | "json";
}

/** `fixbook fmt`: writes entries in their canonical form. */
export const addFmt: AddCommand = (program, host, finish) => {
  program
    .command("fmt")
    .summary("format entries")
    .description(
      "Writes entries in their canonical form: one style of Markdown, and the headings of the book's language. Does not change what an entry says.",
    )
    .argument("[path...]", "entries, folders of entries or books; - is standard input (default: every book below)")
    .option("--check", "write nothing, and fail if an entry would change")
    .option("--book <folder>", "the book (default: the one that contains each path)")
    .addOption(formatOption("the result"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook fmt                        every entry of every book below this folder
  fixbook fmt --check                for CI
  fixbook fmt entries/voice          one area
  fixbook fmt - < draft.md           for editors: print the formatted text

Exit codes:
  0  formatted; with --check: nothing would change
  1  with --check: an entry would change; an entry was left alone, or could not
     be written
  2  bad usage, or a book.yaml that cannot be read`,
    )
    .action(async (paths: string[], flags: FmtFlags) => {
      const { runFmt } = await import("./run-fmt.js");
      finish(await runFmt(paths, flags, host));
    });
};
