import { hash } from "node:crypto";
import { join } from "node:path";
import { type BookFiles, type FileDescription, mostBytes } from "@fixbook/core";
import { describeFile } from "@fixbook/core/picture";
import { type Disk, disk, readRegularFile } from "../disk/index.js";
import type { BookCache } from "./book-cache.js";
import type { BookSources } from "./read-book.js";

/**
 * The pictures and attachments of a book that was read. Each is read once, when somebody asks about it, and not at all
 * where the cache knows this version of it. `known` is what was found out about versions of files before.
 */
export function createBookFiles(
  { folder, files }: Pick<BookSources, "folder" | "files">,
  io: Disk = disk,
  cache?: BookCache,
  known = new Map<string, FileDescription>(),
): BookFiles {
  const versions = new Map(files.map(({ path, version }) => [path, version]));
  const describe = (path: string): FileDescription => {
    const key = ["file", path, versions.get(path) ?? ""];
    const kept = cache?.result<FileDescription>(key);
    if (kept !== undefined) return kept;
    const found = readAndDescribe(folder, path, io);
    cache?.keepResult(key, found);
    return found;
  };
  return {
    paths: [...versions.keys()],
    describe: (path) => {
      const key = `${versions.get(path)} ${path}`;
      const found = known.get(key) ?? describe(path);
      known.set(key, found);
      return found;
    },
  };
}

function readAndDescribe(folder: string, path: string, io: Disk): FileDescription {
  const read = readRegularFile(join(folder, path), mostBytes(path), io);
  if ("bytes" in read) return describeFile(path, read.bytes, (bytes) => hash("sha256", bytes, "hex"));
  if ("tooLarge" in read) return { kind: "too-large", bytes: read.tooLarge };
  return {
    kind: "unreadable",
    reason: "kind" in read ? `It is ${read.kind}` : `It cannot be read: ${read.reason}`,
    action: "Put a regular file in its place.",
  };
}
