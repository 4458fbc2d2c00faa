import { hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../disk.js";

/** Texts of one line by key, kept in a file between runs. Whatever is wrong with the file costs time and nothing else. */
export interface Store {
  /** Undefined where the store has no such record, or has a damaged one. */
  get(key: string): string | undefined;
  /** `value` is one line. */
  set(key: string, value: string): void;
  /** Writes what was set, and forgets what no run has asked for when that is most of the file. */
  save(): void;
}

/**
 * Opens the store in a file that is there or not. Records are lines, each with a checksum; new ones are appended by one
 * call, so that two runs at once do not mix theirs. Nobody but this user may read it: it holds texts of the book.
 */
export function openStore(path: string, io: Disk): Store {
  const { records, isDamaged, size } = readRecords(path, io);
  let isStale = isDamaged;
  let isRewritten = false;
  const used = new Set<string>();
  let usedBytes = 0;
  let pending: string[] = [];
  let pendingLength = 0;
  let isWritable = true;

  const write = (lines: Iterable<string | Uint8Array>, flag: "a" | "w", file = path): void => {
    io.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const data = Buffer.concat(Array.from(lines, (line) => (typeof line === "string" ? Buffer.from(line) : line)));
    io.writeFileSync(file, data, { flag, mode: 0o600 });
  };
  const append = (): void => {
    if (pending.length > 0 && isWritable) {
      try {
        write(pending, "a");
      } catch {
        isWritable = false;
      }
    }
    pending = [];
    pendingLength = 0;
  };
  return {
    get: (key) => {
      const line = records.get(key);
      const value = line === undefined ? undefined : readValue(key, line);
      if (line !== undefined && value !== undefined && !used.has(key)) {
        used.add(key);
        usedBytes += line.length + 1;
      }
      return value;
    },
    set: (key, value) => {
      const line = `${key} ${checksum(key, value)} ${value}\n`;
      pending.push(line);
      pendingLength += line.length;
      if (pendingLength > MOST_PENDING && !isStale) append();
    },
    save: () => {
      isStale ||= size >= SMALL && usedBytes * 2 < size && !isRewritten;
      if (!isStale) {
        append();
        return;
      }
      const kept = [...used].flatMap((key) => [records.get(key) as Uint8Array, "\n"]);
      const next = `${path}.${process.pid}.new`;
      try {
        write([...kept, ...pending], "w", next);
        io.renameSync(next, path);
        isRewritten = true;
        isStale = false;
        pending = [];
      } catch {
        io.rmSync(next, { force: true });
      }
    },
  };
}

/** How much is collected before it is appended, in characters. */
const MOST_PENDING = 4 << 20;
/** A file of fewer bytes is not worth writing anew. */
const SMALL = 1 << 20;
const KEY = 43;
const CHECKSUM = 22;
const VALUE = KEY + 1 + CHECKSUM + 1;
const NEWLINE = 10;

/** The key of a record, or the start of a checksum: 43 characters. */
export function digest(text: string): string {
  return hash("sha256", text, "base64url");
}

function checksum(key: string, value: string): string {
  return digest(`${key} ${value}`).slice(0, CHECKSUM);
}

function readRecords(
  path: string,
  io: Disk,
): { readonly records: Map<string, Buffer>; readonly isDamaged: boolean; readonly size: number } {
  const records = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = io.readFileSync(path);
  } catch {
    return { records, isDamaged: false, size: 0 };
  }
  let isDamaged = false;
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (end - start < VALUE) isDamaged = true;
    else records.set(bytes.toString("latin1", start, start + KEY), bytes.subarray(start, end));
    start = end + 1;
  }
  return { records, isDamaged: isDamaged || start < bytes.length, size: bytes.length };
}

function readValue(key: string, line: Buffer): string | undefined {
  const value = line.toString("utf8", VALUE);
  return line.toString("latin1", 0, VALUE) === `${key} ${checksum(key, value)} ` ? value : undefined;
}
