import { u8, u16be } from "./bytes.js";
import { isOnItsSide } from "./exif.js";
import { readJpegExif, segmentRow } from "./jpeg-segments.js";
import { pictureLimits } from "./picture-facts.js";
import type { PictureFault } from "./picture-fault.js";
import { createScanCollector, type PictureScan } from "./picture-scan.js";

/** Walks over the segments and scans of a JPEG. (ITU-T T.81, annex B.) */
export function scanJpeg(bytes: Uint8Array): PictureScan | PictureFault {
  const scan = createScanCollector(bytes, "jpg");
  const broken = (offset: number): PictureFault => ({ fault: "broken", format: "jpg", offset });
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation: number | undefined;
  let hasPixels = false;
  for (let at = 2; ; ) {
    const start = at;
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 1 >= bytes.length) return { fault: "truncated", format: "jpg" };
    const marker = u8(bytes, at + 1);
    if (bytes[at] !== 0xff || marker < 0xc0 || isRestart(marker) || marker === SOI) return broken(at);
    if (marker === EOI) {
      if (!hasPixels) return broken(at);
      if (at + 2 < bytes.length) scan.remove(at + 2, bytes.length, "trailing");
      break;
    }
    const length = u16be(bytes, at + 2);
    const end = at + 2 + length;
    if (end > bytes.length || at + 4 > bytes.length) return { fault: "truncated", format: "jpg" };
    if (length < 2) return broken(at);
    const data = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (size !== undefined || data.length < 6) return broken(at);
      if (end > pictureLimits.header) return { fault: "header-too-late", format: "jpg", limit: pictureLimits.header };
      size = { width: u16be(data, 3), height: u16be(data, 1) };
    }
    const exif = orientation === undefined ? readJpegExif(marker, data) : undefined;
    const row = segmentRow(marker, data);
    if (exif !== undefined) {
      orientation = exif.orientation;
      scan.replace(start, end, exif.kept, ...exif.kinds);
    } else if (row?.kept !== undefined) scan.replace(at, end, row.kept(bytes.subarray(at, end)), ...row.kinds(data));
    else if (row !== undefined) scan.remove(start, end, ...row.kinds(data));
    at = end;
    if (marker !== SOS) continue;
    if (size === undefined) return broken(start);
    hasPixels = true;
    at = endOfScan(bytes, end);
  }
  if (size === undefined) return { fault: "no-size", format: "jpg" };
  const isTurned = isOnItsSide(orientation ?? 1);
  return scan.finish({
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    isAnimated: false,
    ...(orientation !== undefined && orientation !== 1 && { orientation }),
  });
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** A frame header: those of the sixteen codes that are no table of Huffman or arithmetic codes, and not reserved. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where compressed pixels end: at the first marker that is no restart, where `FF 00` stands for the byte `FF`. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = u8(bytes, at + 1);
    if (next === 0xff) at++;
    else if (next === 0 || isRestart(next)) at += 2;
    else return at;
  }
  return bytes.length;
}
