import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { hostilePictures } from "../../test/hostile-pictures.js";
import { bytes, EOI, frame, jpeg, SCAN, segment } from "../../test/picture-bytes.js";
import { pictureSamples, turnedJpeg } from "../../test/picture-samples.js";
import { isPictureFault, readPicture, stripMetadata } from "./index.js";
import { sniffPicture } from "./sniff-picture.js";

test.each(pictureSamples)("$name", ({ bytes, facts }) => {
  expect(sniffPicture(bytes.subarray(0, 64))).toBe(facts.format);
  expect(readPicture(bytes)).toEqual(facts);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i", (orientation) => {
  const isTurned = orientation > 4;
  expect(readPicture(turnedJpeg(orientation))).toEqual({
    format: "jpg",
    width: isTurned ? 8 : 12,
    height: isTurned ? 12 : 8,
    isAnimated: false,
    ...(orientation !== 1 && { orientation }),
    metadata: ["exif"],
  });
});

test("a frame header late, after half a megabyte of colour profile", () => {
  const profile = Array.from({ length: 9 }, () => segment(0xe2, `ICC_PROFILE\0${"x".repeat(60_000)}`));
  const picture = jpeg(...profile, frame(7, 5, 0xc2), SCAN, segment(0xc4), SCAN, EOI);
  expect(readPicture(picture)).toMatchObject({ width: 7, height: 5, metadata: [] });
  expect(stripMetadata(picture)).toEqual({ bytes: picture, left: [] });
});

test("every part of a picture that lacks its end is a fault", () => {
  for (const { name, bytes } of pictureSamples) {
    for (let length = 0; length < bytes.length; length++) {
      expect(readPicture(bytes.subarray(0, length)), `${name}, ${length} bytes`).toHaveProperty("fault");
    }
  }
});

test("there are more than sixty hostile files", () => expect(hostilePictures.length).toBeGreaterThan(60));

test.each(hostilePictures)("%s", (_, bytes, fault) => {
  const read = readPicture(bytes);
  expect(isPictureFault(read) ? read.fault : "fine").toBe(fault);
});

test("no bytes make it throw, and what is read once is read again after stripping", () => {
  const change = fc.tuple(fc.nat(), fc.nat(255));
  const files = [...pictureSamples.map((sample) => sample.bytes), ...hostilePictures.map(([, bytes]) => bytes)];
  const small = files.filter(({ length }) => length < 5_000);
  fc.assert(
    fc.property(fc.constantFrom(...small), fc.array(change, { maxLength: 6 }), fc.nat(), (file, changes, cut) => {
      const changed = file.slice(0, cut % 3 === 0 ? cut % (file.length + 1) : file.length);
      for (const [at, byte] of changes) changed[at % Math.max(changed.length, 1)] = byte;
      const before = readPicture(changed);
      const stripped = stripMetadata(changed);
      expect("fault" in stripped).toBe("fault" in before);
      if ("fault" in stripped || "fault" in before) return;
      const after = readPicture(stripped.bytes);
      expect(after).toEqual({ ...before, metadata: stripped.left });
      expect(stripMetadata(stripped.bytes)).toEqual(stripped);
    }),
    { numRuns: lawRuns(3_000) },
  );
});

test("any bytes behind a signature are read without throwing", () => {
  const starts = pictureSamples.map(({ bytes }) => bytes.subarray(0, 16));
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      readPicture(bytes(start, rest));
    }),
    { numRuns: lawRuns(1_000) },
  );
});
