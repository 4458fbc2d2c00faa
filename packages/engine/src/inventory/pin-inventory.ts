import { join } from "node:path";
import { parseInventoryWith, quote, readItems, type SourceFile, type VendoredFile } from "@fixbook/core";
import { bookLayout, inventoryPath, isWebUrl, slugProblem } from "@fixbook/schema";
import {
  type Disk,
  decode,
  disk,
  EngineError,
  type FileChange,
  readRegularFile,
  writeTogether,
} from "../disk/index.js";
import { readVendoredFile } from "./read-inventory-source.js";

export interface PinRequest {
  /** The book's folder. */
  readonly folder: string;
  /** The inventory's id. */
  readonly id: string;
  /** The file to copy into the book, absolute; the one that is there is pinned as it is when left out. */
  readonly file?: string | undefined;
  /** What is published there; for an inventory that is new. */
  readonly title?: string | undefined;
  /** The base address of its items; for an inventory that is new. */
  readonly url?: string | undefined;
}

/** What pinning has done. */
export interface Pinned {
  /** Files that were written, relative to the book's folder; none where nothing has changed. */
  readonly written: readonly string[];
  readonly source: VendoredFile;
}

/**
 * Keeps what another site publishes as a file of a book, and pins it by its hash in `inventories/<id>.yaml`. Throws an
 * {@link EngineError}, with the book as it was, where the file is no inventory or the inventory cannot take it.
 */
export function pinInventory({ folder, id, file, title, url }: PinRequest, io: Disk = disk): Pinned {
  const problem = slugProblem(id);
  if (problem !== undefined)
    throw new EngineError(`${quote(id)} cannot be the id of an inventory: ${problem}.`, "Choose another.");
  const path = inventoryPath(id);
  const before = textAt(join(folder, path), io);
  const named = before === undefined ? undefined : pinIn(before, path);
  const fetched = file === undefined ? undefined : readWhole(file, io);
  const target = named?.source ?? `${bookLayout.vendor}/${id}.${fetched?.extension ?? "inv"}`;
  const source = readVendoredFile(target, file ?? join(folder, target), io);
  const contents = source.unpack();
  const read = "problem" in contents ? contents : readItems(contents, id, "https://a.example");
  if ("problem" in read)
    throw new EngineError(`${file ?? target} ${read.problem}.`, "Fetch it anew, and name the file that was fetched.");
  const yaml = before === undefined ? newFile(target, source.sha256, title, url) : withHash(before, source.sha256);
  if (before === undefined) checkNew({ path, text: yaml }, source);
  const changes: FileChange[] = [
    ...(fetched === undefined ? [] : vendorChange(folder, target, fetched.bytes, io)),
    ...(yaml === before ? [] : [{ folder, file: path, before, after: yaml }]),
  ];
  writeTogether(changes, io);
  return { written: changes.map((change) => change.file), source };
}

const SOURCE = /^source:[ \t]*["']?(vendor\/[A-Za-z0-9][A-Za-z0-9._-]*)["']?[ \t]*(?:#.*)?$/m;
const HASH = /^(sha256:[ \t]*["']?)[0-9A-Za-z]*(?=["']?[ \t]*(?:#.*)?$)/m;

function pinIn(text: string, path: string): { readonly source: string } {
  const source = SOURCE.exec(text.replaceAll("\r", ""))?.[1];
  if (source === undefined || !HASH.test(text.replaceAll("\r", "")))
    throw new EngineError(
      `${path} names no source and sha256, each on a line of its own.`,
      "Put source: vendor/NAME and sha256: in the place of its items, and run the command again.",
    );
  return { source };
}

function withHash(text: string, sha256: string): string {
  return text.replace(/^sha256:[^\r\n]*/m, (line) => line.replace(HASH, `$1${sha256}`));
}

function newFile(source: string, sha256: string, title: string | undefined, url: string | undefined): string {
  if (title === undefined || url === undefined)
    throw new EngineError("A new inventory needs its title and address.", "Add --title and --url.");
  if (!isWebUrl(url) && !/^<<[A-Z][A-Z0-9_]*>>/.test(url))
    throw new EngineError(
      `${quote(url)} is not an address that items can continue.`,
      "Give one such as https://docs.example.com/.",
    );
  return `title: ${JSON.stringify(title)}\nurl: ${JSON.stringify(url)}\nsource: ${source}\nsha256: ${sha256}\n`;
}

function readWhole(file: string, io: Disk): { readonly bytes: Uint8Array; readonly extension: "inv" | "json" } {
  const contents = readVendoredFile(file, file, io).unpack();
  if ("problem" in contents)
    throw new EngineError(
      `${file} ${contents.problem}.`,
      "Name an objects.inv or an inventory.json that you have fetched.",
    );
  const read = readRegularFile(file, Number.MAX_SAFE_INTEGER, io);
  if (!("bytes" in read)) throw new EngineError(`${file} cannot be read a second time.`, "Run the command again.");
  return { bytes: read.bytes, extension: contents.format === "sphinx" ? "inv" : "json" };
}

/** Throws where a new inventory would have an error of its own, such as a title that is empty. */
function checkNew(file: SourceFile, source: VendoredFile): void {
  const error = parseInventoryWith(file, () => source).diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new EngineError(error.message, error.action);
}

/** What a file of the folder `vendor` becomes; nothing where it has these bytes already. */
function vendorChange(folder: string, file: string, after: Uint8Array, io: Disk): readonly FileChange[] {
  const path = join(folder, file);
  if (io.lstatSync(path, { throwIfNoEntry: false }) === undefined) return [{ folder, file, before: undefined, after }];
  const read = readRegularFile(path, Number.MAX_SAFE_INTEGER, io);
  if (!("bytes" in read))
    throw new EngineError(`${file} ${"kind" in read ? `is ${read.kind}` : "cannot be read"}.`, "Fix or remove it.");
  return Buffer.from(read.bytes).equals(after) ? [] : [{ folder, file, before: read.bytes, after }];
}

function textAt(path: string, io: Disk): string | undefined {
  if (io.lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const read = readRegularFile(path, Number.MAX_SAFE_INTEGER, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  if (typeof text !== "string") throw new EngineError(`${path} cannot be read as text.`, "Fix or remove it.");
  return text;
}
