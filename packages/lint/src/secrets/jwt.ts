/**
 * Whether a text of parts between dots is a JSON Web Token (RFC 7519) that somebody issued: its header decodes to a
 * JSON object with an algorithm or a type, and it is not the sample that jwt.io shows.
 */
export function isJsonWebToken(text: string): boolean {
  const [header = "", payload = ""] = text.split(".");
  const head = parseObject(decodeBase64Url(header));
  if (head === undefined || (typeof head["alg"] !== "string" && typeof head["typ"] !== "string")) return false;
  const claims = parseObject(decodeBase64Url(payload));
  return !(claims?.["sub"] === "1234567890" && claims["name"] === "John Doe");
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The bytes as characters. What is not base64url is left out. `atob` is no part of the language. */
function decodeBase64Url(text: string): string {
  let bits = 0;
  let count = 0;
  let decoded = "";
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0x3fff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    decoded += String.fromCharCode((bits >> count) & 0xff);
  }
  return decoded;
}
