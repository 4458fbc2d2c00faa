/** Pictures written byte by byte, so that a test can make each of them wrong in one way. Text is one byte a character. */

type Part = string | number | readonly number[] | Uint8Array;

export function bytes(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === "number") return [part];
      return typeof part === "string" ? Array.from(part, (character) => character.charCodeAt(0)) : [...part];
    }),
  );
}

const big = (value: number, length: number) =>
  Array.from({ length }, (_, at) => (value / 256 ** (length - 1 - at)) & 255);
const little = (value: number, length: number) => big(value, length).reverse();

export const u16be = (value: number) => big(value, 2);
export const u32be = (value: number) => big(value, 4);

export const PNG_START = "\x89PNG\r\n\x1a\n";
/** A chunk of a PNG, with a checksum that nobody reads. */
export function chunk(type: string, data: Part = ""): Uint8Array {
  const contents = bytes(data);
  return bytes(u32be(contents.length), type, contents, "CRC.");
}
export function header(width: number, height: number): Uint8Array {
  return chunk("IHDR", [...u32be(width), ...u32be(height), 8, 2, 0, 0, 0]);
}
export function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return bytes(PNG_START, ...chunks);
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Part = ""): Uint8Array {
  const contents = bytes(data);
  return bytes(0xff, marker, u16be(contents.length + 2), contents);
}
export function frame(width: number, height: number, marker = 0xc0): Uint8Array {
  return segment(marker, [8, ...u16be(height), ...u16be(width), 1, 1, 0x11, 0]);
}
export const SCAN = bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]);
export const EOI = bytes(0xff, 0xd9);
export function jpeg(...parts: readonly Uint8Array[]): Uint8Array {
  return bytes(0xff, 0xd8, ...parts);
}

export function gif(width: number, height: number, ...blocks: readonly Uint8Array[]): Uint8Array {
  return bytes("GIF89a", little(width, 2), little(height, 2), 0, 0, 0, ...blocks);
}
export const GIF_IMAGE = bytes(0x2c, [0, 0, 0, 0, 1, 0, 1, 0, 0], 2, 2, [0x44, 1], 0);
export function extension(label: number, ...blocks: readonly string[]): Uint8Array {
  return bytes(0x21, label, ...blocks.flatMap((block) => [block.length, block]), 0);
}

export function riffChunk(type: string, data: Part): Uint8Array {
  const contents = bytes(data);
  return bytes(type, little(contents.length, 4), contents, contents.length % 2 === 1 ? [0] : []);
}
export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const contents = bytes("WEBP", ...chunks);
  return bytes("RIFF", little(contents.length, 4), contents);
}
export const VP8L = riffChunk("VP8L", [0x2f, 0x0b, 0xc0, 0x01, 0, 0]);

export function box(type: string, ...contents: readonly Part[]): Uint8Array {
  const inner = bytes(...contents);
  return bytes(u32be(inner.length + 8), type, inner);
}
/** A box with version 0 and no flags. */
export function fullBox(type: string, ...contents: readonly Part[]): Uint8Array {
  return box(type, 0, 0, 0, 0, ...contents);
}
export const FTYP = box("ftyp", "avif", 0, 0, 0, 0, "mif1avif");
export function avifMeta(width: number, height: number, ...more: readonly Uint8Array[]): Uint8Array {
  const size = fullBox("ispe", u32be(width), u32be(height));
  const owner = fullBox("ipma", u32be(1), u16be(1), 1, 1);
  return fullBox("meta", fullBox("pitm", u16be(1)), box("iprp", box("ipco", size), owner), ...more);
}

export function svg(contents: string, attributes = 'viewBox="0 0 24 16"'): Uint8Array {
  return new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${contents}</svg>`);
}
