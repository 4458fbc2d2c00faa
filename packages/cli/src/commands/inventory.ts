import type { AddCommand } from "./command.js";

export interface InventoryFlags {
  readonly title?: string;
  readonly url?: string;
}

/** `fixbook inventory`: keeps and pins what another site publishes. */
export const addInventory: AddCommand = (program, host, finish) => {
  program
    .command("inventory")
    .summary("keep another site's inventory in a book")
    .description(
      "Copies the inventory of another book or site (inventory.json, or Sphinx's\nobjects.inv) into a book's folder vendor/, and pins it by its hash in\ninventories/<id>.yaml.",
    )
    .argument("<book>", "the folder of the book")
    .argument("<id>", "the inventory's id, which its items' ids begin with")
    .argument("[file]", "the file that was fetched (default: pin what is in the book, after a look at it)")
    .option("--title <title>", "what is published there, for a new inventory")
    .option("--url <address>", "the base address of its items, for a new inventory")
    .addHelpText(
      "after",
      `
Examples:
  fixbook inventory my-book python objects.inv --title Python \\
    --url https://docs.python.org/3/
  fixbook inventory my-book python objects.inv    a newer one
  fixbook inventory my-book python                pin vendor/ as it is

Nothing is fetched: builds work offline, and what a site changes reaches a book
in a commit. Items are referred to as [[python-json-dumps]].

Exit codes:
  0  pinned
  2  bad usage, or a file that is no inventory`,
    )
    .action(async (bookName: string, id: string, file: string | undefined, flags: InventoryFlags) => {
      const { runInventory } = await import("./run-inventory.js");
      finish(await runInventory(bookName, id, file, flags, host));
    });
};
