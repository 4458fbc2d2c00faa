import { createInlineReader, type InlineReader } from "./plain-inline.js";

/** The syntax that a plain text needs: CommonMark alone, or tables as well. */
export type PlainSyntax = "commonmark" | "tables";

/**
 * The syntax of a Markdown text that any two parsers of CommonMark and GFM read alike: undefined for all other text.
 * It admits known shapes of lines rather than refusing known trouble: paragraphs, headings, lists, quotes, closed
 * fences and tables, each in its usual form. Linear in the length of the text.
 */
export function plainSyntax(text: string): PlainSyntax | undefined {
  if (text.length > LENGTH || REFUSED.test(text) || !text.isWellFormed()) return undefined;
  const lines = text.split(/\r?\n/);
  const scan: Scan = {
    lines,
    at: 0,
    isQuote: false,
    hasTable: false,
    items: [],
    inParagraph: false,
    inline: createInlineReader(),
  };
  if (!scanBlocks(scan)) return undefined;
  if (!scan.hasTable) return "commonmark";
  return GFM_BEYOND_TABLES.test(text) ? undefined : "tables";
}

interface Scan {
  readonly lines: readonly string[];
  /** Index of the line to read. */
  at: number;
  readonly isQuote: boolean;
  hasTable: boolean;
  /** The columns at which the texts of the open list items begin. */
  readonly items: number[];
  /** Whether the last line belongs to a paragraph. */
  inParagraph: boolean;
  /** The last character of the markers of a quote's lists. */
  quotedKind?: string;
  readonly inline: InlineReader;
}

/** Longer texts are rare, and are not worth the question whether the native parser takes them in linear time. */
const LENGTH = 64 * 1024;
const REFUSED = /\r(?!\n)/;
/** What the native parser reads as links, tasks and strikethrough wherever it reads tables. */
const GFM_BEYOND_TABLES = /www\.|:\/\/|@|~|\[[ xX]\]/i;
const MARKER = /^([-+*]|[0-9]{1,9}[.)])( {1,4})(?=[^ ])/;
const ANY_MARKER = /^(?:[-+*]|[0-9]+[.)])(?: |$)/;
const HEADING = /^#{1,6} (?=[^ ])/;
const ANY_HEADING = /^#{1,6}(?: |$)/;
const FENCE = /^(`{3,})[A-Za-z0-9+#._-]*$/;
const ANY_FENCE = /^(?:```|~~~)/;
const COMMENT = /^<!-- (?:[^<>`-]|-(?=[A-Za-z0-9]))+ -->$/;
const RULE_OR_UNDERLINE = /^(?:[-=:| ]+|[*_ ]+)$/;
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+$/;

function scanBlocks(scan: Scan): boolean {
  const { lines } = scan;
  while (scan.at < lines.length && (lines[scan.at] ?? "").trim() === "") scan.at++;
  while (scan.at < lines.length) {
    const line = lines[scan.at] ?? "";
    if (!(line === "" ? endParagraph(scan) : scanLine(scan, line))) return false;
    scan.at++;
  }
  return endParagraph(scan);
}

function scanLine(scan: Scan, line: string): boolean {
  if (line.includes("\t")) return false;
  let indent = 0;
  while (line[indent] === " ") indent++;
  const rest = line.slice(indent);
  const first = rest[0] ?? "";
  if (ANY_MARKER.test(rest)) return scanItem(scan, indent, rest);
  if (first === "#" && ANY_HEADING.test(rest)) return scanHeading(scan, indent, rest);
  if (ANY_FENCE.test(rest)) return scanFence(scan, indent, rest);
  if (first === ">") return scanQuote(scan, indent);
  if (first === "|") return scanTable(scan, indent);
  if (first === "<") return scanComment(scan, indent, rest);
  if (RULE_OR_UNDERLINE.test(rest)) return scanRule(scan, indent, rest);
  return scanText(scan, indent, rest);
}

function scanText(scan: Scan, indent: number, rest: string): boolean {
  if (scan.inParagraph) {
    // A line to the left of its paragraph continues it lazily.
    const column = scan.items.at(-1) ?? 0;
    return indent - column <= 3 && scan.inline.line(rest);
  }
  return closeItems(scan, indent) && beginParagraph(scan, rest);
}

function beginParagraph(scan: Scan, text: string): boolean {
  scan.inParagraph = true;
  return scan.inline.line(text);
}

function endParagraph(scan: Scan): boolean {
  scan.inParagraph = false;
  return scan.inline.end();
}

/** Closes the list items that a line stands to the left of. False when the line is indented code. */
function closeItems(scan: Scan, indent: number): boolean {
  const { items } = scan;
  while ((items.at(-1) ?? 0) > indent) items.pop();
  return indent - (items.at(-1) ?? 0) <= 3;
}

function scanItem(scan: Scan, indent: number, rest: string): boolean {
  const [all = "", marker = ""] = MARKER.exec(rest) ?? [];
  const text = rest.slice(all.length);
  if (all === "" || OPENS_BLOCK.some((pattern) => pattern.test(text))) return false;
  const outer = scan.items.at(-1) ?? 0;
  // Within a paragraph of the same item only the number 1 begins a list.
  if (scan.inParagraph && indent >= outer && /[0-9]/.test(marker) && !/^1[.)]$/.test(marker)) return false;
  if (!endParagraph(scan) || !closeItems(scan, indent)) return false;
  if (scan.isQuote && !isFlatItem(scan, marker)) return false;
  scan.items.push(indent + all.length);
  return beginParagraph(scan, text);
}

/** Parsers disagree on where a list in a quote ends when another list follows. */
function isFlatItem(scan: Scan, marker: string): boolean {
  const kind = marker.slice(-1);
  scan.quotedKind ??= kind;
  return scan.items.length === 0 && scan.quotedKind === kind;
}

/** What would make more than a paragraph of the text of an item. */
const OPENS_BLOCK = [ANY_MARKER, ANY_HEADING, ANY_FENCE, RULE_OR_UNDERLINE, /^[>|]/];

function scanHeading(scan: Scan, indent: number, rest: string): boolean {
  const text = rest.replace(HEADING, "");
  if (indent > 0 || scan.isQuote || text === rest || text.endsWith("#")) return false;
  if (!endParagraph(scan)) return false;
  scan.items.length = 0;
  return scan.inline.line(text) && scan.inline.end();
}

function scanRule(scan: Scan, indent: number, rest: string): boolean {
  if (rest !== "---" || indent > 0 || scan.isQuote || scan.inParagraph || scan.at === 0) return false;
  scan.items.length = 0;
  return true;
}

/** A comment on a line of its own. */
function scanComment(scan: Scan, indent: number, rest: string): boolean {
  if (indent > 0 || scan.isQuote || scan.inParagraph || !COMMENT.test(rest)) return false;
  scan.items.length = 0;
  return true;
}

function scanFence(scan: Scan, indent: number, rest: string): boolean {
  const fence = FENCE.exec(rest)?.[1];
  if (fence === undefined || scan.isQuote || !endParagraph(scan) || !closeItems(scan, indent)) return false;
  const column = scan.items.at(-1) ?? 0;
  for (scan.at++; scan.at < scan.lines.length; scan.at++) {
    const line = scan.lines[scan.at] ?? "";
    if (line === "") continue;
    if (line.slice(0, column).trim() !== "" || line.length <= column) return false;
    const [, spaces = "", run = "", after = ""] = /^( *)(`{3,})( *)$/.exec(line.slice(column)) ?? [];
    if (run === "" || spaces.length > 3 || run.length < fence.length) continue;
    return run === fence && after === "";
  }
  return false;
}

function scanQuote(scan: Scan, indent: number): boolean {
  if (indent > 0 || scan.isQuote || scan.inParagraph) return false;
  scan.items.length = 0;
  const inner: string[] = [];
  for (; scan.lines[scan.at]?.startsWith(">"); scan.at++) {
    const line = scan.lines[scan.at] ?? "";
    if (line !== ">" && !/^> ?(?=[^ ]| +[^ ])/.test(line)) return false;
    inner.push(line.slice(line[1] === " " ? 2 : 1));
  }
  // A line of text right below would continue the quote lazily.
  if ((scan.lines[scan.at] ?? "") !== "" || inner[0] === "" || inner.at(-1) === "") return false;
  return scanBlocks({ ...scan, lines: inner, at: 0, isQuote: true, items: [], inline: createInlineReader() });
}

function scanTable(scan: Scan, indent: number): boolean {
  if (indent > 0 || scan.isQuote || scan.inParagraph) return false;
  if (!DELIMITER_ROW.test(scan.lines[scan.at + 1] ?? "")) return false;
  scan.items.length = 0;
  scan.hasTable = true;
  const start = scan.at;
  const columns = (scan.lines[start + 1] ?? "").split("|").length;
  for (; (scan.lines[scan.at] ?? "") !== ""; scan.at++) {
    if (scan.at === start + 1) continue;
    if (scan.lines[scan.at]?.includes("\t")) return false;
    const cells = (scan.lines[scan.at] ?? "").split("|");
    if (cells.length !== columns || cells[0] !== "" || cells.at(-1) !== "") return false;
    for (const cell of cells) if (!(scan.inline.line(cell.trim()) && scan.inline.end())) return false;
  }
  scan.at--;
  return true;
}
