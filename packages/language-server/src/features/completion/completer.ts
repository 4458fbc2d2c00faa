import type { CompletionItemKind } from "vscode-languageserver";
import { type Catalog, catalogOf } from "../../catalog.js";
import type { OpenDocument } from "../../feature.js";
import { type Outline, readOutline } from "../../outline.js";
import { isEntryFile } from "../../parsed-entry.js";
import { textOf } from "../../positions.js";

/** What kind of text stands around a place. */
type Zone = "frontmatter" | "markdown" | "code" | "yaml";

/** A place at which somebody types. */
export interface CompletionPlace extends OpenDocument {
  readonly text: string;
  readonly offset: number;
  /** The line up to the place. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  readonly zone: Zone;
  /** Of an entry. */
  readonly outline: Outline | undefined;
  readonly catalog: Catalog;
}

/** Something that may stand at a place. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What replaces what is typed. */
  readonly text: string;
  /** The same with places to fill in, for clients that know snippets. */
  readonly snippet?: string;
  /** What typed words are compared with, where that is not the label. */
  readonly filter?: string;
  readonly detail?: string;
  readonly description?: string;
}

/** What may stand in the place of a span, the likeliest first. */
export interface Completions {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
  /** Whether there are candidates besides these. */
  readonly hasMore?: boolean;
}

/** Completes one kind of thing; undefined where the place is none for it. */
export type Completer = (place: CompletionPlace) => Completions | undefined;

export function readCompletionPlace(at: OpenDocument, offset: number): CompletionPlace {
  const text = textOf(at.document);
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", offset);
  const end = feed === -1 ? text.length : feed;
  const outline = isEntryFile(at.path) ? readOutline(text) : undefined;
  return {
    ...at,
    text,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, end).replace(/\r$/, ""),
    zone: zoneOf(outline, start, offset),
    outline,
    catalog: catalogOf(at.state),
  };
}

function zoneOf(outline: Outline | undefined, lineStart: number, offset: number): Zone {
  if (outline === undefined) return "yaml";
  const { frontmatter, fences } = outline;
  if (frontmatter !== undefined && offset <= frontmatter.end && (lineStart > 0 || offset > 3)) return "frontmatter";
  return fences.some(({ start, end }) => start < lineStart && offset <= end) ? "code" : "markdown";
}

/** What is typed behind a form that ends the line so far; the form's last group is the typed part. */
export function typedAfter(
  { before, offset, after }: CompletionPlace,
  form: RegExp,
  rest: RegExp = /^[\w-]*/,
):
  | { readonly typed: string; readonly start: number; readonly end: number; readonly match: RegExpExecArray }
  | undefined {
  const match = form.exec(before);
  if (match === null) return undefined;
  const typed = match.at(-1) ?? "";
  return { typed, start: offset - typed.length, end: offset + (rest.exec(after)?.[0].length ?? 0), match };
}
