import { padded } from "./numbers.js";

/**
 * Plain data as bytes, for `unpackJson`: thousands of findings, which say the same in most of their parts, take a
 * fifth of their JSON. Each text and number stands there once, and so do most lists and objects. No key has a newline.
 */
export function packJson(value: unknown): Buffer {
  const scalars = new Map<unknown, number>();
  const shapes = new Map<string, number>([[LIST, 0]]);
  const starts: number[] = [];
  /** The last node of each hash. */
  const nodes = new Map<number, number>();
  const code: number[] = [];
  /** Appends a node, unless it is the last one of its hash, and answers how others refer to it. */
  const add = (parts: readonly number[]): number => {
    let hash = parts.length;
    for (const part of parts) hash = Math.imul(hash ^ part, 0x01000193) & 0x3fffffff;
    const known = nodes.get(hash);
    if (known !== undefined && parts.every((part, at) => code[(starts[known] as number) + at] === part))
      return 2 * known + 1;
    const node = starts.push(code.length) - 1;
    nodes.set(hash, node);
    for (const part of parts) code.push(part);
    return 2 * node + 1;
  };
  const numberOf = (one: unknown): number => {
    if (typeof one !== "object" || one === null) return 2 * placeIn(scalars, one);
    const parts = [0];
    if (Array.isArray(one)) {
      parts.push(one.length);
      for (const item of one) parts.push(numberOf(item));
      return add(parts);
    }
    let keys = "";
    for (const key of Object.keys(one)) {
      const field = one[key as keyof typeof one];
      if (field === undefined) continue;
      keys += `${key}\n`;
      parts.push(numberOf(field));
    }
    parts[0] = placeIn(shapes, keys);
    return add(parts);
  };
  const root = numberOf(value);
  const texts = JSON.stringify([[...scalars.keys()], [...shapes.keys()]]);
  const head = padded(Buffer.from(texts));
  const numbers = Uint32Array.of(Buffer.byteLength(texts), root);
  return Buffer.concat([bytesOf(numbers), head, bytesOf(Uint32Array.from(code))]);
}

/** The keys of no object. */
const LIST = "\n\n";

function placeIn<Key>(places: Map<Key, number>, key: Key): number {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
