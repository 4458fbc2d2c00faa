/** Where bytes stop being UTF-8. */
export interface Undecodable {
  /** Offset of the first byte that begins no valid character. */
  readonly byte: number;
  /** The text before it, without a byte order mark. */
  readonly before: string;
}

/** The text of UTF-8 bytes without its byte order mark, or where they stop being UTF-8. */
export function decode(bytes: Uint8Array): string | Undecodable {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return firstInvalid(bytes);
  }
}

/** Halves the bytes until the longest prefix is found that could still become valid; its last character may be cut. */
function firstInvalid(bytes: Uint8Array): Undecodable {
  let before = "";
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const text = decodePrefix(bytes.subarray(0, middle));
    if (text === undefined) invalid = middle;
    else {
      valid = middle;
      before = text;
    }
  }
  return { byte: new TextEncoder().encode(before).length, before: before.replace(/^\ufeff/, "") };
}

/** The whole characters of a prefix, with a byte order mark; undefined where it cannot become valid. */
function decodePrefix(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
