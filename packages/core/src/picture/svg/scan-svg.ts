import { pictureLimits } from "../picture-facts.js";
import { isPictureFault, type PictureFault } from "../picture-fault.js";
import { createScanCollector, type PictureScan } from "../picture-scan.js";
import { printSvg } from "./print-svg.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

/** Reads an SVG; its one edit is the whole file, printed anew. */
export function scanSvg(bytes: Uint8Array): PictureScan | PictureFault {
  const limit = pictureLimits.svgBytes;
  if (bytes.length > limit) return { fault: "svg-too-large", bytes: bytes.length, limit };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { fault: "svg-not-utf8" };
  const printed = printSvg(text);
  if (isPictureFault(printed)) return printed;
  const scan = createScanCollector(bytes, "svg");
  scan.found(...printed.metadata);
  scan.replace(0, bytes.length, encodeUtf8(printed.svg));
  return scan.finish({ width: printed.width, height: printed.height, isAnimated: false });
}
