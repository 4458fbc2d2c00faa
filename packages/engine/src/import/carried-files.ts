import { resolve } from "node:path";
import { mostBytes } from "@fixbook/core";
import { bytesToPublish, describeFile } from "@fixbook/core/picture";
import { formatOfName, isPictureFormat } from "@fixbook/schema";
import { type Disk, readRegularFile } from "../disk/index.js";

/** The pictures and attachments of an input that pages show or offer, each by its path there or as a data URL. */
export interface CarriedFiles {
  /** The format that its bytes have; undefined for what no entry could show or offer. */
  formatOf(from: string): string | undefined;
  /** Its bytes as they are written beside the entry: a picture is without its metadata. */
  bytesOf(from: string): Uint8Array;
}

/** Opens the files below a folder. Each is read when it is asked for, and no link is followed. */
export function createCarriedFiles(folder: string, io: Disk): CarriedFiles {
  const formats = new Map<string, string | undefined>();
  const bytesAt = (from: string): Uint8Array | undefined => {
    if (from.startsWith("data:")) return dataOf(from);
    const read = readRegularFile(resolve(folder, from), mostBytes(from), io);
    return "bytes" in read ? read.bytes : undefined;
  };
  const formatOf = (from: string): string | undefined => {
    const named = from.startsWith("data:") ? "png" : formatOfName(from);
    const bytes = named === undefined ? undefined : bytesAt(from);
    if (named === undefined || bytes === undefined) return undefined;
    const found = describeFile(`file.${named}`, bytes, () => "");
    if (found.kind === "file") return found.file.format;
    // Help centers call pictures as they please.
    return found.kind === "wrong-suffix" ? found.found : undefined;
  };
  return {
    formatOf: (from) => {
      if (!formats.has(from)) formats.set(from, formatOf(from));
      return formats.get(from);
    },
    bytesOf: (from) => {
      const [bytes, format = ""] = [bytesAt(from), formats.get(from)];
      if (bytes === undefined) throw new Error(`${from.slice(0, 80)} was read before.`);
      return isPictureFormat(format) ? bytesToPublish(`file.${format}`, bytes) : bytes;
    },
  };
}

function dataOf(url: string): Uint8Array | undefined {
  const [, data] = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? [];
  return data === undefined ? undefined : Buffer.from(data, "base64");
}
