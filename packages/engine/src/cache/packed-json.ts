import { aligned } from "./numbers.js";

/** The value that `packJson` has packed. What is the same in it may be one object, so nobody may change it. */
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

/** Bytes of the two numbers that come first. */
const HEAD = 2 * Uint32Array.BYTES_PER_ELEMENT;

function numbersIn(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % HEAD === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}
