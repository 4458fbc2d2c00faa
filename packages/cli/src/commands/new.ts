import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

export interface NewFlags {
  readonly book?: string;
  readonly id?: string;
  readonly full?: true;
  readonly edit?: true;
  readonly format: "text" | "json";
}

/** `fixbook new`: begins an entry. */
export const addNew: AddCommand = (program, host, finish) => {
  program
    .command("new")
    .summary("begin an entry")
    .description(
      "Writes the file of a new entry, and its row in ids.yaml if the book has one. The gate passes the entry once you have replaced every TODO. Names existing entries about the same problem.",
    )
    .argument("<area>", "the area of the entry: its id or its title")
    .argument("<title...>", "the title: what the reader sees")
    .option("--book <folder>", "the book (default: found above or below this folder)")
    .option("--id <id>", "the entry's id (default: made from the title)")
    .option("--full", "write all sections, not the short form")
    .option("--edit", "open it in $VISUAL or $EDITOR")
    .addOption(formatOption("the result"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook new printing "Labels come out blank"
  fixbook new billing "An invoice is missing" --full --edit

Exit codes:
  0  written
  2  bad usage, an unknown area, or an id that is taken`,
    )
    .action(async (area: string, title: string[], flags: NewFlags) => {
      const { runNew } = await import("./run-new.js");
      finish(await runNew(area, title.join(" "), flags, host));
    });
};
