import { readStatus } from "./read-status.js";
import type { Part, Signature, SignatureIndex } from "./signature.js";
import { comparable, isWord, type Token, tokensOf } from "./tokens.js";
import { readSpelling, type WrittenCode } from "./written-code.js";

/** How much of a text is read, in UTF-16 units. */
export const longestText = 100_000;

/**
 * The signatures that a text holds, and whether each is sure. A bare number and an ordinary word are not: they may mean
 * something else where they stand. The first {@link longestText} units are read, in time in proportion to their number;
 * `look` hears of each comparison.
 */
export function findSignatures(
  { phrases, written, statuses }: SignatureIndex,
  given: string,
  look?: () => void,
): ReadonlyMap<Signature, boolean> {
  const text = comparable(given.slice(0, longestText));
  const tokens = tokensOf(text);
  const found = new Map<Signature, boolean>();
  const add = (signature: Signature, sure: boolean) => found.set(signature, sure || found.get(signature) === true);
  const follow = createFollower();
  const said = (part: Part, first: number, last: number): void => {
    const [start, end] = [tokens[first] as Token, tokens[last] as Token];
    const isWhole = tokens.length === last - first + 1;
    const { signature } = part;
    if (signature.kind === "message") {
      if (follow(part, first, last, start.line)) add(signature, !signature.isPlain || isWhole);
    } else if (end.end - start.start === part.length && isBounded(text, start.start, end.end))
      add(signature, !signature.isPlain || isWhole || isSetApart(text, start.start, end.end));
  };
  phrases.find(tokens, said, look);
  const words = tokens.filter(({ text }) => isWord(text));
  const wrote = ({ signature, weight }: WrittenCode, first: number, last: number): void => {
    const [start, end] = [(words[first] as Token).start, (words[last] as Token).end];
    const spelling = readSpelling(text, words.slice(first, last + 1));
    if (spelling === undefined || !isBounded(text, start, end)) return;
    const isWhole = words.length === last - first + 1;
    add(signature, weight > (spelling === "joined" ? 0 : 1) || isWhole || isSetApart(text, start, end));
  };
  written.find(words, wrote, look);
  const readings = new Map<string, boolean>();
  for (const [at, { text: number }] of tokens.entries()) {
    const reading = statuses.has(number) && readings.get(number) !== true ? readStatus(text, tokens, at) : undefined;
    if (reading !== undefined) readings.set(number, reading === "status");
  }
  for (const [number, sure] of readings) for (const signature of statuses.get(number) ?? []) add(signature, sure);
  return found;
}

/** Follows messages part by part; answers whether a part completes its message. Earliest places are the best ones. */
function createFollower(): (part: Part, first: number, last: number, line: number) => boolean {
  const reached = new Map<Signature, { readonly next: number; readonly from: number; readonly line: number }>();
  return ({ signature, order }, first, last, line) => {
    const before = reached.get(signature);
    const { next, from } = before?.line === line ? before : { next: 0, from: first };
    if (order !== next || first < from) return false;
    reached.set(signature, { next: next + 1, from: last + 1, line });
    return next + 1 === signature.parts;
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
