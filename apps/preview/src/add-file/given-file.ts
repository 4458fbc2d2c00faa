import { hash } from "node:crypto";
import { fileFindings, fileLimits, mostBytes, sizeInWords } from "@fixbook/core";
import { bytesToPublish, describeFile, describePictureFault, isPictureFault, readPicture } from "@fixbook/core/picture";
import {
  type AttachmentFormat,
  attachmentFormats,
  formatOfName,
  isPictureFormat,
  type PictureFormat,
} from "@fixbook/schema";
import type { Refused } from "./refused.js";

/** A file that can be published, with the bytes that are: a picture has no metadata. */
export type GivenFile =
  | { readonly kind: "picture"; readonly format: PictureFormat; readonly bytes: Uint8Array }
  | { readonly kind: "attachment"; readonly format: AttachmentFormat; readonly bytes: Uint8Array };

/**
 * What a file is that somebody gives: a picture by its bytes, whatever it is called, or an attachment by its name. Refuses
 * what the gate would refuse, in its words.
 */
export function readGivenFile(name: string, bytes: Uint8Array): GivenFile | Refused {
  if (bytes.length > fileLimits.mostAttachmentBytes) return tooLarge(name, bytes.length);
  const named = formatOfName(name);
  if (named !== undefined && !isPictureFormat(named)) {
    const found = describeFile(name, bytes, sha256);
    if (found.kind === "unreadable") return { problem: `${found.reason}.`, action: found.action };
    return { kind: "attachment", format: named, bytes };
  }
  const facts = readPicture(bytes);
  if (isPictureFault(facts)) {
    if (facts.fault === "unknown-format" && named === undefined)
      return { problem: `"${name}" is neither a picture nor an attachment.`, action: FORMATS };
    return { problem: `${describePictureFault(facts)}.`, action: "Save it anew, or take another picture." };
  }
  const { format } = facts;
  const published = bytesToPublish(`picture.${format}`, bytes);
  if (published.length > mostBytes(`picture.${format}`)) return tooLarge(name, published.length);
  return { kind: "picture", format, bytes: published };
}

const FORMATS = `Pictures are png, jpg, gif, webp, avif or svg; attachments are ${attachmentFormats.join(", ")}.`;

function tooLarge(path: string, size: number): Refused {
  const limit = formatOfName(path) === undefined ? fileLimits.mostPictureBytes : mostBytes(path);
  const data = { path, size: sizeInWords(size), limit: sizeInWords(limit) };
  return { problem: fileFindings.tooLargeFile.message(data), action: fileFindings.tooLargeFile.action(data) };
}

function sha256(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
