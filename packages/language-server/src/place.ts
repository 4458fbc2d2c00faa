import type { SourceFile, Span } from "@fixbook/core";
import type { BookState } from "./book-state.js";
import { readOutline } from "./outline.js";
import { isEntryFile, parsedEntry } from "./parsed-entry.js";
import { renameTargetAt } from "./rename-target.js";
import { type HeadingSection, sectionOfHeading } from "./section-of-heading.js";

/** Something at a place of a file that a book knows more of. */
export type Place =
  | {
      readonly kind: "id" | "placeholder" | "file" | "code" | "area" | "title";
      readonly name: string;
      readonly span: Span;
    }
  | { readonly kind: "section"; readonly section: HeadingSection; readonly span: Span };

/** What stands at a place of a file, also of one that cannot be parsed at the moment; undefined where nothing does. */
export async function placeAt(source: SourceFile, offset: number, state: BookState): Promise<Place | undefined> {
  const named = renameTargetAt(source, offset, state);
  if (named !== undefined && named.kind !== "solution")
    return { kind: named.kind === "entry" ? "id" : named.kind, name: named.name, span: named.span };
  return (
    (isEntryFile(source.path) ? await placeInEntry(source, offset, state) : undefined) ??
    (await placeInText(source, offset, state))
  );
}

async function placeInEntry(source: SourceFile, offset: number, state: BookState): Promise<Place | undefined> {
  const { facts, tree } = await parsedEntry(source, state);
  const isHere = ({ start, end }: Span) => start <= offset && offset <= end;
  const file = facts.uses.find((use) => use.kind === "file" && isHere(use.span));
  if (file?.kind === "file") return { kind: "file", name: file.name, span: file.span };
  const code = tree?.strings.find(({ field, span }) => field === "codes" && isHere(span));
  if (code !== undefined) return { kind: "code", name: code.text, span: code.span };
  const heading = readOutline(source.text).headings.find(({ depth, line }) => depth === 2 && isHere(line));
  const section = heading && sectionOfHeading(heading.text, state.book);
  return section === undefined || heading === undefined
    ? undefined
    : { kind: "section", section, span: heading.textSpan };
}

/** The forms by which a line says what something is. */
const forms = [
  { kind: "placeholder", pattern: /<<([A-Z][A-Z0-9_]*)/g },
  { kind: "id", pattern: /\[\[([a-z0-9-]+)/g },
  { kind: "id", pattern: /\bentry:[ \t]*([a-z0-9-]+)/g },
  { kind: "id", pattern: /\bref:[ \t]*([a-z0-9-]+)/g },
] as const;

/** What a line of a text that cannot be parsed seems to say. */
async function placeInText(source: SourceFile, offset: number, state: BookState): Promise<Place | undefined> {
  if (isEntryFile(source.path) && (await parsedEntry(source, state)).facts.isRead) return undefined;
  const { text } = source;
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const to = text.indexOf("\n", offset);
  const line = text.slice(from, to === -1 ? text.length : to);
  for (const { kind, pattern } of forms)
    for (const { 0: written, 1: name = "", index } of line.matchAll(pattern)) {
      const end = from + index + written.length;
      const span = { start: end - name.length, end };
      if (from + index <= offset && offset <= end) return { kind, name, span };
    }
  return undefined;
}
