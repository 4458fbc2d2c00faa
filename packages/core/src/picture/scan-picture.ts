import type { PictureFormat } from "@fixbook/schema";
import type { PictureFault } from "./picture-fault.js";
import type { PictureScan } from "./picture-scan.js";
import { scanAvif } from "./scan-avif.js";
import { scanGif } from "./scan-gif.js";
import { scanJpeg } from "./scan-jpeg.js";
import { scanPng } from "./scan-png.js";
import { scanWebp } from "./scan-webp.js";
import { sniffPicture } from "./sniff-picture.js";
import { scanSvg } from "./svg/scan-svg.js";

/** Walks once over a picture of any format. */
export function scanPicture(bytes: Uint8Array): PictureScan | PictureFault {
  if (bytes.length === 0) return { fault: "empty" };
  const format = sniffPicture(bytes);
  return format === undefined ? { fault: "unknown-format" } : scanners[format](bytes);
}

const scanners: Readonly<Record<PictureFormat, (bytes: Uint8Array) => PictureScan | PictureFault>> = {
  png: scanPng,
  jpg: scanJpeg,
  gif: scanGif,
  webp: scanWebp,
  avif: scanAvif,
  svg: scanSvg,
};
