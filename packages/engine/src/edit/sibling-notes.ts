import { dirname, join, relative, sep } from "node:path";
import { parseInventoryFile } from "@fixbook/core";
import { type Plan, type PlanBook, type PlanNote, partsOf } from "@fixbook/core/plan";
import { bookLayout, compareText } from "@fixbook/schema";
import { type Disk, decode, disk, readRegularFile } from "../disk/index.js";

/**
 * Where the inventories of the books beside one list an id that a plan changes or removes, by the addresses of its
 * brands. Their files are those of other books, which no plan writes. Paths are relative to the book's folder.
 */
export function siblingNotes(folder: string, book: PlanBook, plan: Plan, io: Disk = disk): readonly PlanNote[] {
  const ids = new Set(
    [...plan.renames.map(({ from }) => from), ...plan.deletes]
      .filter((path) => path.startsWith(`${bookLayout.entries}/`) && path.endsWith(".md"))
      .map((path) => partsOf(path).id)
      .filter((id) => !plan.renames.some(({ to }) => partsOf(to).id === id)),
  );
  const addresses = book.brands.flatMap(({ value }) => value?.url ?? []);
  if (ids.size === 0 || addresses.length === 0) return [];
  return inventoriesBeside(folder, io).flatMap((path) => {
    const read = readRegularFile(path, MOST_BYTES, io);
    const text = "bytes" in read ? decode(read.bytes) : undefined;
    if (typeof text !== "string") return [];
    const { value, locate, report } = parseInventoryFile({ path, text });
    const file = relative(folder, path).split(sep).join("/");
    return (value?.items ?? []).flatMap(({ id, url }, index): readonly PlanNote[] => {
      const address = addresses.find((one) => url.startsWith(`${one.replace(/\/$/, "")}/`));
      const named =
        address === undefined
          ? undefined
          : url
              .slice(address.length)
              .split(/[/?#]/)
              .find((part) => ids.has(part));
      if (named === undefined) return [];
      const range = report.lines.range(locate(["items", index, "id"]));
      return [
        { file, range, why: `Another book knows ${named} as ${id}: its address keeps answering; change it there.` },
      ];
    });
  });
}

const MOST_BYTES = 1024 * 1024;

function inventoriesBeside(folder: string, io: Disk): readonly string[] {
  const top = dirname(folder);
  return foldersIn(top, io)
    .map((name) => join(top, name))
    .filter((other) => other !== folder && isFile(join(other, bookLayout.settings), io))
    .flatMap((other) => {
      const inventories = join(other, bookLayout.inventories);
      if (io.lstatSync(inventories, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      const names = io.readdirSync(inventories, { withFileTypes: true });
      return names
        .filter((item) => item.isFile() && item.name.endsWith(".yaml"))
        .map(({ name }) => join(inventories, name));
    })
    .sort(compareText);
}

function foldersIn(folder: string, io: Disk): readonly string[] {
  const items = io.readdirSync(folder, { withFileTypes: true });
  return items.filter((item) => item.isDirectory() && !item.name.startsWith(".")).map(({ name }) => name);
}

function isFile(path: string, io: Disk): boolean {
  return io.lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
