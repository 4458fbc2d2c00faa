import type { PictureFacts } from "../src/picture/index.js";
import samples from "./picture-samples.json" with { type: "json" };

/** A picture that a common library wrote (Pillow 12.3 with libjpeg-turbo, libwebp and libavif), and what it is. */
export interface PictureSample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: PictureFacts;
}

/**
 * Small pictures of each format: orientations, places, names, notes, CMYK, 16 bits, palettes, restart markers, several
 * frames. The eight orientations differ in one byte.
 */
export const pictureSamples: readonly PictureSample[] = Object.entries(samples).map(([name, { base64, facts }]) => ({
  name,
  bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  facts: facts as PictureFacts,
}));

export function pictureSample(name: keyof typeof samples): Uint8Array {
  const sample = pictureSamples.find((sample) => sample.name === name);
  if (sample === undefined) throw new Error(`There is no sample called ${name}`);
  return sample.bytes;
}

/** The sample that is turned, with another orientation. */
export function turnedJpeg(orientation: number): Uint8Array {
  const bytes = pictureSample("jpg-orientation-6").slice();
  // The tag, its type, and that it has one value.
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1];
  const at = bytes.findIndex((_, index) => entry.every((byte, offset) => bytes[index + offset] === byte));
  bytes[at + entry.length + 1] = orientation;
  return bytes;
}
