import { holdsAt, latin1, u8, u16le } from "./bytes.js";
import type { MetadataKind } from "./picture-facts.js";
import type { PictureFault } from "./picture-fault.js";
import { createScanCollector, type PictureScan } from "./picture-scan.js";
import { readXmp } from "./xmp.js";

/** Walks over the blocks of a GIF. (GIF 89a, appendix A.) */
export function scanGif(bytes: Uint8Array): PictureScan | PictureFault {
  const scan = createScanCollector(bytes, "gif");
  let images = 0;
  let at = 13 + tableLength(u8(bytes, 10));
  while (bytes[at] !== TRAILER) {
    const start = at;
    if (bytes[at] === IMAGE) {
      images++;
      at = endOfBlocks(bytes, at + 11 + tableLength(u8(bytes, at + 9)));
    } else if (bytes[at] === EXTENSION) {
      at = endOfBlocks(bytes, at + 2);
      const kinds = kindsOf(bytes.subarray(start, at));
      if (kinds.length > 0) scan.remove(start, at, ...kinds);
    } else if (at < bytes.length) return { fault: "broken", format: "gif", offset: at };
    if (at >= bytes.length) return { fault: "truncated", format: "gif" };
  }
  if (images === 0) return { fault: "broken", format: "gif", offset: at };
  if (at + 1 < bytes.length) scan.remove(at + 1, bytes.length, "trailing");
  return scan.finish({ width: u16le(bytes, 6), height: u16le(bytes, 8), isAnimated: images > 1 });
}

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

/** The applications whose blocks browsers read: how often to repeat, and the colour profile. */
const KEPT_APPLICATIONS: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** What an extension tells besides the picture; nothing where the picture needs it. */
function kindsOf(extension: Uint8Array): readonly MetadataKind[] {
  if (extension[1] === CONTROL) return [];
  if (extension[1] === COMMENT) return ["text"];
  if (extension[1] !== APPLICATION || extension[2] !== 11) return ["other"];
  if (holdsAt(extension, 3, "XMP DataXMP")) return readXmp(extension);
  return KEPT_APPLICATIONS.has(latin1(extension, 3, 11)) ? [] : ["other"];
}

/** The bytes of a table of colours, by the flags that announce it. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where a row of blocks ends, each of which states its length; beyond the end of the file where it does not. */
function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + u8(bytes, at);
  return at + 1;
}
