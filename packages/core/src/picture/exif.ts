import { fromLatin1, holdsAt, u16be, u16le, u32be, u32le } from "./bytes.js";
import type { MetadataKind } from "./picture-facts.js";

/** What stands in an EXIF block that counts. */
export interface ExifFacts {
  /** 1 to 8; 1 where none is stated. */
  readonly orientation: number;
  readonly kinds: readonly MetadataKind[];
}

/**
 * Reads an EXIF block, which is a TIFF file without pixels: the first two directories, and those of the camera and of GPS.
 * Offsets that lead out of the block lead nowhere. (EXIF 2.32, section 4.6.)
 */
export function readExif(tiff: Uint8Array): ExifFacts {
  const kinds = new Set<MetadataKind>(["exif"]);
  const isLittle = holdsAt(tiff, 0, "II*\0");
  if (!isLittle && !holdsAt(tiff, 0, "MM\0*")) return { orientation: 1, kinds: [...kinds] };
  const u16 = isLittle ? u16le : u16be;
  const u32 = isLittle ? u32le : u32be;
  const readDirectory = (start: number): ReadonlyMap<number, number> => {
    const tags = new Map<number, number>();
    const count = Math.min(u16(tiff, start), Math.floor((tiff.length - start - 2) / ENTRY));
    for (let entry = 0; entry < count; entry++) {
      const at = start + 2 + entry * ENTRY;
      tags.set(u16(tiff, at), at + 8);
      if (NAMES.has(u16(tiff, at)) && u32(tiff, at + 4) > 1) kinds.add("name");
    }
    return tags;
  };
  const first = u32(tiff, 4);
  const main = readDirectory(first);
  const follow = (tag: number) => {
    const at = main.get(tag);
    return at === undefined ? new Map<number, number>() : readDirectory(u32(tiff, at));
  };
  if (follow(GPS).size > 0) kinds.add("gps");
  follow(CAMERA);
  if (readDirectory(u32(tiff, first + 2 + u16(tiff, first) * ENTRY)).has(THUMBNAIL)) kinds.add("thumbnail");
  const orientation = u16(tiff, main.get(ORIENTATION) ?? tiff.length);
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, kinds: [...kinds] };
}

/** Whether an orientation puts the picture on its side, so that width and height change places. */
export function isOnItsSide(orientation: number): boolean {
  return orientation >= 5;
}

/** The shortest EXIF block that states an orientation. */
export function minimalExif(orientation: number): Uint8Array {
  return fromLatin1(`MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`);
}

/** An EXIF block that states nothing, filled with zeros to a length of 14 bytes or more. */
export function emptyExif(length: number): Uint8Array {
  const block = new Uint8Array(length);
  block.set(fromLatin1("MM\0*\0\0\0\x08"));
  return block;
}

/** The bytes of one entry of a directory. */
const ENTRY = 12;
const ORIENTATION = 0x0112;
const THUMBNAIL = 0x0201;
const CAMERA = 0x8769;
const GPS = 0x8825;
/** Artist, copyright, the author as Windows writes it, and the owner of the camera. */
const NAMES: ReadonlySet<number> = new Set([0x013b, 0x8298, 0x9c9d, 0xa430]);
