import { crc32 } from "node:zlib";
import type { Disk } from "../disk/index.js";

/** Where a text stands in a file of parts, how long it is, and its checksum. */
export type PartPlace = readonly [start: number, length: number, checksum: number];

/**
 * The parts of a build's entries, in a file that only grows: builds that share parts share the file, under a name for
 * each. Parts of one kind lie together, since lists take the parts of a kind one after another. Whatever is wrong with
 * the file costs time and nothing else.
 */
export interface PartFile {
  /** Undefined where nothing can be added. */
  add(kind: string, text: string): PartPlace | undefined;
  /** In UTF-8, until something else is read; undefined where it is not there, or is damaged in any way. */
  read(place: PartPlace): Buffer | undefined;
  /** Writes what was added, so that other threads can read it. */
  flush(): void;
  /** Forgets what was read of what other threads may have written since. */
  refresh(): void;
  /** For other threads, which add to the same file. */
  readonly shared: SharedParts;
  /** The number of the file on its disk: places in files of the same number are the same. */
  readonly inode: number | undefined;
  /** How many bytes the file has. */
  size(): number;
  close(): void;
}

/** What threads need to know to add to one file. */
export interface SharedParts {
  readonly path: string;
  /** A number of 64 bits: where the next block begins. */
  readonly end: SharedArrayBuffer;
}

/** How much is read at once where one part follows another, and is kept together of a kind that has much. */
const MOST = 1 << 18;
const LEAST = 1 << 12;

/** Stands for a file that could not be opened: every call with it fails. */
const NO_FILE = -1;

/** What is collected of a kind, for a range of the file that nothing else is written to. */
interface Block {
  readonly start: number;
  readonly bytes: Buffer;
  filled: number;
  /** How much of it was written. */
  written: number;
}

/** Opens a file of parts, which is made where it is not there. `end` is that of the thread that has it open. Never throws. */
export function openPartFile(path: string, io: Disk, end?: SharedArrayBuffer): PartFile {
  const file = quietly(() => openOrMake(path, io)) ?? NO_FILE;
  const opened = quietly(() => io.fstatSync(file));
  const ends = new BigInt64Array(end ?? new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
  if (end === undefined) ends[0] = BigInt(opened?.size ?? 0);
  let isBroken = opened === undefined;
  const blocks = new Map<string, Block>();
  /** What was read last, and from where: lists take the parts of one entry after another. */
  let memory: Buffer = Buffer.alloc(0);
  let page = memory;
  let pageStart = 0;
  const write = (block: Block): void => {
    if (isBroken || block.written === block.filled) return;
    const [from, to] = [block.start + block.written, block.start + block.filled];
    if (from < pageStart + page.length && to > pageStart) page = page.subarray(0, 0);
    isBroken =
      quietly(() => {
        while (block.written < block.filled) {
          const left = block.filled - block.written;
          block.written += io.writeSync(file, block.bytes, block.written, left, block.start + block.written);
        }
        return true;
      }) !== true;
  };
  /** Another build may write to the same range of the file: then parts are wrong, and checksums tell. */
  const nextBlock = (before: Block | undefined, length: number): Block => {
    if (before !== undefined) write(before);
    const size = Math.max(length, Math.min(MOST, Math.max(LEAST, 2 * (before?.bytes.length ?? 0))));
    const isSame = before?.bytes.length === size;
    const start = Number(Atomics.add(ends, 0, BigInt(size)));
    return { start, bytes: isSame ? before.bytes : Buffer.allocUnsafeSlow(size), filled: 0, written: 0 };
  };
  const readPage = (start: number, length: number): void => {
    const isNext = start >= pageStart && start - pageStart < 2 * MOST;
    const wanted = isNext ? Math.max(MOST, length) : length;
    if (memory.length < wanted) memory = Buffer.allocUnsafeSlow(Math.max(MOST, wanted));
    page = memory.subarray(0, io.readSync(file, memory, 0, wanted, start));
    pageStart = start;
  };
  const bytesAt = (start: number, length: number): Buffer | undefined => {
    if (start < pageStart || start + length > pageStart + page.length) readPage(start, length);
    const from = start - pageStart;
    return from + length > page.length ? undefined : page.subarray(from, from + length);
  };
  let isClosed = false;
  const flush = (): void => {
    for (const block of blocks.values()) write(block);
  };
  return {
    inode: opened?.ino,
    add: (kind, text) => {
      if (isBroken) return undefined;
      const length = Buffer.byteLength(text);
      let block = blocks.get(kind);
      if (block === undefined || block.filled + length > block.bytes.length) {
        block = nextBlock(block, length);
        blocks.set(kind, block);
      }
      const start = block.filled;
      block.bytes.write(text, start);
      block.filled += length;
      return [block.start + start, length, crc32(block.bytes.subarray(start, start + length))];
    },
    read: ([start, length, checksum]) => {
      flush();
      const bytes = quietly(() => bytesAt(start, length));
      return bytes !== undefined && crc32(bytes) === checksum ? bytes : undefined;
    },
    flush,
    refresh: () => {
      page = page.subarray(0, 0);
    },
    shared: { path, end: ends.buffer as SharedArrayBuffer },
    size: () => Number(Atomics.load(ends, 0)),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      flush();
      quietly(() => io.closeSync(file));
    },
  };
}

function openOrMake(path: string, io: Disk): number {
  try {
    return io.openSync(path, "r+");
  } catch {
    return io.openSync(path, "wx+", 0o600);
  }
}

function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
