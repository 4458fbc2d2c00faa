import { createHash } from "node:crypto";
import type { Segment } from "../cache/index.js";
import type { Disk } from "../disk/index.js";

const CHUNK = 1 << 18;
/** Lists are written one after another, and a build has many. */
const chunk = Buffer.allocUnsafeSlow(CHUNK);

/**
 * Writes what a plan gives, in chunks; ranges are copied from the file `before`. Answers how many bytes that were, and
 * their SHA-256 in lower-case hexadecimal.
 */
export function writeSegments(
  segments: Iterable<Segment>,
  before: string | undefined,
  write: (data: Buffer) => void,
  io: Disk,
): { readonly bytes: number; readonly sha256: string } {
  const digest = createHash("sha256");
  let filled = 0;
  let bytes = 0;
  const put = (data: Buffer): void => {
    digest.update(data);
    write(data);
    bytes += data.length;
  };
  const flush = (): void => {
    if (filled > 0) put(chunk.subarray(0, filled));
    filled = 0;
  };
  const addText = (text: string): void => {
    // A character takes three bytes at most.
    if (text.length * 3 > CHUNK - filled) flush();
    if (text.length * 3 > CHUNK) put(Buffer.from(text));
    else filled += chunk.write(text, filled);
  };
  const addBytes = (data: Buffer): void => {
    if (data.length > CHUNK - filled) flush();
    if (data.length > CHUNK) put(data);
    else filled += data.copy(chunk, filled);
  };
  let source: number | undefined;
  const copy = (start: number, end: number): void => {
    source ??= io.openSync(before as string, "r");
    for (let at = start; at < end; ) {
      if (filled === CHUNK) flush();
      const count = io.readSync(source, chunk, filled, Math.min(CHUNK - filled, end - at), at);
      if (count === 0) throw new Error("A list of an earlier build has lost its end.");
      filled += count;
      at += count;
    }
  };
  try {
    for (const segment of segments) {
      if (typeof segment === "string") addText(segment);
      else if ("start" in segment) copy(segment.start, segment.end);
      else addBytes(segment);
    }
    flush();
  } finally {
    if (source !== undefined) io.closeSync(source);
  }
  return { bytes, sha256: digest.digest("hex") };
}
