import { type ByteRange, readItemPlaces } from "./avif-places.js";
import { type Box, childrenOf, findBox } from "./boxes.js";
import { holdsAt, latin1, u8, u16be, u32be } from "./bytes.js";

/** An item of an AVIF that is metadata. */
export interface MetadataItem {
  readonly kind: "exif" | "xmp";
  /** Where it lies; undefined where that is uncertain, or where other data lies too. */
  readonly extents: readonly ByteRange[] | undefined;
}

/** The items that are metadata. (ISO/IEC 14496-12, section 8.11.) */
export function readMetadataItems(
  bytes: Uint8Array,
  boxes: readonly Box[],
  parts: readonly Box[],
): readonly MetadataItem[] {
  const kinds = readKinds(bytes, findBox(parts, "iinf"));
  if (kinds.size === 0) return [];
  const homes = [...boxes.filter(({ type }) => type === "mdat"), ...parts.filter(({ type }) => type === "idat")];
  const places = readItemPlaces(bytes, findBox(parts, "iloc"), findBox(parts, "idat"));
  const claimed = [...places].flatMap(([id, ranges]) => ranges.map((range) => ({ ...range, id })));
  const shared = overlapping(claimed);
  return [...kinds].map(([id, kind]) => {
    const extents = places.get(id);
    const isCertain =
      extents !== undefined &&
      !shared.has(id) &&
      extents.every(({ start, end }) => homes.some((home) => start >= home.body && end <= home.end && start < end));
    return { kind, extents: isCertain ? extents : undefined };
  });
}

function readKinds(bytes: Uint8Array, box: Box | undefined): ReadonlyMap<number, "exif" | "xmp"> {
  const kinds = new Map<number, "exif" | "xmp">();
  const skipped = box !== undefined && u8(bytes, box.body) === 0 ? 6 : 8;
  for (const { type, body, end } of childrenOf(bytes, box, skipped) ?? []) {
    const version = u8(bytes, body);
    if (type !== "infe" || version < 2) continue;
    const id = version === 2 ? u16be(bytes, body + 4) : u32be(bytes, body + 4);
    const at = body + (version === 2 ? 8 : 10);
    if (holdsAt(bytes, at, "Exif")) kinds.set(id, "exif");
    if (holdsAt(bytes, at, "mime") && latin1(bytes, at + 4, end - at - 4).includes(XMP_TYPE)) kinds.set(id, "xmp");
  }
  return kinds;
}

const XMP_TYPE = "application/rdf+xml";

/** The items of which a byte belongs to another range too. */
function overlapping(ranges: readonly (ByteRange & { readonly id: number })[]): ReadonlySet<number> {
  const ids = new Set<number>();
  let last: (ByteRange & { readonly id: number }) | undefined;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (last !== undefined && range.start < last.end) {
      ids.add(range.id);
      ids.add(last.id);
    }
    if (last === undefined || range.end > last.end) last = range;
  }
  return ids;
}
