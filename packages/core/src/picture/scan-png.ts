import { fromLatin1, fromU32be, latin1, u32be } from "./bytes.js";
import { crc32 } from "./crc32.js";
import { isOnItsSide, minimalExif, readExif } from "./exif.js";
import type { PictureFault } from "./picture-fault.js";
import { createScanCollector, type PictureScan } from "./picture-scan.js";
import { readPngText } from "./png-text.js";

/** Walks over the chunks of a PNG. (PNG, third edition, section 5.) */
export function scanPng(bytes: Uint8Array): PictureScan | PictureFault {
  const scan = createScanCollector(bytes, "png");
  const types = new Set<string>();
  let orientation = 1;
  for (let at = 8; ; ) {
    const data = at + 8;
    if (data > bytes.length) return { fault: "truncated", format: "png" };
    const size = u32be(bytes, at);
    const type = latin1(bytes, at + 4, 4);
    const isMisplaced = (type === "IHDR") !== (at === 8) || (type === "IHDR" && size !== 13);
    if (isMisplaced || size > 0x7fffffff || !isKnownOrOptional(type))
      return { fault: "broken", format: "png", offset: at };
    const end = data + size + 4;
    if (end > bytes.length) return { fault: "truncated", format: "png" };
    if (type === "eXIf") {
      const exif = readExif(bytes.subarray(data, data + size));
      const isFollowed = !types.has("IDAT") && !types.has("eXIf") && exif.orientation !== 1;
      if (isFollowed) orientation = exif.orientation;
      scan.replace(at, end, isFollowed ? chunk("eXIf", minimalExif(orientation)) : NONE, ...exif.kinds);
    } else if (!KEPT.has(type)) {
      scan.remove(at, end, ...(TEXT.has(type) ? readPngText(bytes.subarray(data, data + size)) : ["other" as const]));
    }
    types.add(type);
    at = end;
    if (type !== "IEND") continue;
    if (!types.has("IDAT")) return { fault: "broken", format: "png", offset: data - 8 };
    if (end < bytes.length) scan.remove(end, bytes.length, "trailing");
    break;
  }
  const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
  return scan.finish({
    width: isOnItsSide(orientation) ? height : width,
    height: isOnItsSide(orientation) ? width : height,
    isAnimated: types.has("acTL"),
    ...(orientation !== 1 && { orientation }),
  });
}

const NONE = new Uint8Array(0);

/** What a picture needs to look the same: the required chunks, colour, transparency, density, and those of APNG. */
const KEPT: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND"],
  ...["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "pHYs"],
  ...["acTL", "fcTL", "fdAT"],
]);
const TEXT: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt"]);

/** A chunk whose first letter is a capital is needed to show the picture; of those only the known ones can be shown. */
function isKnownOrOptional(type: string): boolean {
  return KEPT.has(type) || /^[a-z][A-Za-z]{3}$/.test(type);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = [...fromLatin1(type), ...data];
  return Uint8Array.from([...fromU32be(data.length), ...named, ...fromU32be(crc32(named))]);
}
