/** What a JSON Web Token says, by the names of RFC 7519. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Whether a text of parts between dots is a JSON Web Token (RFC 7519): its header decodes to a JSON object with an
 * algorithm or a type.
 */
export function isJsonWebToken(text: string): boolean {
  const [header = ""] = text.split(".", 1);
  const head = parseObject(decodeBase64Url(header));
  return head !== undefined && (typeof head["alg"] === "string" || typeof head["typ"] === "string");
}

/** The claims of a JSON Web Token; undefined for other texts, and where they are encrypted. */
export function readClaims(text: string): Claims | undefined {
  const parts = text.split(".");
  return parts.length === 3 && isJsonWebToken(text) ? parseObject(decodeBase64Url(parts[1] ?? "")) : undefined;
}

/** The last day on which a JSON Web Token is valid, as 2026-10-01; undefined for other texts and where it has no end. */
export function lastDayOf(text: string): string | undefined {
  const seconds = readClaims(text)?.["exp"];
  if (typeof seconds !== "number" || !(seconds > 0 && seconds < YEAR_10000)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

const YEAR_10000 = 253_402_300_800;

function parseObject(json: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Claims) : undefined;
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
