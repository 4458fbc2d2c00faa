import { holds } from "./bytes.js";
import type { MetadataKind } from "./picture-facts.js";

/** What an XMP packet tells. It is searched and not parsed: a packet may be split, and a name in it is enough for a warning. */
export function readXmp(packet: Uint8Array): readonly MetadataKind[] {
  return ["xmp", ...signs.flatMap(({ kind, texts }) => (texts.some((text) => holds(packet, text)) ? [kind] : []))];
}

const signs: readonly { readonly kind: MetadataKind; readonly texts: readonly string[] }[] = [
  { kind: "gps", texts: ["GPSLatitude", "GPSLongitude"] },
  { kind: "name", texts: ["dc:creator", "photoshop:Credit", "dc:rights", "aux:OwnerName"] },
  { kind: "thumbnail", texts: ["xmp:Thumbnails"] },
];
