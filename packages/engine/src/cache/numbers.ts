const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** A length at which numbers may follow. */
export function aligned(length: number): number {
  return Math.ceil(length / NUMBER) * NUMBER;
}

/** With as many bytes more that numbers may follow. */
export function padded(bytes: Buffer): Buffer {
  return bytes.length % NUMBER === 0 ? bytes : Buffer.concat([bytes], aligned(bytes.length));
}

/** Numbers as bytes. */
export function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers that stand anywhere in bytes: a copy where they do not lie at a multiple of eight. */
export function numbersIn(bytes: Buffer): Float64Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % NUMBER === 0 ? bytes : new Uint8Array(bytes);
  return new Float64Array(buffer as ArrayBuffer, byteOffset, byteLength / NUMBER);
}

/** Rows of numbers, in an order. */
export function pick(numbers: Float64Array, fields: number, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * fields);
  for (let at = 0; at < rows.length; at++)
    for (let field = 0; field < fields; field++)
      picked[at * fields + field] = numbers[(rows[at] as number) * fields + field] as number;
  return picked;
}

/** A copy with room for twice as many. */
export function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(Math.max(numbers.length * 2, LEAST));
  more.set(numbers);
  return more;
}

const LEAST = 256;
