/** The text of UTF-8 bytes without its byte order mark, or the offset of the first byte that begins no valid character. */
export function decode(bytes: Uint8Array): string | { readonly byte: number } {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { byte: firstInvalidByte(bytes) };
  }
}

/** Halves the bytes until the longest valid prefix is found. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return Math.min(valid, bytes.length - 1);
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
