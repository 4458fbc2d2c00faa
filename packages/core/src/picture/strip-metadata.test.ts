import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import {
  avifMeta,
  box,
  bytes,
  chunk,
  EOI,
  extension,
  FTYP,
  frame,
  fullBox,
  GIF_IMAGE,
  gif,
  header,
  jpeg,
  png,
  riffChunk,
  SCAN,
  segment,
  u16be,
  u32be,
  VP8L,
  webp,
} from "../../test/picture-bytes.js";
import { pictureSample, pictureSamples, turnedJpeg } from "../../test/picture-samples.js";
import { latin1 } from "./bytes.js";
import { readPicture, stripMetadata } from "./index.js";

function strip(picture: Uint8Array): Uint8Array {
  const stripped = stripMetadata(picture);
  if ("fault" in stripped) throw new Error(`A fault: ${stripped.fault}`);
  return stripped.bytes;
}

const PIXELS = chunk("IDAT", "pixels");
const END = chunk("IEND");
const frameAndScan = [frame(2, 2), SCAN, EOI];

const cases: readonly (readonly [name: string, before: Uint8Array, after: Uint8Array])[] = [
  [
    "PNG: text, time, an unknown chunk, and what follows the end",
    bytes(
      png(header(2, 2), chunk("tIME", "x"), chunk("abCd", "x"), PIXELS, chunk("tEXt", "Author\0Ann"), END),
      "<script>",
    ),
    png(header(2, 2), PIXELS, END),
  ],
  [
    "JPEG: comments, XMP, Photoshop, MPF and the pictures that it lists",
    bytes(
      jpeg(
        segment(0xe1, "http://ns.adobe.com/xap/1.0/\0x"),
        segment(0xed, "Photoshop 3.0\x008BIM\x04\x04"),
        segment(0xe2, "MPF\0"),
        segment(0xfe, "x"),
        ...frameAndScan,
      ),
      jpeg(...frameAndScan),
    ),
    jpeg(...frameAndScan),
  ],
  [
    "JPEG: the thumbnail of JFIF, and not its density",
    jpeg(segment(0xe0, "JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01rgb"), segment(0xe0, "JFXX\0x"), ...frameAndScan),
    jpeg(segment(0xe0, "JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"), ...frameAndScan),
  ],
  [
    "JPEG: not the colour profile, and not how colours are stored",
    jpeg(
      segment(0xe2, "ICC_PROFILE\0x"),
      segment(0xee, "Adobe\0\x64\0\0\0\0\x02"),
      segment(0xec, "Ducky"),
      ...frameAndScan,
    ),
    jpeg(segment(0xe2, "ICC_PROFILE\0x"), segment(0xee, "Adobe\0\x64\0\0\0\0\x02"), ...frameAndScan),
  ],
  [
    "JPEG: comments between scans, and bytes that only look like markers stay",
    jpeg(frame(2, 2, 0xc2), SCAN, segment(0xfe, "x"), bytes(0xff), segment(0xfe, "y"), SCAN, EOI),
    jpeg(frame(2, 2, 0xc2), SCAN, SCAN, EOI),
  ],
  [
    "GIF: comments and XMP, and not how often it is shown",
    bytes(
      gif(
        2,
        2,
        extension(0xff, "NETSCAPE2.0", "\x01\0\0"),
        extension(0xfe, "Ann"),
        extension(0xff, "XMP DataXMP", "x"),
        GIF_IMAGE,
      ),
      ";x",
    ),
    gif(2, 2, extension(0xff, "NETSCAPE2.0", "\x01\0\0"), GIF_IMAGE, bytes(";")),
  ],
  [
    "WebP: EXIF and XMP with their flags, and unknown chunks",
    bytes(
      webp(
        riffChunk("VP8X", [0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
        VP8L,
        riffChunk("EXIF", "abc"),
        riffChunk("XMP ", "x"),
        riffChunk("what", "x"),
      ),
      "x",
    ),
    webp(riffChunk("VP8X", [0x10, 0, 0, 0, 9, 0, 0, 9, 0, 0]), VP8L),
  ],
  [
    "AVIF: boxes that no decoder reads become empty ones",
    bytes(FTYP, avifMeta(2, 2), box("uuid", "Ann"), box("free", "Ann"), box("mdat", "pixels")),
    bytes(FTYP, avifMeta(2, 2), box("free", 0, 0, 0), box("free", 0, 0, 0), box("mdat", "pixels")),
  ],
];

test.each(cases)("%s", (_, before, after) => expect(strip(before)).toEqual(after));

const PRIVATE = ["Ann", "Example", "Acme Camera", "xmpmeta", "dc:creator", "Author", "GPS", "Comment"];

test.each(pictureSamples)("$name keeps no byte of what is removed", ({ bytes, facts }) => {
  const stripped = strip(bytes);
  const text = latin1(stripped, 0, stripped.length);
  for (const word of PRIVATE) expect(text).not.toContain(word);
  expect(readPicture(stripped)).toEqual({ ...facts, metadata: [] });
  expect(strip(stripped)).toBe(stripped);
  if (facts.metadata.length === 0) expect(stripped).toBe(bytes);
});

test.each([2, 3, 4, 5, 6, 7, 8])("orientation %i stays, and is all that stays of EXIF", (orientation) => {
  const stripped = strip(turnedJpeg(orientation));
  expect(readPicture(stripped)).toMatchObject({ orientation, metadata: [] });
  expect(strip(turnedJpeg(1)).length).toBe(stripped.length - 36);
});

test("the orientation of a PNG stays in a chunk with a true checksum", () => {
  const stripped = strip(pictureSample("png-exif"));
  const start = latin1(stripped, 0, stripped.length).indexOf("eXIf");
  const data = stripped.subarray(start, start + 4 + 26);
  expect(latin1(data, 0, 30)).toBe("eXIfMM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
  expect(u32be(crc32(data))).toEqual([...stripped.subarray(start + 30, start + 34)]);
});

/** An AVIF whose EXIF lies in these bytes of `mdat`. */
function avifWithExif(offset: number, length: number): Uint8Array {
  const entry = (id: number, at: number, size: number) => [
    ...u16be(id),
    ...u16be(0),
    ...u16be(1),
    ...u32be(at),
    ...u32be(size),
  ];
  const build = (start: number) =>
    bytes(
      FTYP,
      avifMeta(
        2,
        2,
        fullBox("iinf", u16be(1), box("infe", [2, 0, 0, 0], u16be(2), u16be(0), "Exif\0")),
        fullBox("iloc", [0x44, 0], u16be(2), entry(1, start, 6), entry(2, start + offset, length)),
      ),
      box("mdat", "pixels", "\0\0\0\0MM\0*Ann Example was there"),
    );
  return build(build(0).length - 35);
}

test("AVIF: EXIF is overwritten in place by a block that says nothing", () => {
  const picture = avifWithExif(6, 29);
  const stripped = strip(picture);
  expect(stripped.length).toBe(picture.length);
  expect(latin1(stripped, stripped.length - 35, 35)).toBe(`pixels\0\0\0\0MM\0*\0\0\0\x08${"\0".repeat(17)}`);
});

test.each([
  ["lies in the pixels", avifWithExif(2, 20)],
  ["lies outside of the data", avifWithExif(-40, 29)],
  ["ends beyond the file", avifWithExif(6, 9_000)],
])("AVIF: EXIF that %s is left, and said", (_, picture) => {
  expect(stripMetadata(picture)).toEqual({ bytes: picture, left: ["exif"] });
  expect(readPicture(picture)).toMatchObject({ metadata: ["exif"] });
});
