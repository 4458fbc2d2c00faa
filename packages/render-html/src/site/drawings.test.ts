import { inflateSync } from "node:zlib";
import { readPicture } from "@fixbook/core/picture";
import type { Look } from "@fixbook/schema";
import { expect, test } from "vitest";
import { card, icon } from "./drawings.js";
import { pack, pngOf } from "./png.js";

const look: Look = { tone: "cool", font: "system", corners: "soft", accent: "#0f6b5c" };
const bytesOf = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["icon", icon(look), 96, 96],
  ["card", card(look), 1200, 630],
])("the %s is a small PNG of its size", (_, text, width, height) => {
  expect(text.length).toBeLessThan(8000);
  expect(readPicture(bytesOf(text))).toMatchObject({ width, height });
});

test("a brand's drawings are in its colour", () => {
  expect(icon(look)).not.toBe(icon({ ...look, accent: "#b0241c" }));
  expect(card(look)).not.toBe(card({ ...look, accent: "#b0241c" }));
});

/** Pixels of a picture as they are unpacked by zlib. */
function unpacked(text: string, width: number, height: number): readonly number[] {
  const bytes = bytesOf(text);
  const at = bytes.indexOf("IDAT");
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const stride = Math.ceil(width / 4) + 1;
  return Array.from({ length: width * height }, (_, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return ((rows[y * stride + 1 + (x >> 2)] ?? 0) >> (6 - 2 * (x & 3))) & 3;
  });
}

test.each([
  ["nothing but one colour", 300, 70, () => 2],
  ["noise", 61, 40, (at: number) => (at * 2654435761) >>> 30],
  ["runs of every length", 997, 9, (at: number) => Math.floor(Math.sqrt(at)) & 3],
  ["one row", 1031, 1, (at: number) => (at >> 5) & 3],
  ["one pixel", 1, 1, () => 3],
  ["rows that repeat", 640, 300, (at: number) => ((at % 640) * 7919) & 3],
  ["rows that nearly repeat", 640, 300, (at: number) => (at % 6403 === 0 ? 3 : ((at % 640) >> 3) & 3)],
])("%s comes back as it was drawn", (_, width, height, of) => {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => of(at));
  const png = pngOf(pack({ width, height, pixels }), {
    palette: [
      [0, 0, 0],
      [9, 9, 9],
      [99, 99, 99],
      [255, 255, 255],
    ],
  });
  expect(unpacked(png, width, height)).toEqual([...pixels]);
});
