import { fromLatin1, holds, holdsAt } from "./bytes.js";
import { minimalExif, readExif } from "./exif.js";
import type { MetadataKind } from "./picture-facts.js";
import { readXmp } from "./xmp.js";

/** A kind of JPEG segment that is not about pixels. */
export interface SegmentRow {
  /** The first and the last marker. */
  readonly markers: readonly [number, number];
  /** What the data begins with. */
  readonly sign: string;
  /** What stays of a segment, its marker included; left out where nothing does. */
  kept?(segment: Uint8Array): Uint8Array;
  kinds(data: Uint8Array): readonly MetadataKind[];
}

/** The row of a segment; undefined for those that pixels need, which stay as they are. */
export function segmentRow(marker: number, data: Uint8Array): SegmentRow | undefined {
  return rows.find(({ markers: [first, last], sign }) => marker >= first && marker <= last && holdsAt(data, 0, sign));
}

/** The orientation in an EXIF segment, and the segment that says it and nothing else; undefined for other segments. */
export function readJpegExif(marker: number, data: Uint8Array) {
  if (marker !== APP1 || !holdsAt(data, 0, EXIF)) return undefined;
  const { orientation, kinds } = readExif(data.subarray(EXIF.length));
  return { orientation, kinds, kept: orientation === 1 ? new Uint8Array(0) : exifSegment(orientation) };
}

function exifSegment(orientation: number): Uint8Array {
  const data = [...fromLatin1(EXIF), ...minimalExif(orientation)];
  return Uint8Array.from([0xff, APP1, 0, data.length + 2, ...data]);
}

const APP0 = 0xe0;
const APP1 = 0xe1;
const EXIF = "Exif\0\0";

/** The first that fits counts. */
const rows: readonly SegmentRow[] = [
  // The density of pixels, and the sign that colours are YCbCr. May hold a thumbnail.
  { markers: [APP0, APP0], sign: "JFIF\0", kept: withoutThumbnail, kinds: () => ["thumbnail"] },
  { markers: [APP0, APP0], sign: "JFXX\0", kinds: () => ["thumbnail"] },
  { markers: [APP1, APP1], sign: EXIF, kinds: (data) => readExif(data.subarray(EXIF.length)).kinds },
  { markers: [APP1, APP1], sign: "http://ns.adobe.com/", kinds: readXmp },
  // The colour profile.
  { markers: [0xe2, 0xe2], sign: "ICC_PROFILE\0", kept: (segment) => segment, kinds: () => [] },
  { markers: [0xed, 0xed], sign: "Photoshop 3.0\0", kinds: readPhotoshop },
  // How colours are stored: without it, a CMYK picture comes out inverted.
  { markers: [0xee, 0xee], sign: "Adobe", kept: (segment) => segment, kinds: () => [] },
  { markers: [APP0, 0xef], sign: "", kinds: () => ["other"] },
  // Reserved for extensions.
  { markers: [0xf0, 0xfd], sign: "", kinds: () => ["other"] },
  { markers: [0xfe, 0xfe], sign: "", kinds: () => ["text"] },
];

const JFIF_LENGTH = 16;

function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length < JFIF_LENGTH + 2) return segment;
  const jfif = segment.slice(0, JFIF_LENGTH + 2);
  jfif.set([0, JFIF_LENGTH], 2);
  jfif.fill(0, JFIF_LENGTH);
  return jfif;
}

/** Image resources of Photoshop, by their numbers. (Adobe Photoshop File Formats Specification.) */
function readPhotoshop(data: Uint8Array): readonly MetadataKind[] {
  const kinds: MetadataKind[] = [];
  if (holds(data, "8BIM\x04\x04")) kinds.push("iptc");
  if (holds(data, "8BIM\x04\x0c")) kinds.push("thumbnail");
  // By-line and copyright notice. (IPTC-IIM 4.2, records 2:80 and 2:116.)
  if (holds(data, "\x1c\x02\x50") || holds(data, "\x1c\x02\x74")) kinds.push("name");
  return kinds.length > 0 ? kinds : ["other"];
}
