import { join, resolve } from "node:path";
import { checkBook, findBooks, pinInventory } from "@fixbook/engine";
import { plain, plural } from "@fixbook/lint";
import { exitCodes } from "../exit-code.js";
import type { AddCommand } from "./command.js";

interface InventoryFlags {
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
    .action(async (bookName: string, id: string, file: string | undefined, { title, url }: InventoryFlags) => {
      const [folder = ""] = findBooks([bookName], host.cwd);
      const from = file === undefined ? undefined : resolve(host.cwd, file);
      const { written } = pinInventory({ folder, id, file: from, title, url }, host.disk);
      for (const path of written) host.out(`Wrote ${plain(join(bookName, path))}.\n`);
      if (written.length === 0) host.out("Nothing has changed.\n");
      const { diagnostics, book } = await checkBook(folder, { disk: host.disk });
      const path = `inventories/${id}.yaml`;
      for (const { message, action } of diagnostics.filter((one) => one.file === path))
        host.out(`${plain(`${message} ${action}`)}\n`);
      const items = book?.inventories.find((one) => one.id === id)?.items.length;
      if (items !== undefined) host.out(`${plural(items, "item", "items")} can be referred to.\n`);
      finish(exitCodes.clean);
    });
};
