import { holdsAt, latin1, u8, u16le, u24le, u32le } from "./bytes.js";
import { readExif } from "./exif.js";
import type { MetadataKind } from "./picture-facts.js";
import type { PictureFault } from "./picture-fault.js";
import { createScanCollector, type PictureScan } from "./picture-scan.js";
import { readXmp } from "./xmp.js";

/**
 * Walks over the chunks of a WebP. Its EXIF orientation goes with the rest of EXIF: browsers do not follow it.
 * (RFC 9649, section 2.)
 */
export function scanWebp(bytes: Uint8Array): PictureScan | PictureFault {
  const scan = createScanCollector(bytes, "webp");
  const broken = (offset: number): PictureFault => ({ fault: "broken", format: "webp", offset });
  const end = 8 + u32le(bytes, 4);
  if (bytes.length < 20 || end > bytes.length) return { fault: "truncated", format: "webp" };
  const first = firstChunks[latin1(bytes, 12, 4)]?.(bytes.subarray(20));
  if (first === undefined) return broken(12);
  let hasPixels = false;
  let length = end;
  for (let at = 12; at < end; ) {
    const type = latin1(bytes, at, 4);
    const size = u32le(bytes, at + 4);
    const next = Math.min(at + 8 + size + (size % 2), Math.max(end, at + 8 + size));
    if (next > end) return broken(at);
    hasPixels ||= PIXELS.has(type);
    if (!KEPT.has(type)) {
      scan.remove(at, next, ...(kindsOf[type]?.(bytes.subarray(at + 8, at + 8 + size)) ?? ["other" as const]));
      length -= next - at;
    }
    at = next;
  }
  if (!hasPixels) return broken(end);
  if (end < bytes.length) scan.remove(end, bytes.length, "trailing");
  if (holdsAt(bytes, 12, "VP8X")) scan.replace(20, 21, Uint8Array.of(u8(bytes, 20) & ~METADATA_FLAGS));
  scan.replace(4, 8, Uint8Array.of(...[0, 8, 16, 24].map((shift) => ((length - 8) >>> shift) & 255)));
  return scan.finish(first);
}

/** The size, by the type of the first chunk, from its data; undefined where it is none. */
const firstChunks: Readonly<Record<string, (data: Uint8Array) => Size | undefined>> = {
  // RFC 6386, section 9.1.
  "VP8 ": (data) => {
    if (!holdsAt(data, 3, "\x9d\x01\x2a")) return undefined;
    return { width: u16le(data, 6) & 0x3fff, height: u16le(data, 8) & 0x3fff, isAnimated: false };
  },
  VP8L: (data) => {
    if (data[0] !== 0x2f) return undefined;
    const bits = u32le(data, 1);
    return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 0x4000) & 0x3fff) + 1, isAnimated: false };
  },
  VP8X: (data) => ({
    width: u24le(data, 4) + 1,
    height: u24le(data, 7) + 1,
    isAnimated: (u8(data, 0) & ANIMATION_FLAG) !== 0,
  }),
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

const ANIMATION_FLAG = 0x02;
/** EXIF and XMP. */
const METADATA_FLAGS = 0x0c;
const PIXELS: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ANMF"]);
const KEPT: ReadonlySet<string> = new Set([...PIXELS, "VP8X", "ICCP", "ANIM", "ALPH"]);
const kindsOf: Readonly<Record<string, (data: Uint8Array) => readonly MetadataKind[]>> = {
  EXIF: (data) => readExif(holdsAt(data, 0, "Exif\0\0") ? data.subarray(6) : data).kinds,
  "XMP ": readXmp,
};
