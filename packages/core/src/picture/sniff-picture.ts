import type { PictureFormat } from "@fixbook/schema";
import { holdsAt, latin1, u32be } from "./bytes.js";

/** The format of a picture by its first bytes, whatever its name says. 4 KB are enough; an SVG may begin with a long comment. */
export function sniffPicture(head: Uint8Array): PictureFormat | undefined {
  return signatures.find(({ fits }) => fits(head))?.format;
}

const signatures: readonly { readonly format: PictureFormat; fits(head: Uint8Array): boolean }[] = [
  { format: "png", fits: (head) => holdsAt(head, 0, "\x89PNG\r\n\x1a\n") },
  { format: "jpg", fits: (head) => holdsAt(head, 0, "\xff\xd8\xff") },
  { format: "gif", fits: (head) => holdsAt(head, 0, "GIF87a") || holdsAt(head, 0, "GIF89a") },
  { format: "webp", fits: (head) => holdsAt(head, 0, "RIFF") && holdsAt(head, 8, "WEBP") },
  {
    format: "avif",
    fits: (head) => holdsAt(head, 4, "ftyp") && brandsIn(head).some((brand) => /^avi[fs]$/.test(brand)),
  },
  { format: "svg", fits: (head) => isSvg(latin1(head, 0, SVG_HEAD)) },
];

/** The major brand of an ISO media file, and those that it is compatible with. */
function brandsIn(head: Uint8Array): readonly string[] {
  const brands: string[] = [];
  for (let at = 8; at < Math.min(u32be(head, 0), MOST_BRANDS); at += 4) if (at !== 12) brands.push(latin1(head, at, 4));
  return brands;
}

const MOST_BRANDS = 256;
const SVG_HEAD = 65_536;

/** Whether the first element is an `svg`, after a byte order mark, an XML declaration and comments, or a doctype says so. */
function isSvg(text: string): boolean {
  let at = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = before.find(({ start }) => text.startsWith(start, at))?.end;
    if (end === undefined) break;
    const next = text.indexOf(end, at);
    if (next === -1) return false;
    at = next + end.length;
  }
  return /^<(?:(?:[A-Za-z_][\w.-]*:)?svg[\s/>]|!DOCTYPE\s+svg\b)/.test(text.slice(at, at + 64));
}

/** What may stand before the first element. */
const before: readonly { readonly start: string; readonly end: string }[] = [
  { start: "<?", end: "?>" },
  { start: "<!--", end: "-->" },
];
