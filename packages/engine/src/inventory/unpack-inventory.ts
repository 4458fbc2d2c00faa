import { inflateSync } from "node:zlib";
import { type InventoryText, type NoInventory, parseSphinxHeader } from "@fixbook/core";
import { codeOf, decode } from "../disk/index.js";

/** A bomb unpacks to a thousand times its size; a page and a line for each of 100,000 items take less than this. */
const LARGEST_UNPACKED = 16 * 1024 * 1024;
const HEADER = 4096;

/** What the bytes of an inventory say. Its format is told by its beginning; no more than 16 MiB are unpacked. */
export function unpackInventory(bytes: Uint8Array): InventoryText | NoInventory {
  const header = parseSphinxHeader(Buffer.from(bytes.subarray(0, HEADER)).toString("latin1"));
  if (header === undefined) return inText(bytes, "json");
  if (header.version !== "2")
    return { problem: `is of version ${header.version} of Sphinx's inventories, and 2 is the one that can be read` };
  try {
    return inText(inflateSync(bytes.subarray(header.length), { maxOutputLength: LARGEST_UNPACKED }), "sphinx");
  } catch (error) {
    return {
      problem:
        codeOf(error) === "ERR_BUFFER_TOO_LARGE"
          ? `unpacks to more than ${LARGEST_UNPACKED} bytes`
          : "is damaged: what follows its header cannot be unpacked",
    };
  }
}

function inText(bytes: Uint8Array, format: InventoryText["format"]): InventoryText | NoInventory {
  const text = decode(bytes);
  return typeof text === "string" ? { format, text } : { problem: "is not UTF-8" };
}
