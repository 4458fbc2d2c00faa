import { join } from "node:path";
import { type Disk, decode, disk, EngineError, readRegularFile } from "../disk/index.js";
import { readGitTree } from "../git/index.js";

/**
 * The files of a book that differ from the last commit, or are not in it: git cannot bring them back as they are. Paths
 * are relative to the book's folder; line endings make no difference. Undefined where there is no commit.
 */
export function uncommittedFiles(
  folder: string,
  files: readonly string[],
  io: Disk = disk,
): readonly string[] | undefined {
  if (files.length === 0) return [];
  const committed = committedFiles(folder, files);
  return (
    committed &&
    files.filter((file) => {
      if (!committed.has(file)) return true;
      const read = readRegularFile(join(folder, file), MOST_BYTES, io);
      const [now, then] = ["bytes" in read ? read.bytes : undefined, committed.get(file)].map(textOf);
      return now !== then;
    })
  );
}

const MOST_BYTES = 1024 * 1024;

function committedFiles(
  folder: string,
  files: readonly string[],
): ReadonlyMap<string, Uint8Array | undefined> | undefined {
  try {
    return new Map(readGitTree(folder, "HEAD", files).map(({ path, bytes }) => [path, bytes]));
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

/** The text of a file with LF; nothing for a picture, which no plan changes and of which a commit may have a pointer only. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes === undefined ? undefined : decode(bytes);
  return typeof text === "string" && !text.startsWith(LFS_POINTER) ? text.replaceAll("\r\n", "\n") : undefined;
}

const LFS_POINTER = "version https://git-lfs.github.com/";
