import { hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../disk/index.js";

/** Texts of one line by key, kept in a file between runs. Whatever is wrong with the file costs time and nothing else. */
export interface Store {
  /** Undefined where the store has no such record, or has a damaged one. */
  get(key: string): string | undefined;
  /** `value` is one line. */
  set(key: string, value: string): void;
  /** Writes what was set, and forgets what no run has asked for when that is most of the file. */
  save(): void;
  /** Lets go of the file; it is opened again where somebody asks for more. */
  close(): void;
}

/**
 * Opens the store in a file that is there or not. Records are lines, each with a checksum; new ones are appended by one
 * call, so that two runs at once do not mix theirs. Nobody but this user may read it: it holds texts of the book. Only
 * where its records stand is held in memory.
 */
export function openStore(path: string, io: Disk): Store {
  const { places, isDamaged, size, ...opened } = readPlaces(path, io);
  let { file } = opened;
  let known = places;
  let isStale = isDamaged;
  let isRewritten = false;
  const used = new Set<string>();
  let usedBytes = 0;
  let pending: { readonly key: string; readonly line: Buffer }[] = [];
  let pendingBytes = 0;
  /** What this run has appended. */
  const appended = new Set<string>();

  const lineOf = (key: string): Buffer | undefined => {
    const place = known.get(key);
    if (place === undefined) return undefined;
    const line = Buffer.allocUnsafe(place.length);
    try {
      file ??= io.openSync(path, "r");
      return readAt(file, line, place.start, io) === line.length ? line : undefined;
    } catch {
      return undefined;
    }
  };
  const write = (lines: readonly Buffer[], flag: "a" | "w", file = path): void => {
    io.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    io.writeFileSync(file, Buffer.concat(lines), { flag, mode: 0o600 });
  };
  const append = (): void => {
    if (pending.length === 0) return;
    try {
      write(
        pending.map(({ line }) => line),
        "a",
      );
      for (const { key } of pending) appended.add(key);
    } catch {
      // What is not kept is made again.
    }
    pending = [];
    pendingBytes = 0;
  };
  const close = (): void => {
    if (file !== undefined) io.closeSync(file);
    file = undefined;
  };
  /** Writes what this run has asked for and what is new, some at a time. */
  const rewrite = (next: string): void => {
    close();
    ({ file, places: known } = readPlaces(path, io));
    write([], "w", next);
    let lines: Buffer[] = [];
    let bytes = 0;
    const flush = () => {
      write(lines, "a", next);
      lines = [];
      bytes = 0;
    };
    for (const key of new Set([...used, ...appended])) {
      const line = lineOf(key);
      if (line === undefined) continue;
      lines.push(line, Buffer.of(NEWLINE));
      bytes += line.length;
      if (bytes > MOST_PENDING) flush();
    }
    lines.push(...pending.map(({ line }) => line));
    flush();
    io.renameSync(next, path);
  };
  return {
    get: (key) => {
      const line = lineOf(key);
      if (line === undefined) return undefined;
      const value = readValue(key, line);
      if (value !== undefined && !used.has(key)) {
        used.add(key);
        usedBytes += line.length + 1;
      }
      return value;
    },
    set: (key, value) => {
      const checked = `${key} ${value}`;
      const line = Buffer.from(`${checksum(checked)} ${checked}\n`);
      pending.push({ key, line });
      pendingBytes += line.length;
      if (pendingBytes > MOST_PENDING && !isStale) append();
    },
    save: () => {
      isStale ||= size >= SMALL && usedBytes * 2 < size && !isRewritten;
      if (!isStale) {
        append();
        close();
        return;
      }
      const next = `${path}.${process.pid}.new`;
      try {
        rewrite(next);
        isRewritten = true;
        isStale = false;
        pending = [];
      } catch {
        io.rmSync(next, { force: true });
      } finally {
        close();
      }
    },
    close,
  };
}

/** How much is collected before it is appended, in bytes. */
const MOST_PENDING = 4 << 20;
/** A file of fewer bytes is not worth writing anew. */
const SMALL = 1 << 20;
const KEY = 43;
const CHECKSUM = 22;
/** What stands before the value: the checksum of all that follows it, and the key. */
const VALUE = CHECKSUM + 1 + KEY + 1;
const NEWLINE = 10;
const CHUNK = 1 << 20;

/** The key of a record, or the start of a checksum: 43 characters. */
export function digest(text: string): string {
  return hash("sha256", text, "base64url");
}

function checksum(checked: string | Uint8Array): string {
  return hash("sha256", checked, "base64url").slice(0, CHECKSUM);
}

interface Places {
  /** Open: what replaces the file changes nothing for those who read on. */
  readonly file: number | undefined;
  readonly places: ReadonlyMap<string, { readonly start: number; readonly length: number }>;
  readonly isDamaged: boolean;
  readonly size: number;
}

/** Where the lines of the file stand, by their keys; the last one of a key counts. */
function readPlaces(path: string, io: Disk): Places {
  const places = new Map<string, { readonly start: number; readonly length: number }>();
  const chunk = Buffer.allocUnsafe(CHUNK);
  let file: number | undefined;
  try {
    file = io.openSync(path, "r");
    let isDamaged = false;
    let lineStart = 0;
    let head = "";
    let at = 0;
    for (let count = readAt(file, chunk, at, io); count > 0; count = readAt(file, chunk, at, io)) {
      const bytes = chunk.subarray(0, count);
      for (let from = 0; ; ) {
        const end = bytes.indexOf(NEWLINE, from);
        head += bytes.toString("latin1", from, Math.min(count, from + VALUE - head.length));
        if (end === -1) break;
        const length = at + end - lineStart;
        if (length < VALUE) isDamaged = true;
        else places.set(keyIn(head), { start: lineStart, length });
        from = end + 1;
        lineStart = at + from;
        head = "";
      }
      at += count;
    }
    return { file, places, isDamaged: isDamaged || lineStart < at, size: at };
  } catch {
    return { file, places: new Map(), isDamaged: file !== undefined, size: 0 };
  }
}

/** Fills a buffer from a place in a file, as far as the file goes. */
function readAt(file: number, into: Buffer, start: number, io: Disk): number {
  let filled = 0;
  for (let count = -1; count !== 0; filled += count)
    count = io.readSync(file, into, filled, into.length - filled, start + filled);
  return filled;
}

function readValue(key: string, line: Buffer): string | undefined {
  const head = line.toString("latin1", 0, VALUE);
  if (head !== `${checksum(line.subarray(CHECKSUM + 1))} ${key} `) return undefined;
  return line.toString("utf8", VALUE);
}

function keyIn(head: string): string {
  return head.slice(CHECKSUM + 1, -1);
}
