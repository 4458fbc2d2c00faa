import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceFile } from "@fixbook/core";
import type { Disk } from "../disk/index.js";
import type { EntryTexts } from "./packed-entry.js";

/** Books with fewer entries than this, together, are kept in memory. */
export const MANY_ENTRIES = 12_000;

/** Keeps texts in memory where they are few, and in a file that nobody else can open where they are many. */
export function createEntryTexts(count: number, io: Pick<Disk, "writeSync"> = fs): EntryTexts {
  if (count < MANY_ENTRIES) return { keep: inMemory };
  return { keep: spill(io), shelf: {} };
}

/** Makes the files of a book's entries: the texts of the first ones stay in memory, the others as above. */
export function createSourceFiles(): (path: string, text: string) => SourceFile {
  let count = 0;
  let keep: EntryTexts["keep"] = inMemory;
  return (path, text) => {
    if (count++ < MANY_ENTRIES) return { path, text };
    if (keep === inMemory) keep = spill(fs);
    const read = keep(text);
    return {
      path,
      get text() {
        return read();
      },
    };
  };
}

const inMemory: EntryTexts["keep"] = (text) => () => text;

const MOST_PENDING = 1 << 20;

/**
 * A temporary file without a name: it is gone with the process, however that ends. Where there can be none, or the disk
 * is full, what is left stays in memory.
 */
function spill(io: Pick<Disk, "writeSync">): EntryTexts["keep"] {
  const file = openUnnamed(tmpdir());
  if (file === undefined) return inMemory;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let written = 0;
  /** What could not be written, from there on. */
  let unwritten: Buffer | undefined;
  const flush = (): void => {
    if (unwritten !== undefined) return;
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    try {
      for (let at = 0; at < bytes.length; ) at += io.writeSync(file, bytes, at, bytes.length - at, written + at);
      written += bytes.length;
    } catch {
      unwritten = bytes;
    }
  };
  const keep: EntryTexts["keep"] = (text) => {
    if (unwritten !== undefined) return inMemory(text);
    const bytes = Buffer.from(text);
    const start = written + pendingBytes;
    const { length } = bytes;
    pending.push(bytes);
    pendingBytes += length;
    if (pendingBytes >= MOST_PENDING) flush();
    return () => {
      if (start + length > written) flush();
      if (start >= written && unwritten !== undefined)
        return unwritten.toString("utf8", start - written, start - written + length);
      const read = Buffer.allocUnsafe(length);
      for (let at = 0; at < length; ) {
        const count = fs.readSync(file, read, at, length - at, start + at);
        if (count === 0) throw new Error("A temporary file of this build has lost its end.");
        at += count;
      }
      return read.toString();
    };
  };
  spilled.register(flush, file);
  return keep;
}

/** Closes the files of texts that nobody can ask for any more. */
const spilled = new FinalizationRegistry<number>((file) => fs.closeSync(file));

function openUnnamed(folder: string): number | undefined {
  const path = join(folder, `fixbook-${process.pid}-${randomBytes(8).toString("hex")}`);
  try {
    const file = fs.openSync(path, "wx+", 0o600);
    fs.rmSync(path);
    return file;
  } catch {
    return undefined;
  }
}
