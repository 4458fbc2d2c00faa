import { crc32 } from "@fixbook/core/picture";

/** A picture of four colours: for each pixel the index of its colour, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A raster as its PNG holds it, whatever its colours. */
export interface Packed {
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

export interface Colors {
  /** At most four colours, each red, green and blue from 0 to 255. */
  readonly palette: readonly (readonly [number, number, number])[];
  /** Whether the first colour is none. */
  readonly isTransparent?: boolean;
}

/**
 * Packs a raster. The same bytes on every machine, since no library of one compresses them: rows of large areas are copies
 * of the row above, which is all that is made use of. (RFC 1950, 1951.)
 */
export function pack({ width, height, pixels }: Raster): Packed {
  const stride = Math.ceil(width / 4) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 2);
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (6 - 2 * (x & 3)));
    }
  return { width, height, data: [0x78, 0x01, ...deflate(rows, stride), ...word(adler32(rows))] };
}

/** A packed raster in its colours as a PNG, a character for each byte. (PNG, third edition.) */
export function pngOf({ width, height, data }: Packed, { palette, isTransparent = false }: Colors): string {
  const header = [...word(width), ...word(height), 2, 3, 0, 0, 0];
  const bytes = [
    0x89,
    ...codes("PNG\r\n\u001a\n"),
    ...chunk("IHDR", header),
    ...chunk("PLTE", palette.flat()),
    ...(isTransparent ? chunk("tRNS", [0]) : []),
    ...chunk("IDAT", data),
    ...chunk("IEND", []),
  ];
  return bytes.map((byte) => String.fromCharCode(byte)).join("");
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const body = [...codes(type), ...data];
  return [...word(data.length), ...body, ...word(crc32(body))];
}

function codes(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function word(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** The checksum of zlib. (RFC 1950, 8.2.) */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

const SHORTEST = 3;
const LONGEST = 258;

/** One block of fixed codes, whose copies are of what stands one byte or one row before. (RFC 1951, 3.2.6.) */
function deflate(bytes: Uint8Array, stride: number): readonly number[] {
  const writer = createBitWriter();
  writer.low(0b011, 3);
  for (let at = 0; at < bytes.length; ) {
    const [distance = 0, length = 0] = [stride, 1]
      .map((back) => [back, matchLength(bytes, at, back)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best));
    if (length < SHORTEST) writeSymbol(bytes[at++] ?? 0, writer);
    else {
      const coded = lengthCode(length);
      writeSymbol(coded.symbol, writer);
      writer.low(coded.extra, coded.bits);
      const back = distanceCode(distance);
      writer.high(back.symbol, 5);
      writer.low(back.extra, back.bits);
      at += length;
    }
  }
  writeSymbol(256, writer);
  return writer.bytes();
}

function matchLength(bytes: Uint8Array, at: number, back: number): number {
  if (at < back) return 0;
  let length = 0;
  while (length < LONGEST && at + length < bytes.length && bytes[at + length] === bytes[at + length - back]) length++;
  return length;
}

interface BitWriter {
  /** Writes the lowest bits of a number, the lowest first. */
  low(value: number, count: number): void;
  /** The same with the highest first, as codes are written. */
  high(value: number, count: number): void;
  bytes(): readonly number[];
}

function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let held = 0;
  let filled = 0;
  const low = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) {
      held |= ((value >> bit) & 1) << filled;
      if (++filled < 8) continue;
      bytes.push(held);
      [held, filled] = [0, 0];
    }
  };
  return {
    low,
    high: (value, count) => {
      for (let bit = count - 1; bit >= 0; bit--) low(value >> bit, 1);
    },
    bytes: () => (filled === 0 ? bytes : [...bytes, held]),
  };
}

/** A literal byte, the end of the block, or a length, in its fixed code. */
function writeSymbol(symbol: number, { high }: BitWriter): void {
  if (symbol < 144) high(0x30 + symbol, 8);
  else if (symbol < 256) high(0x190 + symbol - 144, 9);
  else if (symbol < 280) high(symbol - 256, 7);
  else high(0xc0 + symbol - 280, 8);
}

interface Coded {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

/** (RFC 1951, 3.2.5.) */
function lengthCode(length: number): Coded {
  if (length === LONGEST) return { symbol: 285, extra: 0, bits: 0 };
  if (length < 11) return { symbol: 254 + length, extra: 0, bits: 0 };
  const bits = Math.floor(Math.log2(length - SHORTEST)) - 2;
  const extra = (length - SHORTEST) & ((1 << bits) - 1);
  return { symbol: 257 + 4 * bits + ((length - SHORTEST) >> bits), extra, bits };
}

function distanceCode(distance: number): Coded {
  if (distance < 5) return { symbol: distance - 1, extra: 0, bits: 0 };
  const bits = Math.floor(Math.log2(distance - 1)) - 1;
  const extra = (distance - 1) & ((1 << bits) - 1);
  return { symbol: 2 * bits + ((distance - 1) >> bits), extra, bits };
}
