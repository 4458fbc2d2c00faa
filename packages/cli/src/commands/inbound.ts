import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import type { AddCommand } from "./command.js";

export interface InboundFlags extends CacheFlags {
  readonly format: "text" | "json";
  readonly book?: string[];
  readonly build?: string;
  readonly since?: string;
}

/** `fixbook inbound`: whether those who refer to a book still find what they refer to. */
export const addInbound: AddCommand = (program, host, finish) => {
  program
    .command("inbound")
    .summary("tell which references to a book are broken")
    .description(
      "Looks up every id and address of this book that a consumer uses, and names those\nthat are gone without a record, with who uses them.",
    )
    .argument("<consumer...>", "a book that refers to this one, an inventory, or a list of ids or addresses")
    .option("--book <folder...>", "the books that they refer to (default: every book below this folder)")
    .addOption(new Option("--build <folder>", "JSON builds to look in, in place of books").conflicts("book"))
    .option("--since <ref>", "count as gone only what was there at a commit: for lists that name other things, too")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook inbound ../app/help-ids.txt
  fixbook inbound ../other-book --since origin/main
  fixbook inbound app.json site/objects.inv --build dist

A list is text with an id or address at the start of each line, and where it is
used behind it, or JSON: ["id"], {"items": [{"id": "…"}]}. An inventory is
inventory.json or objects.inv. Addresses of other sites are passed over.

Exit codes:
  0  everything is found, or has a record of what became of it
  1  something that a consumer uses is gone
  2  bad usage, or something that cannot be read`,
    )
    .action(async (names: string[], flags: InboundFlags) => {
      const { runInbound } = await import("./run-inbound.js");
      finish(await runInbound(names, flags, host));
    });
};
