import { aligned, padded } from "./numbers.js";

/**
 * Plain data as bytes, for {@link unpackJson}: thousands of findings, which say the same in most of their parts, take a
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

/** The value that was packed. What is the same in it may be one object, so nobody may change it. */
export function unpackJson<Value>(bytes: Buffer): Value {
  const [length = 0, root = 0] = numbersIn(bytes.subarray(0, HEAD));
  const end = HEAD + aligned(length);
  const [scalars, shapes]: [unknown[], string[]] = JSON.parse(bytes.toString("utf8", HEAD, HEAD + length));
  const keysOf = shapes.map((keys) => keys.split("\n").slice(0, -1));
  const code = numbersIn(bytes.subarray(end));
  const nodes: unknown[] = [];
  const valueAt = (number: number): unknown => (number % 2 === 0 ? scalars : nodes)[number >> 1];
  for (let at = 0; at < code.length; ) {
    const shape = code[at++] as number;
    if (shape === 0) {
      const list: unknown[] = [];
      for (const last = at + 1 + (code[at++] as number); at < last; at++) list.push(valueAt(code[at] as number));
      nodes.push(list);
      continue;
    }
    const object: Record<string, unknown> = {};
    for (const key of keysOf[shape] as string[]) object[key] = valueAt(code[at++] as number);
    nodes.push(object);
  }
  return valueAt(root) as Value;
}

/** The keys of no object. */
const LIST = "\n\n";
/** Bytes of the two numbers that come first. */
const HEAD = 2 * Uint32Array.BYTES_PER_ELEMENT;

function placeIn<Key>(places: Map<Key, number>, key: Key): number {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function numbersIn(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % HEAD === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}
