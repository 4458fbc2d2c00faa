import { type Entry, type Section, sectionById, sections as table } from "@fixbook/schema";
import type { Heading, RootContent } from "mdast";
import type { EntryFacts, EntryTree, ParsedEntry } from "../entry/parse-entry.js";
import { type SectionRow, sectionRows } from "../entry/section-rows.js";
import type { SourceSection } from "../entry/sections.js";
import { headingWords } from "../entry/to-markdown.js";
import type { Span } from "../report.js";
import { lineStart, trimmedSpan } from "./entry-edit.js";

/** A section of an entry, or text that stands for one below the title. */
export interface EntryPart {
  readonly row: Pick<SectionRow, "id" | "heading" | "of" | "holds" | "named" | "anywhere">;
  /** From its heading to the next part, directives right above the heading included. */
  readonly span: Span;
  /** Its heading; undefined for text below the title. */
  readonly heading: PartHeading | undefined;
  /** What stands below the heading, from the start of a line to the last character. */
  readonly content: Span;
  readonly nodes: readonly RootContent[];
}

interface PartHeading extends Span {
  /** Where its words end: what closes it may follow. */
  readonly wordsEnd: number;
  /** The name of the solution, a template. */
  readonly name: string | undefined;
  /** Whether its name is a number by which it belongs to another heading. */
  readonly isNumbered: boolean;
}

/** A solution as it stands in a source. */
export interface PartSolution {
  /** A template. */
  readonly name: string | undefined;
  /** Cause, Fix and Workaround, as far as they are there, in this order. */
  readonly parts: readonly EntryPart[];
}

/** An entry, cut into what can be moved. */
export interface EntryParts {
  readonly facts: EntryFacts;
  readonly entry: Entry;
  readonly tree: EntryTree;
  readonly text: string;
  /** The title as a heading writes it. */
  readonly title: string;
  /** All parts, in the order in which they stand. */
  readonly all: readonly EntryPart[];
  /** The sections that are no part of a solution. Text below the title comes before the Symptom section. */
  readonly sections: readonly EntryPart[];
  readonly solutions: readonly PartSolution[];
  /** Whether its solution stands below the title, without headings. */
  readonly isShort: boolean;
}

/** Cuts an entry into its parts. Undefined where something in the file was not understood. */
export function entryParts({ facts, entry, tree }: ParsedEntry): EntryParts | undefined {
  if (entry === undefined || tree === undefined || !facts.isRead) return undefined;
  const { outline, root } = tree;
  if (outline.sections.some(({ isCertain }) => !isCertain)) return undefined;
  const { text } = facts;
  const headings = new Map(root.children.map((node) => [node.position?.start.offset ?? 0, node]));
  const rows = sectionRows(entry.locale);
  const starts = outline.sections.map((section, index) => startOf(section, outline.sections[index - 1], outline, text));
  const bodyEnd = starts[0] ?? text.length;
  const made = new Map(
    outline.sections.map((section, index) => {
      const span = { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length };
      const heading = headingOf(section, headings.get(section.span.start) as Heading | undefined);
      const content = trimmedSpan(text, { start: section.span.end, end: span.end });
      return [section, { row: section.row, span, heading, content, nodes: section.content } satisfies EntryPart];
    }),
  );
  const partOf = (section: SourceSection | undefined) => {
    const part = section && made.get(section);
    return part === undefined ? [] : [part];
  };
  const below = belowTitle(outline, bodyEnd, text, (id) => rows.get(id) ?? sectionById(id));
  const isShort = outline.steps !== undefined;
  const ofEntry = outline.sections.filter(({ row }) => row.of === "entry").flatMap(partOf);
  return {
    facts,
    entry,
    tree,
    text,
    title: titleWords(
      facts,
      root.children.find((node) => node.position?.start.offset === outline.titleSpan.start),
    ),
    all: [...below, ...outline.sections.flatMap(partOf)],
    sections: isShort ? ofEntry : [...below, ...ofEntry],
    solutions: isShort
      ? [{ name: undefined, parts: below }]
      : outline.solutions.map(({ name, cause, fix, workaround }) => ({
          name,
          parts: [cause, fix, workaround].flatMap(partOf),
        })),
    isShort,
  };
}

/** The ids that an entry answers to: its own first. */
export function idsOf({ facts }: Pick<EntryParts, "facts">): readonly string[] {
  return [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)];
}

/** The place of a section among others: that of its row; those of the book come last. */
export function rankOf({ id }: Pick<EntryPart["row"], "id">): number {
  const rank = table.findIndex((row) => row.id === id);
  return rank === -1 ? table.length : rank;
}

/** Where a part begins: a directive right above its heading is about it. */
function startOf(
  { span }: SourceSection,
  before: SourceSection | undefined,
  { preamble }: EntryTree["outline"],
  text: string,
): number {
  return withDirectives(lineStart(text, span.start), before?.content ?? preamble, text);
}

/** The start of the comments that end on the line above an offset. */
function withDirectives(offset: number, above: readonly RootContent[], text: string): number {
  let start = offset;
  for (const node of above.toReversed()) {
    const { start: from, end } = node.position ?? {};
    if (node.type !== "html" || from?.offset === undefined || end?.offset === undefined) break;
    if (!/^[ \t]*\r?\n$/.test(text.slice(end.offset, start))) break;
    start = lineStart(text, from.offset);
  }
  return start;
}

function headingOf({ span, name, number }: SourceSection, node: Heading | undefined): PartHeading {
  const wordsEnd = node?.children.at(-1)?.position?.end.offset ?? span.end;
  return { ...span, wordsEnd, name, isNumbered: number !== undefined };
}

/** What stands between the title and the first section: the solution of the two-minute form, or a symptom. */
function belowTitle(
  { preamble, steps }: EntryTree["outline"],
  end: number,
  text: string,
  row: (id: "symptom" | "cause" | "fix") => Section,
): readonly EntryPart[] {
  const [first] = preamble;
  if (first === undefined) return [];
  const at = steps === undefined ? -1 : preamble.indexOf(steps);
  const start = lineStart(text, first.position?.start.offset ?? 0);
  const part = (id: "symptom" | "cause" | "fix", span: Span, nodes: readonly RootContent[]): readonly EntryPart[] => {
    const content = trimmedSpan(text, span);
    return content.start === content.end ? [] : [{ row: row(id), span, heading: undefined, content, nodes }];
  };
  if (at === -1) return part("symptom", { start, end }, preamble);
  const fixStart = withDirectives(lineStart(text, steps?.position?.start.offset ?? 0), preamble.slice(0, at), text);
  return [
    ...part("cause", { start, end: fixStart }, preamble.slice(0, at)),
    ...part("fix", { start: fixStart, end }, preamble.slice(at)),
  ];
}

/** The words of a title as they stand in its heading; printed where it has none. */
function titleWords({ text, title = "" }: EntryFacts, node: RootContent | undefined): string {
  if (node?.type !== "heading") return headingWords(title);
  const [first, last] = [node.children[0], node.children.at(-1)];
  return text.slice(first?.position?.start.offset, last?.position?.end.offset).replace(/\s*\r?\n\s*/g, " ");
}
