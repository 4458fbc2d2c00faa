import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

export interface InboundFlags extends CacheFlags {
  readonly format: "text" | "json";
  readonly book?: string[];
  readonly build?: string;
  readonly since?: string;
  readonly strict?: true;
}

/** `fixbook inbound`: whether those who refer to a book still find what they refer to. */
export const addInbound: AddCommand = (program, host, finish) => {
  program
    .command("inbound")
    .summary("find broken references to a book")
    .description(
      "Looks up every id and address of this book that a consumer uses, and lists those that are gone without a record, and where they are used.",
    )
    .argument("<consumer...>", "a book that refers to this one, an inventory, or a list of ids or addresses")
    .option("--book <folder...>", "the books that they refer to (default: every book below this folder)")
    .addOption(new Option("--build <folder>", "look in these JSON builds instead of books").conflicts("book"))
    .option("--since <ref>", "report only ids that existed at this commit: for lists that also name other things")
    .option("--strict", "also fail for ids that code cannot use: split, retired, or moved out of the book")
    .addOption(formatOption("it"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook inbound ../app/help-ids.txt
  fixbook inbound ../other-book --since origin/main
  fixbook inbound app.json site/objects.inv --build dist

A list is text with an id or address at the start of each line, followed by where
it is used, or JSON: ["id"], {"items": [{"id": "…"}]}. An inventory is
inventory.json or objects.inv. Addresses of other sites are ignored.

Exit codes:
  0  everything exists, or has a record of what became of it
  1  something that a consumer uses is gone; with --strict, or has only a record
  2  bad usage, or something that cannot be read`,
    )
    .action(async (names: string[], flags: InboundFlags) => {
      const { runInbound } = await import("./run-inbound.js");
      finish(await runInbound(names, flags, host));
    });
};
