import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, decode, disk, readRegularFile } from "../disk/index.js";
import { readGitTree } from "../git/index.js";

/**
 * The texts of the files right in a folder, by their names, in order: as a commit has them, or as they lie on the disk
 * where none is named. What is no regular file, is larger than `limit` bytes or is not UTF-8 is left out; a folder that
 * is not there has none.
 */
export function readTexts(
  folder: string,
  ref: string | undefined,
  limit: number,
  io: Disk = disk,
): ReadonlyMap<string, string> {
  const files = ref === undefined ? onDisk(folder, limit, io) : readGitTree(folder, ref, [""]);
  const texts = files.flatMap(({ path, bytes }) => {
    const text = bytes === undefined || bytes.length > limit || path.includes("/") ? undefined : decode(bytes);
    return typeof text === "string" ? [[path, text] as const] : [];
  });
  return new Map(texts.sort(([a], [b]) => compareText(a, b)));
}

interface Bytes {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

function onDisk(folder: string, limit: number, io: Disk): readonly Bytes[] {
  const stat = io.lstatSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return [];
  return io.readdirSync(folder).map((path) => {
    const read = readRegularFile(join(folder, path), limit, io);
    return { path, bytes: "bytes" in read ? read.bytes : undefined };
  });
}
