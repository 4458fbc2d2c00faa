import type { Box } from "./boxes.js";
import { u8, u16be, u32be } from "./bytes.js";

/** The end is exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the items of an AVIF lie. Items of which that cannot be told are left out. (ISO/IEC 14496-12, section 8.11.3.)
 */
export function readItemPlaces(bytes: Uint8Array, box: Box | undefined, idat: Box | undefined) {
  const places = new Map<number, readonly ByteRange[]>();
  if (box === undefined) return places;
  let at = box.body + 4;
  const take = (size: number): number => {
    at += size;
    if (size === 0) return 0;
    if (size === 2) return u16be(bytes, at - 2);
    return u32be(bytes, at - 4) + (size === 8 ? u32be(bytes, at - 8) * 2 ** 32 : 0);
  };
  const version = u8(bytes, box.body);
  const sizes = take(2);
  const [offsetSize, lengthSize] = [sizes >> 12, (sizes >> 8) & 15];
  const [baseSize, indexSize] = [(sizes >> 4) & 15, version > 0 ? sizes & 15 : 0];
  if (![offsetSize, lengthSize, baseSize, indexSize].every((size) => size === 0 || size === 4 || size === 8))
    return places;
  const count = take(version < 2 ? 2 : 4);
  for (let item = 0; item < count && at < box.end; item++) {
    const id = take(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : take(2) & 15;
    const isElsewhere = take(2) !== 0;
    const base = take(baseSize) + (method === 1 ? (idat?.body ?? 0) : 0);
    const ranges: ByteRange[] = [];
    // Without sizes all extents are the same, and take no space that would bound them.
    const extents = Math.min(take(2), offsetSize + lengthSize > 0 ? box.end - at : 1);
    for (let extent = 0; extent < extents && at < box.end; extent++) {
      take(indexSize);
      const start = base + take(offsetSize);
      ranges.push({ start, end: start + take(lengthSize) });
    }
    const isCertain = method < 2 && !isElsewhere && !places.has(id) && (method === 0 || idat !== undefined);
    if (isCertain && ranges.length > 0) places.set(id, ranges);
  }
  return places;
}
