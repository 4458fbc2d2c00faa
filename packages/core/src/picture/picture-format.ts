/** The picture formats that a book may hold, with their suffixes, the preferred one first, and their media type. */
export const pictureFormats = {
  png: { suffixes: ["png"], mediaType: "image/png", label: "PNG" },
  jpg: { suffixes: ["jpg", "jpeg"], mediaType: "image/jpeg", label: "JPEG" },
  gif: { suffixes: ["gif"], mediaType: "image/gif", label: "GIF" },
  webp: { suffixes: ["webp"], mediaType: "image/webp", label: "WebP" },
  avif: { suffixes: ["avif"], mediaType: "image/avif", label: "AVIF" },
  svg: { suffixes: ["svg"], mediaType: "image/svg+xml", label: "SVG" },
} as const satisfies Record<string, PictureFormatRow>;

interface PictureFormatRow {
  readonly suffixes: readonly [string, ...string[]];
  readonly mediaType: string;
  /** What people call it. */
  readonly label: string;
}

export type PictureFormat = keyof typeof pictureFormats;

const bySuffix: ReadonlyMap<string, PictureFormat> = new Map(
  (Object.keys(pictureFormats) as PictureFormat[]).flatMap((format) =>
    pictureFormats[format].suffixes.map((suffix) => [suffix, format] as const),
  ),
);

/** The format that a suffix promises, without its dot and in any case; undefined where it is no picture's. */
export function pictureFormatOf(suffix: string): PictureFormat | undefined {
  return bySuffix.get(suffix.toLowerCase());
}
