import { defineFinding, quote } from "../finding.js";
import type { WorkKind } from "../work/costs.js";

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
  /** Findings of a rule in a file that are listed one by one. */
  findingsOfRule: 100,
  /** What parsing one file may take, as `estimateWork` estimates it: microseconds of the reference parser. */
  fileWork: 1_000_000,
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
  message: ({ character, more }) => `The text contains the control character ${quote(character)}${andMore(more)}.`,
  action: () => "Delete it; it usually comes from a paste out of a terminal or a PDF.",
});

export const noncharacter = defineFinding<{ character: string; more: number }>({
  ruleId: "text/noncharacter",
  severity: "error",
  why: "Unicode keeps such a code for programs and gives it to no character: readers see a box, and some programs stop.",
  message: ({ character, more }) => `The text contains the noncharacter ${codePoint(character)}${andMore(more)}.`,
  action: () => "Delete it; it comes from a damaged file or a faulty export.",
});

export const bidiControl = defineFinding<{ character: string; more: number }>({
  ruleId: "text/bidi-or-invisible",
  severity: "error",
  why: "Such a character makes text read in another order than it is stored, which hides changes from reviewers.",
  message: ({ character, more }) =>
    `The text contains the invisible direction mark ${quote(character)}${andMore(more)}.`,
  action: () => "Delete it; pages set the direction of text by themselves.",
});

export const privateUseCharacter = defineFinding<{ character: string; more: number }>({
  ruleId: "text/private-use-character",
  severity: "error",
  why: "Private-use characters have no agreed meaning: readers see boxes, or another vendor's icon.",
  message: ({ character, more }) => `The text contains the private-use character ${quote(character)}${andMore(more)}.`,
  action: () => "Replace it with the character or the word that was meant.",
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

/** What makes a text dear to parse, in the words of a writer, and what to do about it. */
const DEAR: Readonly<Record<WorkKind, { readonly what: string; readonly action: string }>> = {
  emphasis: {
    what: "very many *, _ or ~ that open or close nothing, or lie within each other",
    action: "Put characters that are plain text into `code`, and take emphasis out of emphasis.",
  },
  brackets: {
    what: "very many brackets that lie within each other, or begin links that do not end",
    action: "Put brackets that are plain text into `code`, and close each link.",
  },
  code: {
    what: "very many runs of backticks of different lengths",
    action: "Close each run of backticks with one of the same length, or use a block of code.",
  },
  markup: {
    what: "very many < that begin a comment or a declaration, and nothing ends it",
    action: "Put what is meant as text into `code`, and end each comment.",
  },
  tables: { what: "tables of very many cells", action: "Split the table, or keep the data elsewhere and link to it." },
  lists: { what: "very many items of lists", action: "Split the file, one problem a file, or keep data elsewhere." },
  lines: { what: "very many lines", action: "Split the file, one problem a file, or keep data elsewhere." },
  length: { what: "very many marks", action: "Split the file, one problem a file, or keep data elsewhere." },
};

export const tooComplex = defineFinding<{ times: number; kind: WorkKind }>({
  ruleId: "source/too-complex",
  severity: "error",
  why: "A few such files would keep the build from ending; no real page comes near the limit.",
  message: ({ times, kind }) =>
    `Reading the file would take ${times} times the work that a file may take, most of it here: ${DEAR[kind].what}.`,
  action: ({ kind }) => DEAR[kind].action,
});

export const tooMuchWork = defineFinding<{ times: number; files: readonly string[]; count: number; kind: WorkKind }>({
  ruleId: "source/too-much-work",
  severity: "error",
  why: "The book would take longer to read than the workflow waits, so its most expensive files were left out and not checked.",
  message: ({ times, files, count }) =>
    `Reading the book would take ${times} times the work that it may take. ${count === 1 ? "One file was" : `${count} files were`} not read: ${files.join(", ")}${count > files.length ? ` and ${count - files.length} more` : ""}.`,
  action: ({ kind }) => `Begin with this one. ${DEAR[kind].action}`,
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
  message: ({ text }) => `Readers would never see ${quote(text)}: it is read as part of something else.`,
  action: () =>
    "In text, put it into `code`, or a backslash before its punctuation; in a field, put the whole value in quotes.",
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

export const strayFile = defineFinding<{ problem: string; action: string }>({
  ruleId: "source/stray-file",
  severity: "error",
  why: "A file in the wrong place or with another name would not be published, and nobody would notice.",
  message: ({ problem }) => problem,
  action: ({ action }) => action,
});

/** The code point of a character as Unicode writes it, `U+FFFE`; a reference to none as it is written. */
function codePoint(character: string): string {
  if (character.startsWith("&")) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function andMore(count: number): string {
  return count > 0 ? ` (and ${count} more like it)` : "";
}
