import { isWord, type Token } from "./tokens.js";

/** Words before a number that say that it is a status: `HTTP 401`, `status code 401`, `"status":401`. */
const BEFORE = words("http https status statuscode code error");
/** Words before it that say so where no thing is counted: `upstream returned 429`, `a 404`, but not `returned 429 rows`. */
const OFTEN_BEFORE = words("a an returned returns return returning received receives got gets get getting");
/** Words behind it that say so: `404 error`, `404 Client Error`, `404 page not found`. */
const AFTER = words("error errors client server response responses status page");
/** Words behind a number that is no count of things. */
const NO_THING = words(
  "from for on by when while at to in and or with after before if as but is was because since via",
);
/** Words between a word that tells and the number. */
const BETWEEN = words("of is was with");

/**
 * What the standard calls statuses, each with its older names (RFC 9110, section 15, and the registry of IANA). A text that
 * has the number and the first word of a name tells of the status; the whole name alone may.
 */
const REASONS: readonly (readonly [status: string, name: string])[] =
  "400 bad request,401 unauthorized,402 payment required,403 forbidden,404 not found,405 method not allowed,406 not acceptable,407 proxy authentication required,408 request timeout,409 conflict,410 gone,411 length required,412 precondition failed,413 content too large,413 payload too large,413 request entity too large,414 uri too long,414 request uri too long,415 unsupported media type,416 range not satisfiable,416 requested range not satisfiable,417 expectation failed,421 misdirected request,422 unprocessable content,422 unprocessable entity,423 locked,424 failed dependency,425 too early,426 upgrade required,428 precondition required,429 too many requests,431 request header fields too large,451 unavailable for legal reasons,500 internal server error,501 not implemented,502 bad gateway,503 service unavailable,503 service temporarily unavailable,504 gateway timeout,504 gateway time out,505 http version not supported,507 insufficient storage,508 loop detected,511 network authentication required"
    .split(",")
    .map((row) => [row.slice(0, 3), row.slice(4)]);
const FIRST_WORDS = new Set(REASONS.map(([status, name]) => `${status} ${name.split(" ")[0]}`));
const JOINED = new Set(REASONS.map(([status, name]) => `${status} ${name.replaceAll(" ", "")}`));

/** Names of statuses that say which one is meant without its number: those of two words and more. */
export const statusNames: readonly (readonly [status: string, name: string])[] = REASONS.filter(([, name]) =>
  name.includes(" "),
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
const REACH = 6;

function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const [number, next] = [tokens[at], wordBehind(tokens, at)];
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const { text, line } = tokens[before] as Token;
    if (line !== number?.line) return false;
    if (!isWord(text) || /^\d$/.test(text) || BETWEEN.has(text)) continue;
    if (BEFORE.has(text) || JOINED.has(`${number?.text} ${text}`)) return true;
    const isNext = before === at - 1;
    return isNext && OFTEN_BEFORE.has(text) && (next === undefined || NO_THING.has(next));
  }
  return false;
}

function isExplained(tokens: readonly Token[], at: number): boolean {
  const next = wordBehind(tokens, at, "(");
  return next !== undefined && (AFTER.has(next) || FIRST_WORDS.has(`${tokens[at]?.text} ${next}`));
}

/** The word behind a number, with at most one sign between them, which has to be the given one. */
function wordBehind(tokens: readonly Token[], at: number, sign?: string): string | undefined {
  const line = tokens[at]?.line;
  const [next, after] = [tokens[at + 1], tokens[at + 2]].map((token) =>
    token?.line === line ? token?.text : undefined,
  );
  return next !== undefined && next === sign ? after : next !== undefined && isWord(next) ? next : undefined;
}

/** Whether a number goes on at either side: `v401`, `$401`, `1.401`, `401 ms`. */
function isPart(text: string, { start, end }: Token): boolean {
  return (
    /[\p{L}_$€£#-]$|\d[.,/]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[.,/-]?[\p{L}_]|[.,/-]\d|%| ?ms\b)/u.test(text.slice(end, end + 4))
  );
}

/** Whether nothing but spaces, quotation marks and brackets stands next to a number. */
function isFree(text: string, { start, end }: Token): boolean {
  return /^$|[\s"'`([{]/.test(text.charAt(start - 1)) && /^$|[\s"'`)\]}.,;!?]/.test(text.charAt(end));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
