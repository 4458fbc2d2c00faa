import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntryTexts } from "./packed-entry.js";

/** Books with fewer entries than this, together, are kept in memory. */
const MANY = 20_000;

/** Keeps texts in memory where they are few, and in a file that nobody else can open where they are many. */
export function createEntryTexts(count: number): EntryTexts {
  return count < MANY ? { keep: (text) => () => text } : { ...createSpill(tmpdir()), shelf: {} };
}

/** A temporary file without a name: it is gone with the process, however that ends. */
function createSpill(folder: string): Pick<EntryTexts, "keep"> {
  const path = join(folder, `fixbook-${process.pid}-${randomBytes(8).toString("hex")}`);
  const file = fs.openSync(path, "wx+", 0o600);
  fs.rmSync(path);
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let written = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(pending);
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at, bytes.length - at, written + at);
    written += bytes.length;
    pending = [];
    pendingBytes = 0;
  };
  return {
    keep: (text) => {
      const bytes = Buffer.from(text);
      const start = written + pendingBytes;
      const { length } = bytes;
      pending.push(bytes);
      pendingBytes += length;
      if (pendingBytes >= MOST_PENDING) flush();
      return () => {
        if (start + length > written) flush();
        const read = Buffer.allocUnsafe(length);
        for (let at = 0; at < length; ) {
          const count = fs.readSync(file, read, at, length - at, start + at);
          if (count === 0) throw new Error("A temporary file of this build has lost its end.");
          at += count;
        }
        return read.toString();
      };
    },
  };
}

const MOST_PENDING = 1 << 20;
