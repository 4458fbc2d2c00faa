import type { AddCommand } from "./command.js";

export interface InventoryFlags {
  readonly title?: string;
  readonly url?: string;
}

/** `fixbook inventory`: keeps and pins what another site publishes. */
export const addInventory: AddCommand = (program, host, finish) => {
  program
    .command("inventory")
    .summary("add another site's inventory to a book")
    .description(
      "Copies the inventory of another book or site (inventory.json, or Sphinx's objects.inv) into the book's folder vendor/, and pins it by its hash in inventories/<id>.yaml.",
    )
    .argument("<book>", "the folder of the book")
    .argument("<id>", "the inventory's id; the ids of its items begin with it")
    .argument("[file]", "the file that you downloaded (default: pin the file that is in the book)")
    .option("--title <title>", "what is published there, for a new inventory")
    .option("--url <address>", "the base address of its items, for a new inventory")
    .addHelpText(
      "after",
      `
Examples:
  fixbook inventory my-book python objects.inv --title Python \\
    --url https://docs.python.org/3/
  fixbook inventory my-book python objects.inv    update it
  fixbook inventory my-book python                pin the file in vendor/

Nothing is downloaded: builds work offline, and changes of a site reach a book in
a commit. Link to an item as [[python-json-dumps]].

Exit codes:
  0  pinned
  2  bad usage, or a file that is not an inventory`,
    )
    .action(async (bookName: string, id: string, file: string | undefined, flags: InventoryFlags) => {
      const { runInventory } = await import("./run-inventory.js");
      finish(await runInventory(bookName, id, file, flags, host));
    });
};
