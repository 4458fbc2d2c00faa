/** The formats of pictures, by the suffix of their files; `jpeg` is read as `jpg`. */
export const pictureFormats = ["png", "jpg", "gif", "webp", "avif", "svg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The formats of attachments, by the suffix of their files. */
export const attachmentFormats = ["pdf", "zip", "txt", "log", "csv", "json", "patch", "diff"] as const;
export type AttachmentFormat = (typeof attachmentFormats)[number];

interface FileFacts {
  /** Where the book keeps it, relative to its folder, with forward slashes. */
  readonly path: string;
  /** How many bytes are published. */
  readonly bytes: number;
  /** SHA-256 of the bytes that are published, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A picture of a book. Width and height are those that a browser shows, in pixels. */
export interface PictureFile extends FileFacts {
  readonly kind: "picture";
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/** A file of a book that readers download. */
export interface AttachmentFile extends FileFacts {
  readonly kind: "attachment";
  readonly format: AttachmentFormat;
}

/** A file of a book that entries show, or offer for download. */
export type EntryFile = PictureFile | AttachmentFile;

/** A file as a target publishes it. */
export type PublishedFile = EntryFile & {
  /** Its path in the target's folder: `assets/`, a part of its hash, and its suffix. */
  readonly published: string;
  /** The half of a picture that is shown on dark pages. */
  readonly dark?: PublishedFile;
};

/** The format that a file's name says it has; undefined where entries can neither show nor offer it. */
export function formatOfName(name: string): PictureFormat | AttachmentFormat | undefined {
  const suffix = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return FORMATS.get(suffix);
}

/** Whether a format is one of pictures. */
export function isPictureFormat(format: string): format is PictureFormat {
  return (pictureFormats as readonly string[]).includes(format);
}

const FORMATS: ReadonlyMap<string, PictureFormat | AttachmentFormat> = new Map([
  ...[...pictureFormats, ...attachmentFormats].map((format) => [format, format] as const),
  ["jpeg", "jpg"],
]);
