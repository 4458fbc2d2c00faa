import type { FindingData, FindingType } from "./finding.js";
import {
  bareCarriageReturn,
  bidiControl,
  controlCharacter,
  limits,
  longLine,
  privateUseCharacter,
  tooDeep,
  wideTable,
} from "./findings/source.js";
import { privateUse } from "./private-use.js";
import type { Report } from "./report.js";

/**
 * Checks the characters of a text, before any parser sees it. One finding for each kind of character, at the first.
 * Linear, without recursion. Answers whether the text may be parsed.
 */
export function guardCharacters(text: string, report: Report): boolean {
  return [
    first(text, CONTROL, report, controlCharacter),
    first(text, BIDI, report, bidiControl),
    first(text, PRIVATE_USE, report, privateUseCharacter),
    first(text, BARE_CR, report, bareCarriageReturn),
    guardLines(text, report),
  ].every(Boolean);
}

/** Checks a Markdown text for nesting and tables that parsers cannot bear. Answers whether the text may be parsed. */
export function guardMarkdown(text: string, from: number, report: Report): boolean {
  let start = from;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const markers = containerMarkers(text, start, end);
    if (markers > limits.containerMarkers) {
      report.add(tooDeep, { start, end }, { what: "lists and quotes on one line", limit: limits.containerMarkers });
      return false;
    }
    const columns = tableColumns(text, start, end);
    if (columns > limits.tableColumns) {
      report.add(wideTable, { start, end }, { columns });
      return false;
    }
    start = end + 1;
  }
  return true;
}

/** Whether a value that an escape may have made (`"\u001b"`) holds characters that {@link guardCharacters} refuses. */
export function hasForbiddenCharacter(value: string): boolean {
  return !value.isWellFormed() || [CONTROL, BIDI, PRIVATE_USE].some((kind) => value.search(kind) !== -1) || value.includes("\r");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const PRIVATE_USE = new RegExp(privateUse, "gu");
const BARE_CR = /\r(?!\n)/g;

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

/** How many list and quote markers stand one after another at the start of a line. */
function containerMarkers(text: string, start: number, end: number): number {
  let markers = 0;
  let at = start;
  while (at < end) {
    const character = text[at] ?? "";
    if (character === " " || character === "\t") {
      at++;
    } else if (character === ">") {
      markers++;
      at++;
    } else if ("-+*".includes(character) && isBlank(text[at + 1])) {
      markers++;
      at++;
    } else {
      const digits = /^[0-9]{1,9}[.)](?=[ \t]|$)/.exec(text.slice(at, Math.min(end, at + 11)));
      if (digits === null) break;
      markers++;
      at += digits[0].length;
    }
  }
  // A thematic break, `- - -`, looks like list markers; it is one when nothing else stands on the line.
  return at >= end && markers <= limits.containerMarkers * 2 && /^[ \t]*([-*])(?:[ \t]*\1)*[ \t\r]*$/.test(text.slice(start, end))
    ? Math.min(markers, limits.containerMarkers)
    : markers;
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
