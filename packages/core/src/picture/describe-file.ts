import { formatOfName, isPictureFormat } from "@fixbook/schema";
import type { FileDescription } from "../files/file-description.js";
import { checkAttachment, describeAttachmentFault } from "./attachment/check-attachment.js";
import type { MetadataKind } from "./picture-facts.js";
import { describePictureFault, isPictureFault } from "./picture-fault.js";
import { readPicture } from "./read-picture.js";
import { type StrippedPicture, stripMetadata } from "./strip-metadata.js";

/** What there is to know of a file by its path in the book and its bytes. `sha256` gives hexadecimal digits. */
export function describeFile(path: string, bytes: Uint8Array, sha256: (bytes: Uint8Array) => string): FileDescription {
  const format = formatOfName(path);
  if (format === undefined) throw new Error(`${path} is not a file that entries can name.`);
  if (!isPictureFormat(format)) {
    const fault = checkAttachment(format, bytes);
    if (fault !== undefined)
      return {
        kind: "unreadable",
        reason: describeAttachmentFault(fault),
        action: "Put the file itself in its place.",
      };
    const file = { path, kind: "attachment", format, bytes: bytes.length, sha256: sha256(bytes) } as const;
    return { kind: "file", file, metadata: [] };
  }
  const facts = readPicture(bytes);
  if (isPictureFault(facts)) return { kind: "unreadable", reason: describePictureFault(facts), action: SAVE_ANEW };
  if (facts.format !== format) return { kind: "wrong-suffix", found: facts.format };
  const { bytes: published, left } = stripped(path, bytes);
  if (left.length > 0)
    return {
      kind: "unreadable",
      reason: "It contains metadata that cannot be removed without harm to the picture",
      action: SAVE_WITHOUT,
    };
  const { width, height, metadata } = facts;
  return {
    kind: "file",
    file: { path, kind: "picture", format, bytes: published.length, sha256: sha256(published), width, height },
    metadata: metadata.flatMap((kind) => PERSONAL[kind] ?? []),
  };
}

/**
 * The bytes that are published of a file: a picture without its metadata, anything else as it is. Throws for a picture
 * that {@link describeFile} has refused.
 */
export function bytesToPublish(path: string, bytes: Uint8Array): Uint8Array {
  return isPictureFormat(formatOfName(path) ?? "") ? stripped(path, bytes).bytes : bytes;
}

function stripped(path: string, bytes: Uint8Array): StrippedPicture {
  const result = stripMetadata(bytes);
  if (isPictureFault(result)) throw new Error(`${path}: ${describePictureFault(result)}.`);
  return result;
}

const SAVE_ANEW = "Save it again in the program that it was made with, or take another picture.";
const SAVE_WITHOUT = "Save it again without metadata, or as a PNG or JPEG, from which it can be removed.";

/** Metadata that says where or by whom a picture was made, in words. */
const PERSONAL: Readonly<Partial<Record<MetadataKind, string>>> = {
  gps: "the place where it was taken",
  name: "the name of a person",
};
