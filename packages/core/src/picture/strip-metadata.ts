import type { MetadataKind } from "./picture-facts.js";
import { isPictureFault, type PictureFault } from "./picture-fault.js";
import type { ByteEdit } from "./picture-scan.js";
import { scanPicture } from "./scan-picture.js";

/** A picture as it may be published. */
export interface StrippedPicture {
  /** The same array where nothing had to be removed. */
  readonly bytes: Uint8Array;
  /** Metadata that could not be removed without harm to the picture. */
  readonly left: readonly MetadataKind[];
}

/**
 * Removes what a picture holds besides itself: EXIF, XMP, IPTC, GPS, thumbnails, comments, and all after its end. Pixels,
 * colours, density and orientation stay. An SVG is printed anew from what is allowed in it. Equal bytes give equal bytes,
 * and what was stripped once stays as it is. A fault for what is no whole picture, which may not be published.
 */
export function stripMetadata(bytes: Uint8Array): StrippedPicture | PictureFault {
  const scan = scanPicture(bytes);
  if (isPictureFault(scan)) return scan;
  return { bytes: scan.edits.length === 0 ? bytes : applyByteEdits(bytes, scan.edits), left: scan.left };
}

function applyByteEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const grown = edits.reduce((length, edit) => length + edit.bytes.length - (edit.end - edit.start), 0);
  const result = new Uint8Array(bytes.length + grown);
  let from = 0;
  let to = 0;
  const write = (part: Uint8Array) => {
    result.set(part, to);
    to += part.length;
  };
  for (const edit of edits) {
    write(bytes.subarray(from, edit.start));
    write(edit.bytes);
    from = edit.end;
  }
  write(bytes.subarray(from));
  return result;
}
