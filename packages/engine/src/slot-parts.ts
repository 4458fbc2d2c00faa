import { crc32 } from "node:zlib";
import type { Disk } from "./disk.js";

/** Where a text stands in a file of parts, how long it is, and its checksum. */
export type PartPlace = readonly [start: number, length: number, checksum: number];

/**
 * The parts of a slot's entries, in a file that only grows: slots that share parts share the file, under a name for
 * each. Whatever is wrong with it costs time and nothing else.
 */
export interface SlotParts {
  /** Undefined where nothing can be added. */
  add(text: string): PartPlace | undefined;
  /** In UTF-8, until something else is read; undefined where it is not there, or is damaged in any way. */
  read(place: PartPlace): Buffer | undefined;
  /** The number of the file on its disk: places in files of the same number are the same. */
  readonly inode: number | undefined;
  /** How many bytes the file has. */
  size(): number;
  close(): void;
}

const MOST_PENDING = 1 << 20;
/** How much is read at once where one part follows another. */
const PAGE = 1 << 18;

/** Opens a file of parts, which is made where it is not there. Never throws. */
export function openSlotParts(path: string, io: Disk): SlotParts {
  const file = quietly(() => io.openSync(path, "a+", 0o600));
  const opened = file === undefined ? undefined : quietly(() => io.fstatSync(file));
  let written = opened?.size ?? 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let isBroken = opened === undefined;
  const flush = (): void => {
    if (pendingBytes === 0 || file === undefined || isBroken) return;
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    // Another build may be adding to the file: then places are wrong, and checksums tell.
    isBroken =
      quietly(() => {
        for (let at = 0; at < bytes.length; ) at += io.writeSync(file, bytes, at);
        return io.fstatSync(file).size === written + bytes.length;
      }) !== true;
    written += bytes.length;
  };
  /** What was read last, and from where: lists take the parts of one entry after another. */
  let memory: Buffer = Buffer.alloc(0);
  let page = memory;
  let pageStart = 0;
  const readPage = (start: number, length: number): void => {
    const isNext = start >= pageStart && start - pageStart < 2 * PAGE;
    const wanted = isNext ? Math.max(PAGE, length) : length;
    if (memory.length < wanted) memory = Buffer.allocUnsafeSlow(Math.max(PAGE, wanted));
    const count = file === undefined ? 0 : io.readSync(file, memory, 0, wanted, start);
    page = memory.subarray(0, count);
    pageStart = start;
  };
  const bytesAt = (start: number, length: number): Buffer | undefined => {
    if (start < pageStart || start + length > pageStart + page.length) readPage(start, length);
    const from = start - pageStart;
    return from + length > page.length ? undefined : page.subarray(from, from + length);
  };
  return {
    inode: opened?.ino,
    add: (text) => {
      if (isBroken) return undefined;
      const bytes = Buffer.from(text);
      const place: PartPlace = [written + pendingBytes, bytes.length, crc32(bytes)];
      pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes >= MOST_PENDING) flush();
      return place;
    },
    read: ([start, length, checksum]) => {
      if (start + length > written) flush();
      const bytes = quietly(() => bytesAt(start, length));
      return bytes !== undefined && crc32(bytes) === checksum ? bytes : undefined;
    },
    size: () => written + pendingBytes,
    close: () => {
      flush();
      if (file !== undefined) quietly(() => io.closeSync(file));
    },
  };
}

function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
