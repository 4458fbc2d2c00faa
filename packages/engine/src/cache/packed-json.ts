import { aligned, padded } from "./numbers.js";

/**
 * Plain data as bytes, for {@link unpackJson}: thousands of findings, which say the same in most of their parts, take a
 * fifth of their JSON. Each text and number stands there once, and so does each short list or object.
 */
export function packJson(value: unknown): Buffer {
  const scalars = new Map<unknown, number>();
  const shapes = new Map<string, number>([[LIST, 0]]);
  const nodes = new Map<string, number>();
  const code: number[] = [];
  let count = 0;
  /** Appends a node, unless there is the same one, and answers how others refer to it. */
  const add = (head: readonly number[], parts: readonly number[]): number => {
    const key = parts.length > FEW ? undefined : `${head} ${parts}`;
    const known = key === undefined ? undefined : nodes.get(key);
    if (known !== undefined) return known;
    const node = 2 * count++ + 1;
    if (key !== undefined) nodes.set(key, node);
    code.push(...head);
    for (const part of parts) code.push(part);
    return node;
  };
  const numberOf = (one: unknown): number => {
    if (typeof one !== "object" || one === null) return 2 * placeIn(scalars, one);
    if (Array.isArray(one)) return add([0, one.length], one.map(numberOf));
    const fields = Object.entries(one).filter(([, field]) => field !== undefined);
    const shape = placeIn(shapes, JSON.stringify(fields.map(([key]) => key)));
    return add(
      [shape],
      fields.map(([, field]) => numberOf(field)),
    );
  };
  const root = numberOf(value);
  const texts = JSON.stringify([[...scalars.keys()], [...shapes.keys()].slice(1).map((keys) => JSON.parse(keys))]);
  const head = padded(Buffer.from(texts));
  const numbers = Uint32Array.of(Buffer.byteLength(texts), root);
  return Buffer.concat([bytesOf(numbers), head, bytesOf(Uint32Array.from(code))]);
}

/** The value that was packed. What is the same in it may be one object, so nobody may change it. */
export function unpackJson<Value>(bytes: Buffer): Value {
  const [length = 0, root = 0] = numbersIn(bytes.subarray(0, HEAD));
  const end = HEAD + aligned(length);
  const [scalars, keysOf]: [unknown[], string[][]] = JSON.parse(bytes.toString("utf8", HEAD, HEAD + length));
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
    for (const key of keysOf[shape - 1] as string[]) object[key] = valueAt(code[at++] as number);
    nodes.push(object);
  }
  return valueAt(root) as Value;
}

/** What is longer is seldom the same. */
const FEW = 4;
/** No list of keys. */
const LIST = "";
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
