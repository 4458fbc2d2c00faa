import { createHash } from "node:crypto";
import { type NoInventory, parseSphinx, sourceFindings, type VendoredFile } from "@fixbook/core";
import { type Disk, disk, readRegularFile } from "../disk/index.js";
import { unpackInventory } from "./unpack-inventory.js";

const LIMIT = sourceFindings.limits.bookFileBytes;

/** Reads a file as an inventory of somebody else. Follows no link, and reads no more than a file of a book may have. */
export function readVendoredFile(path: string, file: string, io: Disk = disk): VendoredFile {
  const read = readRegularFile(file, LIMIT, io);
  if ("bytes" in read) {
    const sha256 = createHash("sha256").update(read.bytes).digest("hex");
    return { path, sha256, unpack: () => unpackInventory(read.bytes) };
  }
  const problem =
    "kind" in read
      ? `is ${read.kind}`
      : "tooLarge" in read
        ? `has ${read.tooLarge} bytes, and ${LIMIT} are read`
        : `cannot be read: ${read.reason}`;
  return unreadVendoredFile(path, problem);
}

/** A file that is there and was not read. */
export function unreadVendoredFile(path: string, problem: string): VendoredFile {
  return { path, sha256: "", problem, unpack: () => ({ problem }) };
}

/** What a list of references is: names of a Sphinx inventory, or a text. */
export type InventorySource =
  | { readonly kind: "sphinx"; readonly names: readonly string[] }
  | { readonly kind: "text"; readonly text: string };

/** Reads a list of what somebody refers to: a Sphinx inventory, or any text. */
export function readInventorySource(file: string, io: Disk = disk): InventorySource | NoInventory {
  const contents = readVendoredFile(file, file, io).unpack();
  if ("problem" in contents) return { problem: `it ${contents.problem}` };
  const { format, text } = contents;
  return format === "json"
    ? { kind: "text", text }
    : { kind: "sphinx", names: parseSphinx(text).objects.map(({ name }) => name) };
}
