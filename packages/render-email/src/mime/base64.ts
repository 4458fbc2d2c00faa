/** Bytes as base64 (RFC 2045, 6.8): lines of 76 characters that end in CRLF, the last one without. */
export function base64(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE) lines.push(encode(bytes.subarray(at, at + LINE)));
  return lines.join("\r\n");
}

function encode(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += sign(group >> 18) + sign(group >> 12);
    text += second === undefined ? "=" : sign(group >> 6);
    text += third === undefined ? "=" : sign(group);
  }
  return text;
}

function sign(group: number): string {
  return SIGNS.charAt(group & 63);
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** So many bytes are 76 characters. */
const LINE = 57;
