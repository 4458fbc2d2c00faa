import type { FindingData, FindingType } from "./finding.js";
import {
  bareCarriageReturn,
  bidiControl,
  controlCharacter,
  limits,
  longLine,
  noncharacter,
  privateUseCharacter,
  tooComplex,
  tooDeep,
  wideTable,
} from "./findings/source.js";
import { privateUse } from "./private-use.js";
import type { Report } from "./report.js";
import { estimateWork } from "./work/estimate-work.js";

/**
 * Checks the characters of a text, before any parser sees it. One finding for each kind of character, at the first.
 * Linear, without recursion. Answers whether the text may be parsed.
 */
export function guardCharacters(text: string, report: Report): boolean {
  return [
    first(text, CONTROL, report, controlCharacter),
    first(text, NONCHARACTER, report, noncharacter),
    first(text, BIDI, report, bidiControl),
    first(text, PRIVATE_USE, report, privateUseCharacter),
    first(text, BARE_CR, report, bareCarriageReturn),
    guardLines(text, report),
  ].every(Boolean);
}

/**
 * Checks a Markdown text, from an offset on, for nesting and tables that parsers cannot bear. Answers whether the text
 * may be parsed. The nesting of lists is judged by the columns of their markers, which is never less than a parser finds.
 */
export function guardMarkdown(text: string, from: number, add: Report["add"]): boolean {
  const lists: number[] = [];
  let afterBlank = true;
  let start = from;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const { quotes, markers, column, isBlank } = readContainers(text, start, end);
    for (const marker of markers) {
      closeLists(lists, marker);
      lists.push(marker);
    }
    if (markers.length === 0 && afterBlank && !isBlank) closeLists(lists, column);
    afterBlank = isBlank;
    if (quotes + Math.max(lists.length, markers.length) > limits.containerMarkers) {
      add(tooDeep, { start, end }, { what: "lists and quotes", limit: limits.containerMarkers });
      return false;
    }
    const columns = tableColumns(text, start, end);
    if (columns > limits.tableColumns) {
      add(wideTable, { start, end }, { columns });
      return false;
    }
    start = end + 1;
  }
  return true;
}

/**
 * Estimates what parsing a text takes, from an offset on, and refuses what takes too much, together with what its file
 * has taken before. Answers whether it may be parsed now: not where it takes more than `mostWork`.
 */
export function guardWork(
  text: string,
  from: number,
  { add, spend }: Pick<Report, "add" | "spend">,
  mostWork: number,
): boolean {
  const { cost, place, kind } = estimateWork(text, from);
  const sum = spend(cost);
  if (sum <= limits.fileWork) return sum <= mostWork;
  add(tooComplex, place, { times: timesOver(sum, limits.fileWork), kind });
  return false;
}

/**
 * Most entries are no longer, and the worst text of this length takes a tenth of what a file may take: where it is all that
 * its file holds, there is nothing to estimate.
 */
export const SHORT_BODY = 2000;

/** How many times a limit something is, for a sentence: never 1. */
export function timesOver(sum: number, limit: number): number {
  return Math.max(1.1, Math.round((10 * sum) / limit) / 10);
}

/** The first character of a value that {@link guardCharacters} refuses in a text; an escape (`"\u001b"`) may have made it. */
export function forbiddenCharacter(
  value: string,
): { readonly finding: FindingType<Character>; readonly character: string } | undefined {
  for (const [kind, finding] of FORBIDDEN) {
    const character = value.match(kind)?.[0];
    if (character !== undefined) return { finding, character };
  }
  return undefined;
}

type Character = { character: string; more: number };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}]/gu;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const PRIVATE_USE = new RegExp(privateUse, "gu");
const BARE_CR = /\r(?!\n)/g;
const FORBIDDEN: readonly (readonly [RegExp, FindingType<Character>])[] = [
  [CONTROL, controlCharacter],
  [/\r/g, controlCharacter],
  [NONCHARACTER, noncharacter],
  [BIDI, bidiControl],
  [PRIVATE_USE, privateUseCharacter],
];

function first<Data extends FindingData & { more: number }>(
  text: string,
  kind: RegExp,
  report: Report,
  finding: FindingType<Data>,
): boolean {
  const at = text.search(kind);
  if (at === -1) return true;
  const found = text.match(kind) ?? [];
  const character = found[0] ?? "";
  report.add(finding, { start: at, end: at + character.length }, { character, more: found.length - 1 } as never);
  return false;
}

function guardLines(text: string, report: Report): boolean {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > limits.line) {
      report.add(longLine, { start, end }, { length: end - start });
      return false;
    }
    start = end + 1;
  }
  return true;
}

/** The containers that a line opens or continues: its quotes, the columns of its list markers, and where its text begins. */
function readContainers(
  text: string,
  start: number,
  end: number,
): { quotes: number; markers: readonly number[]; column: number; isBlank: boolean } {
  const markers: number[] = [];
  let quotes = 0;
  let column = 0;
  let at = start;
  while (at < end) {
    const character = text[at] ?? "";
    if (character === "\t") column += 4 - (column % 4);
    else if (character === ">") quotes++;
    else if ("-+*".includes(character) && isBlank(text[at + 1])) markers.push(column);
    else if (character !== " " && character !== "\r") {
      const digits = /^[0-9]{1,9}[.)](?=[ \t\r]|$)/.exec(text.slice(at, Math.min(end, at + 11)))?.[0].length;
      if (digits === undefined) break;
      markers.push(column);
      at += digits - 1;
      column += digits - 1;
    }
    if (character !== "\t") column++;
    at++;
  }
  // A thematic break, `- - -`, looks like list markers.
  const isBreak =
    at >= end && markers.length > 2 && /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)\r?$/.test(text.slice(start, end));
  return { quotes, markers: isBreak ? [] : markers, column, isBlank: at >= end && markers.length === 0 };
}

function closeLists(lists: number[], column: number): void {
  while (lists.length > 0 && (lists.at(-1) ?? 0) >= column) lists.pop();
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === " " || character === "\t" || character === "\n" || character === "\r";
}

/** The columns of a table's delimiter row, or 0 for any other line. */
function tableColumns(text: string, start: number, end: number): number {
  if (end - start < limits.tableColumns) return 0;
  let columns = 0;
  let dashes = false;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? "";
    if (character === "-") dashes = true;
    else if (character === "|") {
      if (dashes) columns++;
      dashes = false;
    } else if (!": \t>\r".includes(character)) return 0;
  }
  return columns + (dashes ? 1 : 0);
}
