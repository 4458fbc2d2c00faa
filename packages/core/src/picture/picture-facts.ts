import type { PictureFormat } from "@fixbook/schema";

/**
 * What a picture may hold that its reader does not see, in the order in which it is told. `name` is the name of a person,
 * `text` a comment or a note, `trailing` whatever stands after the end of the picture, `other` what has no kind of its own.
 */
export const metadataKinds = ["gps", "name", "exif", "xmp", "iptc", "text", "thumbnail", "trailing", "other"] as const;

export type MetadataKind = (typeof metadataKinds)[number];

/** What a picture is, read without decoding a pixel. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** In CSS pixels, as shown: the sides are swapped where an orientation turns the picture. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  /** The EXIF orientation that browsers follow, 2 to 8; left out where the picture is shown as it is stored. */
  readonly orientation?: number;
  /** What {@link stripMetadata} removes, in the order of {@link metadataKinds}. */
  readonly metadata: readonly MetadataKind[];
}

/** What bounds a picture, whatever its header says. */
export const pictureLimits = {
  /** How far from the start the size has to stand. The colour profile of a CMYK JPEG is half a megabyte long. */
  header: 1_048_576,
  /** The longest side, and the most pixels, that browsers decode reliably. */
  side: 16_384,
  pixels: 67_108_864,
  /** Of an SVG: bytes, how deep elements nest, and how many are drawn once every reference is followed. */
  svgBytes: 1_048_576,
  svgDepth: 100,
  svgDrawn: 20_000,
} as const;
