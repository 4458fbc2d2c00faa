import { isWord, type Token } from "./tokens.js";

/** Words before a number that say that it is a status: `HTTP 401`, `status code 401`, `"status":401`. */
const BEFORE = new Set(["http", "https", "status", "statuscode", "code", "error"]);

/** The word that what the standard calls a status begins with: `401 Unauthorized` (RFC 9110, section 15). */
const AFTER = new Set(
  "400 bad,401 unauthorized,402 payment,403 forbidden,404 not,405 method,406 not,408 request,409 conflict,410 gone,412 precondition,413 payload,415 unsupported,422 unprocessable,423 locked,429 too,500 internal,501 not,502 bad,503 service,504 gateway".split(
    ",",
  ),
);

/**
 * What a token of a text is: a status, as its surroundings say; a number that may be one; or, undefined, neither.
 */
export function readStatus(text: string, tokens: readonly Token[], at: number): "status" | "number" | undefined {
  const token = tokens[at];
  if (token === undefined || !/^[1-5]\d\d$/.test(token.text) || isPart(text, token)) return undefined;
  if (tokens.length === 1 || isAnnounced(tokens, at) || isExplained(tokens, at)) return "status";
  return isFree(text, token) ? "number" : undefined;
}

/** How many signs and version numbers may stand between word and number, as in `HTTP/1.1" 401`. */
const REACH = 5;

function isAnnounced(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const { text, line } = tokens[before] as Token;
    if (line !== tokens[at]?.line) return false;
    if (isWord(text) && !/^\d$/.test(text)) return BEFORE.has(text);
  }
  return false;
}

function isExplained(tokens: readonly Token[], at: number): boolean {
  return AFTER.has(`${tokens[at]?.text} ${tokens[at + 1]?.text}`);
}

/** Whether a number goes on at either side: `v401`, `$401`, `1.401`, `401 ms`. */
function isPart(text: string, { start, end }: Token): boolean {
  return (
    /[\p{L}_$€£#-]$|\d[.,/]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[.,/-]?[\p{L}_]|[.,/-]\d|%| ?ms)/u.test(text.slice(end, end + 3))
  );
}

/** Whether nothing but spaces, quotation marks and brackets stands next to a number. */
function isFree(text: string, { start, end }: Token): boolean {
  return /^$|[\s"'`([{]/.test(text.charAt(start - 1)) && /^$|[\s"'`)\]}.,;!?]/.test(text.charAt(end));
}
