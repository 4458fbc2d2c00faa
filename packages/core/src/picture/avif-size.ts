import { type Box, childrenOf, findBox } from "./boxes.js";
import { u8, u16be, u32be } from "./bytes.js";

/**
 * The size of the primary item as shown, from its properties; undefined where they state none.
 * (ISO/IEC 23008-12, sections 6.5.3 and 6.5.10.)
 */
export function avifSize(bytes: Uint8Array, parts: readonly Box[]) {
  const properties = childrenOf(bytes, findBox(parts, "iprp"));
  const all = childrenOf(bytes, findBox(properties, "ipco")) ?? [];
  const own = propertiesOf(bytes, findBox(properties, "ipma"), primaryItem(bytes, findBox(parts, "pitm")));
  const ownBoxes = own.flatMap((index) => all[index - 1] ?? []);
  const extent = findBox(ownBoxes, "ispe");
  if (extent === undefined) return undefined;
  const width = u32be(bytes, extent.body + 4);
  const height = u32be(bytes, extent.body + 8);
  const rotation = findBox(ownBoxes, "irot");
  const isTurned = rotation !== undefined && u8(bytes, rotation.body) % 2 === 1;
  return isTurned ? { width: height, height: width } : { width, height };
}

function primaryItem(bytes: Uint8Array, box: Box | undefined): number {
  if (box === undefined) return 0;
  return u8(bytes, box.body) === 0 ? u16be(bytes, box.body + 4) : u32be(bytes, box.body + 4);
}

/** The numbers of an item's properties, which count from 1. */
function propertiesOf(bytes: Uint8Array, box: Box | undefined, item: number): readonly number[] {
  if (box === undefined) return [];
  const hasLongIds = u8(bytes, box.body) > 0;
  const hasLongIndexes = (u8(bytes, box.body + 3) & 1) === 1;
  for (let at = box.body + 8; at < box.end; ) {
    const id = hasLongIds ? u32be(bytes, at) : u16be(bytes, at);
    at += hasLongIds ? 4 : 2;
    const count = u8(bytes, at++);
    const size = hasLongIndexes ? 2 : 1;
    if (id === item) {
      return Array.from({ length: count }, (_, index) =>
        hasLongIndexes ? u16be(bytes, at + index * size) & 0x7fff : u8(bytes, at + index) & 0x7f,
      );
    }
    at += count * size;
  }
  return [];
}
