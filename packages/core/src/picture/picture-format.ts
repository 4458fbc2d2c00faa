import type { PictureFormat } from "@fixbook/schema";

interface PictureFormatRow {
  readonly mediaType: string;
  /** What people call it. */
  readonly label: string;
}

/** The picture formats that a book may hold. */
export const pictureFormats = {
  png: { mediaType: "image/png", label: "PNG" },
  jpg: { mediaType: "image/jpeg", label: "JPEG" },
  gif: { mediaType: "image/gif", label: "GIF" },
  webp: { mediaType: "image/webp", label: "WebP" },
  avif: { mediaType: "image/avif", label: "AVIF" },
  svg: { mediaType: "image/svg+xml", label: "SVG" },
} as const satisfies Readonly<Record<PictureFormat, PictureFormatRow>>;
