import type { PictureFacts } from "./picture-facts.js";
import { isPictureFault, type PictureFault } from "./picture-fault.js";
import { scanPicture } from "./scan-picture.js";

/**
 * Reads what a picture is and which metadata it holds, from the bytes of the whole file. No pixel is decoded, nothing is
 * allocated from a length that the file states, and the time is in proportion to the bytes. Any part of a picture that
 * lacks its end is a fault.
 */
export function readPicture(bytes: Uint8Array): PictureFacts | PictureFault {
  const scan = scanPicture(bytes);
  return isPictureFault(scan) ? scan : scan.facts;
}
