import { readMetadataItems } from "./avif-items.js";
import { avifSize } from "./avif-size.js";
import { boxesIn, childrenOf, findBox } from "./boxes.js";
import { fromLatin1, holds, holdsAt, latin1, u32be } from "./bytes.js";
import { emptyExif, readExif } from "./exif.js";
import type { MetadataKind } from "./picture-facts.js";
import { pictureLimits } from "./picture-facts.js";
import type { PictureFault } from "./picture-fault.js";
import { createScanCollector, type PictureScan } from "./picture-scan.js";
import { readXmp } from "./xmp.js";

/**
 * Reads the boxes of an AVIF. Places in the file are stated all over it, so nothing is moved: metadata is overwritten in
 * place by as many bytes that say nothing, and what cannot be found for certain is left. EXIF orientation has no effect
 * here; what turns the picture is a property of it. (ISO/IEC 14496-12; ISO/IEC 23000-22, section 7.)
 */
export function scanAvif(bytes: Uint8Array): PictureScan | PictureFault {
  const scan = createScanCollector(bytes, "avif");
  const boxes = boxesIn(bytes, 0, bytes.length);
  if (boxes === undefined) return { fault: "truncated", format: "avif" };
  const meta = boxes.find(({ type }) => type === "meta");
  if (meta === undefined) return { fault: "no-size", format: "avif" };
  if (meta.end > pictureLimits.header) return { fault: "header-too-late", format: "avif", limit: pictureLimits.header };
  const parts = childrenOf(bytes, meta, FULL_BOX);
  const size = parts && avifSize(bytes, parts);
  if (parts === undefined || size === undefined) return { fault: "no-size", format: "avif" };
  if (!boxes.some(({ type }) => type === "mdat") && findBox(parts, "idat") === undefined) {
    return { fault: "truncated", format: "avif" };
  }
  for (const { type, start, body, end } of boxes) {
    if (KEPT.has(type)) continue;
    const isXmp = type === "uuid" && holdsAt(bytes, body, XMP_UUID);
    const isEmpty = (type === "free" || type === "skip") && bytes.subarray(body, end).every((byte) => byte === 0);
    if (isEmpty) continue;
    scan.replace(start + 4, start + 8, fromLatin1("free"), "other");
    scan.replace(body, end, new Uint8Array(end - body), ...(isXmp ? readXmp(bytes.subarray(body, end)) : OTHER));
  }
  for (const { kind, extents } of readMetadataItems(bytes, boxes, parts)) {
    if (extents === undefined) scan.leave(kind);
    if (extents === undefined) scan.found(kind);
    for (const [index, { start, end }] of (extents ?? []).entries()) {
      const item = bytes.subarray(start, end);
      const kinds = kind === "xmp" ? readXmp(item) : readExif(item.subarray(4 + u32be(item, 0))).kinds;
      scan.replace(start, end, blank(kind, end - start, index === 0), ...kinds);
    }
  }
  const movie = findBox(boxes, "moov");
  if (movie !== undefined && HIDDEN.some((type) => holds(bytes.subarray(movie.body, movie.end), type))) {
    scan.found("other");
    scan.leave("other");
  }
  return scan.finish({ ...size, isAnimated: latin1(bytes, 8, 4) === "avis" });
}

const FULL_BOX = 4;
/** What a decoder reads; every other box becomes an empty one. */
const KEPT: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat", "moov"]);
const OTHER: readonly MetadataKind[] = ["other"];
/** Boxes of a sequence of pictures that hold metadata. */
const HIDDEN = ["udta", "uuid"];
const XMP_UUID = "\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/** As many bytes that say nothing: spaces for XMP, which is text, and a block without entries for EXIF. */
function blank(kind: MetadataKind, length: number, isFirst: boolean): Uint8Array {
  if (kind === "xmp") return new Uint8Array(length).fill(0x20);
  const block = new Uint8Array(length);
  if (isFirst && length >= 4 + 14) block.set(emptyExif(length - 4), 4);
  return block;
}
