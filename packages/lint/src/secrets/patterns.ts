import { isJsonWebToken } from "./jwt.js";

/** A shape of secret that the engine's preset does not know, or knows too narrowly. */
interface SecretPattern {
  /** A key of `SECRET_KINDS`. */
  readonly kind: string;
  /** Global; every quantifier is bounded or cannot meet its neighbour, so that no text makes it slow. */
  readonly pattern: RegExp;
  /** Whether a match is one, where a pattern cannot say. */
  readonly accepts?: (match: string) => boolean;
}

// A Markdown writer may have escaped the underscores. One long run in the body tells a token from words_in_snake_case.
const KEY_BODY = String.raw`\\?_(?=[\w-]{0,60}?[A-Za-z0-9]{10})[\w-]{11,200}[A-Za-z0-9]`;
const key = (prefix: string) => new RegExp(`(?<![A-Za-z0-9])${prefix}${KEY_BODY}`, "g");

/** Random keys have digits, or at least both cases; names have neither. */
const looksRandom = (match: string) => {
  const body = match.slice(match.search(/_(?:live|int|test)\\?_/) + 6);
  return /\d/.test(body) || (/[a-z]/.test(body) && /[A-Z]/.test(body));
};

const SEPARATOR = String.raw`(?:\s|\\[nr]|>)`;
const BASE64 = "[A-Za-z0-9+/=]";

/** Our own patterns, in the order in which their findings are named where they overlap. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { kind: "live-key", pattern: key(String.raw`(?:pck|sk|rk)\\?_live`), accepts: looksRandom },
  { kind: "integration-key", pattern: key(String.raw`pck\\?_int`), accepts: looksRandom },
  { kind: "test-key", pattern: key(String.raw`(?:pck|sk|rk|pk)\\?_test`), accepts: looksRandom },
  {
    kind: "webhook-secret",
    pattern: /(?<![A-Za-z0-9])whsec\\?_[A-Za-z0-9+/_-]{16,200}={0,2}/g,
    accepts: (match) => /\d/.test(match) || /[A-Z]/.test(match),
  },
  { kind: "aws-key-id", pattern: /(?<![A-Za-z0-9+/])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9+/=])/g },
  { kind: "google-key", pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { kind: "npm-auth-token", pattern: /(?<=_authToken=)[A-Za-z0-9+/=_-]{20,500}/g },
  {
    kind: "url-password",
    pattern:
      /(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#<>"'`(){}[\]\\]{0,100}:[^\s@/?#<>"'`(){}[\]\\]{4,200}@[a-z0-9.-]{1,255}/gi,
  },
  {
    kind: "jwt",
    pattern: /(?<![\w-])(?:ey[\w-]|ew[o0])[\w-]{10,4000}(?:\.[\w-]{10,20000}){2,4}/g,
    accepts: isJsonWebToken,
  },
  {
    kind: "private-key",
    pattern: new RegExp(
      `-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----` +
        String.raw`(?:${SEPARATOR}{1,50}[A-Za-z-]{3,20}: [^\r\n\\]{0,80}){0,3}` +
        `(?:${SEPARATOR}{0,50}${BASE64}{40,200}){1,500}` +
        `(?:(?:${SEPARATOR}{1,50}${BASE64}{1,60}){0,2}${SEPARATOR}{0,50}-----END [A-Z0-9 ]{0,60}-----)?`,
      "g",
    ),
    // Documentation fills the body with one character.
    accepts: (match) => !/([A-Za-z0-9])\1{39}/.test(match),
  },
];
