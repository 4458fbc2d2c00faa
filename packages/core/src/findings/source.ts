import { defineFinding, quote } from "../finding.js";

/** Limits that every real page measured so far passes. Sizes are in UTF-16 units, the file's in bytes. */
export const limits = {
  fileBytes: 512 * 1024,
  bookFileBytes: 1024 * 1024,
  frontmatter: 16 * 1024,
  title: 200,
  yamlDepth: 8,
  line: 20_000,
  treeDepth: 32,
  containerMarkers: 16,
  tableColumns: 64,
  fileMilliseconds: 2000,
} as const;

const TEXT =
  "Editors, parsers and terminals disagree about such characters, so what is reviewed may not be what is published.";
const LIMIT = "A file past this limit is either damaged or made to stop the build; no real page comes near it.";

export const emptyFile = defineFinding({
  ruleId: "source/empty-file",
  severity: "error",
  why: "An empty file publishes nothing, and nobody would notice.",
  message: () => "The file is empty.",
  action: () => 'Write the entry, beginning with its title ("# …"), or delete the file.',
});

export const tooLarge = defineFinding<{ bytes: number; limit: number }>({
  ruleId: "source/too-large",
  severity: "error",
  why: LIMIT,
  message: ({ bytes, limit }) => `The file has ${bytes} bytes, and ${limit} are allowed.`,
  action: () => "Split it, one problem a file, or move the data elsewhere and link to it.",
});

export const notUtf8 = defineFinding<{ byte: number }>({
  ruleId: "source/not-utf8",
  severity: "error",
  why: "Characters would reach readers garbled.",
  message: ({ byte }) => `The file is not UTF-8: byte ${byte} (counted from 0) begins no valid character.`,
  action: () => "Save the file as UTF-8 (not as UTF-16 or Windows-1252); if it is not text at all, remove it.",
});

export const controlCharacter = defineFinding<{ character: string; more: number }>({
  ruleId: "text/control-character",
  severity: "error",
  why: TEXT,
  message: ({ character, more }) => `The text holds the control character ${quote(character)}${andMore(more)}.`,
  action: () => "Delete it; it usually comes from a paste out of a terminal or a PDF.",
});

export const noncharacter = defineFinding<{ character: string; more: number }>({
  ruleId: "text/noncharacter",
  severity: "error",
  why: "Unicode keeps such a code for programs and gives it to no character: readers see a box, and some programs stop.",
  message: ({ character, more }) => `The text holds the noncharacter ${codePoint(character)}${andMore(more)}.`,
  action: () => "Delete it; it comes from a damaged file or a faulty export.",
});

export const bidiControl = defineFinding<{ character: string; more: number }>({
  ruleId: "text/bidi-or-invisible",
  severity: "error",
  why: "Such a character makes text read in another order than it is stored, which hides changes from reviewers.",
  message: ({ character, more }) => `The text holds the invisible direction mark ${quote(character)}${andMore(more)}.`,
  action: () => "Delete it; pages set the direction of text by themselves.",
});

export const privateUseCharacter = defineFinding<{ character: string; more: number }>({
  ruleId: "text/private-use-character",
  severity: "error",
  why: "Private-use characters have no agreed meaning: readers see boxes, or another vendor's icon.",
  message: ({ character, more }) => `The text holds the private-use character ${quote(character)}${andMore(more)}.`,
  action: () => "Replace it by the character or the word that it stood for.",
});

export const bareCarriageReturn = defineFinding<{ more: number }>({
  ruleId: "source/mixed-line-endings",
  severity: "error",
  why: "Tools disagree on where such a line ends, so line numbers and frontmatter go wrong.",
  message: ({ more }) => `A line ends in a carriage return alone${andMore(more)}.`,
  action: () => "Save the file with LF (or CRLF) line endings throughout.",
});

export const longLine = defineFinding<{ length: number }>({
  ruleId: "source/long-line",
  severity: "error",
  why: LIMIT,
  message: ({ length }) => `The line has ${length} characters, and ${limits.line} are allowed.`,
  action: () => "Break it; if it is data, such as an image in base64, keep it in a file of its own and link to it.",
});

export const tooDeep = defineFinding<{ what: string; limit: number }>({
  ruleId: "source/too-deep",
  severity: "error",
  why: LIMIT,
  message: ({ what, limit }) => `The text nests more than ${limit} ${what}.`,
  action: () => "Write it flatter: steps rarely need more than a list in a list.",
});

export const wideTable = defineFinding<{ columns: number }>({
  ruleId: "source/wide-table",
  severity: "error",
  why: LIMIT,
  message: ({ columns }) => `The table has ${columns} columns, and ${limits.tableColumns} are allowed.`,
  action: () => "Split the table, or turn rows into columns.",
});

export const tooSlow = defineFinding<{ milliseconds: number }>({
  ruleId: "source/too-slow",
  severity: "error",
  why: "A file that keeps the parser busy this long is made to stop the build, or holds text that no reader could follow.",
  message: ({ milliseconds }) => `Reading the file took more than ${milliseconds} ms and was stopped.`,
  action: () => "Simplify it: long runs of *, _, [ or nested marks are the usual reason.",
});

export const crashed = defineFinding<{ reason: string }>({
  ruleId: "source/crashed",
  severity: "error",
  why: "The file could not be checked, so it cannot be published.",
  message: ({ reason }) => `Fixbook failed on this file: ${reason}`,
  action: () => "Please report it with the file. Until then, simplify the text around unusual constructs.",
});

export const lostText = defineFinding<{ text: string }>({
  ruleId: "source/lost-text",
  severity: "error",
  why: "Whatever a writer types reaches its readers, or the gate says why not.",
  message: ({ text }) => `Readers would never see ${quote(text)}: Markdown reads it as part of something else.`,
  action: () => "Put it into `code`, or a backslash before its punctuation.",
});

export const unreadable = defineFinding<{ reason: string }>({
  ruleId: "source/unreadable",
  severity: "error",
  why: "What cannot be read is not checked and not published.",
  message: ({ reason }) => `The file cannot be read: ${reason}.`,
  action: () => "Check its permissions, and whether another program is still writing it.",
});

export const notRegularFile = defineFinding<{ kind: string }>({
  ruleId: "source/not-a-file",
  severity: "error",
  why: "A book is read from its own regular files only, so that it cannot reach outside its folder.",
  message: ({ kind }) => `This is ${kind}, not a file or folder of the book.`,
  action: ({ kind }) =>
    kind === "a symbolic link"
      ? "Put a copy of what it leads to here instead."
      : "Remove it, or move it out of the book.",
});

export const strayFile = defineFinding<{ name: string; expected: string }>({
  ruleId: "source/stray-file",
  severity: "error",
  why: "A file in the wrong place or with another ending would not be published, and nobody would notice.",
  message: ({ name, expected }) => `${quote(name)} is no part of a book; here stand ${expected}.`,
  action: () => "Rename or move it, or take it out of this folder.",
});

/** The code point of a character as Unicode writes it, `U+FFFE`; a reference to none as it is written. */
function codePoint(character: string): string {
  if (character.startsWith("&")) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function andMore(count: number): string {
  return count > 0 ? ` (and ${count} more like it)` : "";
}
