import type { AlertKind } from "@fixbook/schema";
import type { LossCode } from "../law/loss-codes.js";

/** What a line means that only another system knows. */
export interface Block {
  /** What stands in its place. */
  readonly write?: readonly string[];
  /** What of the line was syntax of the system. */
  readonly syntax?: string;
  /** What the importer writes of its own. */
  readonly added?: string;
  /** What was on it and is gone, or is told of. */
  readonly loss?: {
    readonly code: LossCode;
    readonly text?: string;
    readonly says?: string;
    readonly address?: string;
  };
  /** The shared part that stands in its place: its path, as it is written. */
  readonly include?: string;
  /** What follows the line belongs to it. */
  readonly body?: {
    /** `alert` makes a quote of it, `same` leaves it as it is, `drop` loses it. */
    readonly as: "alert" | "same" | "drop";
    /** The line that ends it; or the first that is not indented below it. */
    readonly until: RegExp | "indentation";
  };
}

/** A row of a dialect: lines of a shape, and what they mean. The pattern sees a line without its indentation. */
export interface BlockRow {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Block;
}

/** What a piece of a line means. */
interface Inline {
  readonly write: string;
  readonly syntax?: string;
  readonly added?: string;
  readonly loss?: Block["loss"];
}

/** Pieces of a line of a shape, outside of code. */
export interface InlineRow {
  readonly pattern: RegExp;
  /** Whether it stands at the end of a line only. */
  readonly isAtEnd?: boolean;
  read(match: RegExpExecArray): Inline;
}

/** What becomes of a field of the frontmatter. */
export type FieldUse =
  | "title"
  | "summary"
  | "labels"
  | "appliesTo"
  | "aliases"
  | "reviewed"
  | "draft"
  | "also"
  | "code"
  /** Says nothing to readers: settings of the system, dates of files, names of staff. */
  | "settings";

/** How one system writes Markdown. */
export interface Dialect {
  readonly id: string;
  readonly title: string;
  /** Files that tell that a folder is written in it, by path. */
  readonly signs: readonly RegExp[];
  /** Whether pages are MDX: components stand among the Markdown. */
  readonly isMdx?: boolean;
  /** Rows of lines and pieces; the first that fits counts. */
  readonly blocks: readonly BlockRow[];
  readonly inlines: readonly InlineRow[];
  readonly fields: Readonly<Record<string, FieldUse>>;
  /** Where its paths begin that begin with a slash, as a pattern of folders to put before them. */
  readonly roots?: readonly string[];
  /** Whether the name of a page is the code of what it is about, such as the name of an alert. */
  readonly isNamedByCode?: boolean;
}

/** The kind of an alert by what other systems call it. */
export function alertKindOf(word: string): AlertKind | undefined {
  return ALERTS[word.toLowerCase()];
}

const ALERTS: Readonly<Record<string, AlertKind>> = {
  note: "note",
  info: "note",
  information: "note",
  seealso: "note",
  abstract: "note",
  summary: "note",
  tldr: "note",
  todo: "note",
  quote: "note",
  cite: "note",
  example: "note",
  question: "note",
  help: "note",
  faq: "note",
  default: "note",
  primary: "note",
  secondary: "note",
  deprecated: "warning",
  tip: "tip",
  hint: "tip",
  check: "tip",
  success: "tip",
  done: "tip",
  important: "important",
  attention: "important",
  availability: "note",
  admin: "note",
  admonition: "note",
  prerequisites: "note",
  moreinfo: "note",
  warning: "warning",
  warn: "warning",
  alert: "warning",
  caution: "caution",
  danger: "caution",
  error: "caution",
  failure: "caution",
  fail: "caution",
  bug: "caution",
  critical: "caution",
};

/** The lines that begin an alert, with its title where it has one of its own. */
export function alertLines(kind: AlertKind, title = ""): readonly string[] {
  const words = title.trim();
  return [`[!${kind.toUpperCase()}]`, ...(words === "" ? [] : [`**${words.replace(/^\*\*(.*)\*\*$/, "$1")}**`, ""])];
}

/** The attributes of a tag or directive: `name="value"`. */
export function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(
      text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{["'`]?([^}"'`]*)["'`]?\}|([^\s"'>]+))/g),
      (match) => [(match[1] ?? "").toLowerCase(), match[2] ?? match[3] ?? match[4] ?? match[5] ?? ""],
    ),
  );
}

/** A text without one of its pieces: what of a directive is syntax, where the piece is kept. */
export function without(text: string, piece: string): string {
  const at = piece === "" ? -1 : text.indexOf(piece);
  return at === -1 ? text : `${text.slice(0, at)} ${text.slice(at + piece.length)}`;
}
