import { EngineError } from "../disk/index.js";

/** A log: its name as the user gave it, and its bytes, piece by piece. */
export interface LogSource {
  readonly name: string;
  pieces(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** How many bytes of a line are read; what is behind them is passed over. */
export const LONGEST_LINE = 100_000;

const LINE_FEED = 10;

/**
 * The lines of a log, without their ends, one after the other; never more than {@link LONGEST_LINE} bytes of one are held.
 * Throws an {@link EngineError} where the log is no text in UTF-8.
 */
export async function* readLines({ name, pieces }: LogSource): AsyncGenerator<string, void> {
  const line = createLine();
  let count = 0;
  const end = (): string => {
    count++;
    const text = line.take();
    if (text === undefined) throw notUtf8(name, count);
    return text;
  };
  let isFirst = true;
  for await (const piece of pieces()) {
    if (isFirst && piece.length > 0) {
      isFirst = false;
      checkBeginning(name, piece);
    }
    checkNoNul(name, piece, count);
    for (let start = 0; start < piece.length; ) {
      const feed = piece.indexOf(LINE_FEED, start);
      line.add(piece.subarray(start, feed === -1 ? piece.length : feed));
      if (feed === -1) break;
      yield end();
      start = feed + 1;
    }
  }
  if (line.isBegun()) yield end();
}

/** Collects the bytes of a line. */
function createLine() {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isBegun = false;
  return {
    add(bytes: Uint8Array): void {
      isBegun = true;
      const kept = bytes.subarray(0, LONGEST_LINE + 1 - length);
      if (kept.length === 0) return;
      // The piece that they are of may be used again.
      parts.push(kept.slice());
      length += kept.length;
    },
    isBegun: () => isBegun,
    /** The text of the line, after which the next one begins; undefined where it is not UTF-8. */
    take(): string | undefined {
      const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
      const isCut = length > LONGEST_LINE;
      [parts, length, isBegun] = [[], 0, false];
      try {
        const decoder = new TextDecoder("utf-8", { fatal: true });
        // A character that is cut in the middle is left out.
        return decoder.decode(bytes.subarray(0, LONGEST_LINE), { stream: isCut }).replace(/\r$/, "");
      } catch {
        return undefined;
      }
    },
  };
}

/** What other files than texts in UTF-8 begin with, and what to do about it. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], what: string, action: string])[] = [
  [[0x1f, 0x8b], "is compressed", "Unpack it on the way: gunzip -c LOG | fixbook replay -"],
  [[0xff, 0xfe], "is UTF-16", "Convert it on the way: iconv -f UTF-16 -t UTF-8 LOG | fixbook replay -"],
  [[0xfe, 0xff], "is UTF-16", "Convert it on the way: iconv -f UTF-16 -t UTF-8 LOG | fixbook replay -"],
];

function checkBeginning(name: string, piece: Uint8Array): void {
  for (const [bytes, what, action] of BEGINNINGS)
    if (bytes.every((byte, at) => piece[at] === byte)) throw new EngineError(`${name} ${what}.`, action);
}

function checkNoNul(name: string, piece: Uint8Array, linesBefore: number): void {
  const at = piece.indexOf(0);
  if (at === -1) return;
  const line = linesBefore + 1 + piece.subarray(0, at).filter((byte) => byte === LINE_FEED).length;
  throw new EngineError(
    `${name} is a binary file: its line ${line} contains a NUL byte.`,
    "Name logs that are text. Where such bytes got into one: tr -d '\\000' < LOG | fixbook replay -",
  );
}

function notUtf8(name: string, line: number): EngineError {
  return new EngineError(
    `${name} is not UTF-8: its line ${line} has bytes that are not characters.`,
    "Convert it on the way: iconv -f ISO-8859-1 -t UTF-8 LOG | fixbook replay -",
  );
}
