import { hash } from "node:crypto";
import { join } from "node:path";
import { mostBytes } from "@fixbook/core";
import { bytesToPublish } from "@fixbook/core/picture";
import type { EntryFile } from "@fixbook/schema";
import { type Disk, EngineError, readRegularFile } from "../disk/index.js";

/** The bytes that are published of a file of a book. Throws an {@link EngineError} where they are not those that were checked. */
export function readPublished(folder: string, { path, sha256 }: EntryFile, io: Disk): Uint8Array {
  const read = readRegularFile(join(folder, path), mostBytes(path), io);
  const bytes = "bytes" in read ? bytesToPublish(path, read.bytes) : undefined;
  if (bytes !== undefined && hash("sha256", bytes, "hex") === sha256) return bytes;
  throw new EngineError(`${path} was changed while the book was being built.`, "Run the build again.");
}
