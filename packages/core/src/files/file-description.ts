import { type EntryFile, formatOfName, isPictureFormat } from "@fixbook/schema";

/** What is known of a file that a text names. */
export type FileDescription =
  | {
      readonly kind: "file";
      readonly file: EntryFile;
      /** What the source holds besides the picture, in words; none of it is published. */
      readonly metadata: readonly string[];
    }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly action: string }
  /** The bytes are those of another format than the suffix says. */
  | { readonly kind: "wrong-suffix"; readonly found: string }
  | { readonly kind: "too-large"; readonly bytes: number };

/** The files that lie in a book, and what there is to know of each. */
export interface BookFiles {
  /** Relative to the book's folder, with forward slashes. */
  readonly paths: readonly string[];
  /** Reads a file, where that was not done before. */
  describe(path: string): FileDescription;
}

/** Sizes of files in bytes, and of pictures in pixels. */
export const fileLimits = {
  /** What a picture should have at most. */
  pictureBytes: 400_000,
  /** What a picture may have at most. */
  mostPictureBytes: 2_000_000,
  mostAttachmentBytes: 20_000_000,
  pictureWidth: 2400,
} as const;

/** How many bytes a file may have at most. */
export function mostBytes(path: string): number {
  return isPictureFormat(formatOfName(path) ?? "") ? fileLimits.mostPictureBytes : fileLimits.mostAttachmentBytes;
}
