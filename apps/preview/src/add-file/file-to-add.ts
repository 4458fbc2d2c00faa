import { fileLimits } from "@fixbook/core";
import type { AddFileBody } from "../contract.js";
import type { FileToAdd } from "./add-file.js";

/** The longest body that asks for a file to be added: its bytes in Base64, and some texts. */
export const MOST_FILE_BODY = Math.ceil(fileLimits.mostAttachmentBytes / 3) * 4 + 64 * 1024;

/** Reads what was asked for; undefined where it is not an {@link AddFileBody}. */
export function fileToAdd(body: unknown): FileToAdd | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { entry, revision, at, name, text, caption, base64 } = body as Partial<Record<keyof AddFileBody, unknown>>;
  if (!isShort(entry) || !isShort(revision) || !isShort(name) || !isShort(text) || !isShort(caption)) return undefined;
  if (typeof at !== "number" || typeof base64 !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined;
  return { entry, revision, at, name, text, caption, bytes: Buffer.from(base64, "base64") };
}

const MOST_TEXT = 2000;

function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= MOST_TEXT;
}
