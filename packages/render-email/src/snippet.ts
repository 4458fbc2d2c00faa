import { guardAcross } from "@fixbook/core";
import type { PublishedFile } from "@fixbook/schema";

/**
 * What an email can hold after any editor has had its hands on it: paragraphs, and flat lists of one line each. There
 * is no node for anything else, so no printer can let it through.
 */
export type Snippet = readonly SnippetBlock[];

export type SnippetBlock = Paragraph | List<Line>;

export interface Paragraph {
  readonly type: "paragraph";
  /** `lead` introduces the block after it and stays close to it; `code` is a code block, a span for each line. */
  readonly role: "body" | "lead" | "code";
  readonly line: Line;
}

export interface List<Item> {
  readonly type: "list";
  readonly ordered: boolean;
  /** Without breaks. */
  readonly items: readonly Item[];
}

/** Inline content. In a list item it holds no break. */
export type Line = readonly Span[];

export type Span =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "break" }
  | { readonly type: "strong" | "em"; readonly children: Line }
  | Foreign
  | Link
  | NamedFile;

/** What stands for a picture or an attachment of the book: a link to it, or words alone where it has no address. */
export interface NamedFile {
  readonly type: "file";
  readonly file: PublishedFile;
  /** Without breaks. */
  readonly children: Line;
}

/** Words in another language than the text around them. */
interface Foreign {
  readonly type: "foreign";
  readonly locale: string;
  readonly children: Line;
}

export interface Link {
  readonly type: "link";
  /** Absolute and safe. */
  readonly url: string;
  /** Without links and breaks. */
  readonly children: Line;
}

/** Text as it stands in a line: white space and control characters in a row are one space. */
export function text(value: string): Span {
  // Most texts have single spaces only, and to look costs less than to replace each.
  return { type: "text", value: FOLDS.test(value) ? value.replace(SPACES, " ") : value };
}

/** Words of the program or the book, and their language where it is not that of the text. */
export interface Label {
  readonly label: string;
  readonly foreign: string | undefined;
  /** What stands behind it, as its language writes a colon, with the spaces that belong to it. */
  readonly colon: string;
}

/** A label as it stands in a line. */
export function labelText({ label, foreign }: Label): Span {
  return foreign === undefined ? text(label) : { type: "foreign", locale: foreign, children: [text(label)] };
}

const SPACES = /[ \p{Cc}\u2028\u2029]+/gu;
const FOLDS = / {2}|[\p{Cc}\u2028\u2029]/u;

/** The files that a snippet names, each once, in its order. */
export function filesIn(snippet: Snippet): readonly PublishedFile[] {
  const found = new Map<string, PublishedFile>();
  const look = (line: Line): void => {
    for (const span of line) {
      if (span.type === "file" && !found.has(span.file.published)) found.set(span.file.published, span.file);
      if ("children" in span) look(span.children);
    }
  };
  for (const block of snippet) {
    if (block.type === "paragraph") look(block.line);
    else for (const item of block.items) look(item);
  }
  return [...found.values()];
}

/** The words of a line, a break as a newline. */
export function wordsOf(line: Line): string {
  const words = line.map((span) =>
    "children" in span ? wordsOf(span.children) : span.type === "break" ? "\n" : span.value,
  );
  return guardAcross(words).join("");
}
