import { latin1, u32be } from "./bytes.js";

/** A box of an ISO media file. (ISO/IEC 14496-12, section 4.2.) */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its contents begin. */
  readonly body: number;
  readonly end: number;
}

/** The boxes that fill a range, without those in them; undefined where they do not fit into it. */
export function boxesIn(bytes: Uint8Array, start: number, end: number): readonly Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    if (at + 8 > end) return undefined;
    const short = u32be(bytes, at);
    const isLong = short === 1;
    const size = isLong ? u32be(bytes, at + 8) * 2 ** 32 + u32be(bytes, at + 12) : short;
    const body = at + (isLong ? 16 : 8);
    const next = size === 0 ? end : at + size;
    if (next > end || body > next) return undefined;
    boxes.push({ type: latin1(bytes, at + 4, 4), start: at, body, end: next });
    at = next;
  }
  return boxes;
}

/** The boxes within a box, after `skipped` bytes of its own. */
export function childrenOf(bytes: Uint8Array, box: Box | undefined, skipped = 0): readonly Box[] | undefined {
  return box && boxesIn(bytes, box.body + skipped, box.end);
}

/** The first box of a type. */
export function findBox(boxes: readonly Box[] | undefined, type: string): Box | undefined {
  return boxes?.find((box) => box.type === type);
}
