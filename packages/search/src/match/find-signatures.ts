import { hostsOn, isOneOf } from "./hosts.js";
import { readStatus } from "./read-status.js";
import type { Part, Signature, SignatureIndex } from "./signature.js";
import { isWord, type Range, readText, type Token, tokensOf } from "./tokens.js";
import { readSpelling, type WrittenCode } from "./written-code.js";

/** How much of a text is read, in UTF-16 units. */
export const longestText = 100_000;

/** A signature in a text. */
export interface Sighting {
  /** Whether it is meant. A bare number and an ordinary word are not sure: they may mean something else where they stand. */
  readonly isSure: boolean;
  /** Whether it stands there as the entry has it, and not as somebody has written it down. */
  readonly isVerbatim: boolean;
  /** Of a status: whether it is that of one of the hosts that were asked for. */
  readonly isOfHost: boolean;
  /** Where it stands in the text, first. */
  readonly at: Range;
}

/** What narrows down which signatures are meant. */
interface FindOptions {
  /** The hosts whose statuses count; those of others are none. Each stands for what is below it, too. */
  readonly hosts?: readonly string[] | undefined;
  /** The host that the text is known to come from. */
  readonly host?: string | undefined;
  /** Hears of each comparison. */
  readonly look?: () => void;
}

/**
 * The signatures that a text holds. The first {@link longestText} units are read, in time in proportion to their number.
 */
export function findSignatures(
  { phrases, written, statuses }: SignatureIndex,
  given: string,
  { hosts, host, look }: FindOptions = {},
): ReadonlyMap<Signature, Sighting> {
  const { text, placeOf } = readText(given.slice(0, longestText));
  const tokens = tokensOf(text);
  const found = new Map<Signature, Sighting>();
  const add = (signature: Signature, isSure: boolean, from: number, to: number, more?: Partial<Sighting>): void => {
    const known = found.get(signature);
    if (known !== undefined && (known.isSure || !isSure)) return;
    found.set(signature, { isSure, isVerbatim: true, isOfHost: false, at: placeOf(from, to), ...more });
  };
  const hostOf = hostsOn(text, host);
  const isOfHost = (line: number): boolean => {
    const own = hosts && hostOf(line);
    return own !== undefined && isOneOf(own, hosts ?? []);
  };
  const isAsked = (line: number): boolean => hosts === undefined || hostOf(line) === undefined || isOfHost(line);
  const follow = createFollower();
  const said = (part: Part, first: number, last: number): void => {
    const [start, end] = [tokens[first] as Token, tokens[last] as Token];
    const isWhole = tokens.length === last - first + 1;
    const { signature } = part;
    if (signature.kind === "message" || signature.kind === "text") {
      const from = follow(part, first, last, start.line);
      if (from === undefined) return;
      add(signature, !signature.isPlain || isWhole, (tokens[from] as Token).start, end.end);
    } else if (signature.kind === "status") {
      if (isAsked(start.line)) add(signature, isWhole, start.start, end.end, { isOfHost: isOfHost(start.line) });
    } else if (end.end - start.start === part.length && isBounded(text, start.start, end.end)) {
      const isSure = !signature.isPlain || isWhole || isSetApart(text, start.start, end.end);
      add(signature, isSure, start.start, end.end);
    }
  };
  phrases.find(tokens, said, look);
  const words = tokens.filter(({ text }) => isWord(text));
  const wrote = ({ signature, weight }: WrittenCode, first: number, last: number): void => {
    const [start, end] = [(words[first] as Token).start, (words[last] as Token).end];
    const spelling = readSpelling(text, words.slice(first, last + 1));
    if (spelling === undefined || !isBounded(text, start, end)) return;
    const isWhole = words.length === last - first + 1;
    const isSure = weight > (spelling === "joined" ? 0 : 1) || isWhole || isSetApart(text, start, end);
    add(signature, isSure, start, end, { isVerbatim: false });
  };
  written.find(words, wrote, look);
  for (const [at, { text: number, start, end, line }] of tokens.entries()) {
    const signatures = statuses.get(number);
    if (signatures === undefined || found.get(signatures[0] as Signature)?.isSure === true) continue;
    const reading = readStatus(text, tokens, at);
    if (reading === undefined || !isAsked(line)) continue;
    for (const signature of signatures) add(signature, reading === "status", start, end, { isOfHost: isOfHost(line) });
  }
  return found;
}

/**
 * Follows messages part by part; answers where a message begins that a part completes. Earliest places are the best ones.
 */
function createFollower(): (part: Part, first: number, last: number, line: number) => number | undefined {
  const reached = new Map<Signature, { next: number; from: number; line: number; start: number }>();
  return ({ signature, order }, first, last, line) => {
    const before = reached.get(signature);
    const { next, from, start } = before?.line === line ? before : { next: 0, from: first, start: first };
    if (order !== next || first < from) return undefined;
    const begins = order === 0 ? first : start;
    reached.set(signature, { next: next + 1, from: last + 1, line, start: begins });
    return next + 1 === signature.parts ? begins : undefined;
  };
}

/** Whether a code ends where it seems to, at both sides: `E-1` is not a part of `E-12`, `E-1-2` or `the-e-1`. */
function isBounded(text: string, start: number, end: number): boolean {
  const continues = (character = " ") => isWord(character) || character === "_";
  const joins = (character = " ") => character === "-" || character === ".";
  if (continues(text[start - 1]) || continues(text[end])) return false;
  return !(joins(text[start - 1]) && continues(text[start - 2])) && !(joins(text[end]) && continues(text[end + 1]));
}

/** Whether a word stands as a value: in quotation marks, or behind a colon or an equals sign and before a line's end. */
function isSetApart(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? " ", text[end] ?? "\n"];
  if (`"'\`“‘`.includes(before)) return `"'\`”’`.includes(after);
  return /[:=] ?$/.test(text.slice(Math.max(0, start - 2), start)) && ",;&}\r\n".includes(after);
}
