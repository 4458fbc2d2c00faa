import { latin1 } from "./bytes.js";
import type { MetadataKind } from "./picture-facts.js";
import { readXmp } from "./xmp.js";

/** What a text chunk of a PNG tells, by its keyword; compressed text is not opened. */
export function readPngText(data: Uint8Array): readonly MetadataKind[] {
  const [keyword = ""] = latin1(data, 0, LONGEST_KEYWORD + 1).split("\0");
  return keywords.find(({ pattern }) => pattern.test(keyword))?.kinds(data) ?? ["text"];
}

const LONGEST_KEYWORD = 79;

const keywords: readonly { readonly pattern: RegExp; kinds(data: Uint8Array): readonly MetadataKind[] }[] = [
  { pattern: /^XML:com\.adobe\.xmp$/, kinds: readXmp },
  // What ImageMagick writes for metadata of other formats.
  { pattern: /^Raw profile type (?:exif|APP1)$/, kinds: () => ["exif"] },
  { pattern: /^Raw profile type xmp$/, kinds: () => ["xmp"] },
  { pattern: /^Raw profile type (?:iptc|8bim)$/, kinds: () => ["iptc"] },
  { pattern: /^exif:GPS/, kinds: () => ["text", "gps"] },
  { pattern: /^(?:Author|Artist|Creator|Copyright)$/i, kinds: () => ["text", "name"] },
];
