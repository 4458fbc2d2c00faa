import { isInternalHeading, mayHoldInternalHeading } from "@fixbook/schema";
import type { Nodes, Paragraph, Root, TableCell } from "mdast";
import { hiddenNotes, internalLine } from "../findings/structure.js";
import type { Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import type { YamlData } from "../yaml.js";
import { colleaguesLead } from "./colleagues-lead.js";
import type { SectionRows } from "./section-rows.js";
import type { SourceSection } from "./sections.js";

/**
 * Finds what looks like the heading of notes for agents and begins no section: a heading of another level or inside a
 * quote, a line alone, in bold or not, words before a colon, the head of a table, a heading that became code. What stands
 * below it would be public. A line that only seems to be for colleagues is a warning.
 */
export function reportHiddenNotes(
  root: Root,
  {
    sections,
    rows,
    data,
  }: { readonly sections: readonly SourceSection[]; readonly rows: SectionRows; readonly data: YamlData | undefined },
  context: FromMdast,
): void {
  const heading = rows.all.find(({ internal }) => internal)?.heading ?? "";
  const kept = sections.filter(({ row }) => row.internal);
  const found = [
    ...(data === undefined ? [] : hiddenInFields(data)),
    ...root.children.flatMap((node) => hiddenIn(node, true, context)),
  ];
  const isInternal = (data?.value as { readonly audience?: unknown } | null | undefined)?.audience === "internal";
  for (const { words, place, isLine = false, lead } of found) {
    if (kept.some(({ span, end }) => span.start <= place.start && place.start < end)) continue;
    // Where the heading has another finding, that one keeps the entry from being published.
    const isSaid = context.report.diagnostics.some(
      ({ severity, range: { start } }) => severity === "error" && start.offset === place.start,
    );
    if (isSaid) continue;
    if (lead !== undefined) {
      const span = { start: place.start, end: Math.min(place.end, place.start + lead.length) };
      if (!isInternal) context.report.add(internalLine, span, { words: lead, heading });
      continue;
    }
    const edits = [{ ...place, text: `## ${heading}` }];
    const fixes = isLine ? [{ kind: "review" as const, title: `Write ## ${heading}`, edits }] : [];
    context.report.add(hiddenNotes, place, { words, heading }, { fixes });
  }
}

interface Hidden {
  readonly words: string;
  readonly place: Span;
  /** Whether it is a whole line, between no signs of blocks, in whose place the heading may stand. */
  readonly isLine?: boolean;
  /** The words that say that a line is for colleagues, where nothing else does. */
  readonly lead?: string;
}

/** The fields of the frontmatter that are sentences. */
function hiddenInFields(data: YamlData): readonly Hidden[] {
  return ["summary", "firstCheck"].flatMap((field) => {
    const words = (data.value as Record<string, unknown> | null)?.[field];
    return typeof words === "string" && isHeaded(words) ? [{ words, place: data.locate([field]) }] : [];
  });
}

function hiddenIn(node: Nodes, isTop: boolean, context: FromMdast): readonly Hidden[] {
  switch (node.type) {
    case "heading": {
      const words = textOf(node);
      const place = context.span(node);
      const isOneLine = !/[\r\n]/.test(context.report.source(place));
      // What a heading of the second level says is known, or an error. A title may speak of notes.
      if (isTop && node.depth === 2) return [];
      const pieces = node.depth === 1 ? [] : words.split(PIECES);
      if (![words, ...pieces].some(isInternalHeading)) return [];
      return [{ words, place, isLine: isTop && isOneLine && node.depth > 1 }];
    }
    case "paragraph": {
      const text = textOf(node);
      return [
        ...(mayHoldInternalHeading(text) ? linesOf(node, text, context) : []).flatMap(
          ({ words, place }): readonly Hidden[] =>
            isHeaded(words) ? [{ words, place, isLine: isTop && isInternalHeading(words) }] : [],
        ),
        ...leadOf(node, text, context),
      ];
    }
    case "table":
      return node.children.flatMap(({ children }, row) =>
        children.flatMap((cell): readonly Hidden[] => {
          const words = textOf(cell);
          // A cell of one of the words alone says what something else is.
          const isHeading = isInternalHeading(words);
          if (row === 0 ? isHeading : !isHeading && isHeaded(words))
            return [{ words, place: innerSpan(cell, context) }];
          return leadOf(cell, words, context);
        }),
      );
    case "code": {
      const { start } = context.span(node);
      return [...context.report.source(context.span(node)).matchAll(/^([ \t>]*)(#{2,6}[ \t]+[^\r\n]+)/gm)].flatMap(
        ({ index, 1: before = "", 2: words = "" }) => {
          const at = start + index + before.length;
          return isInternalHeading(words) ? [{ words, place: { start: at, end: at + words.length } }] : [];
        },
      );
    }
    default:
      return "children" in node ? node.children.flatMap((child) => hiddenIn(child, false, context)) : [];
  }
}

/** The words at the start of a text that say that it is for colleagues. */
function leadOf(node: Paragraph | TableCell, words: string, context: FromMdast): readonly Hidden[] {
  const lead = node.children[0]?.type === "inlineCode" ? undefined : colleaguesLead(words);
  // Words that are a heading have their finding.
  return lead === undefined || isHeaded(words.split(/[\r\n]/, 1)[0] ?? "")
    ? []
    : [{ words, lead, place: innerSpan(node, context) }];
}

/** Where the words of a node stand, without the signs around it. */
function innerSpan(node: Paragraph | TableCell, context: FromMdast): Span {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first === undefined || last === undefined
    ? context.span(node)
    : { start: context.span(first).start, end: context.span(last).end };
}

/** What the parts of a heading stand between: "Step 2: internal notes", "Internal notes (billing)", "Internal notes / logs". */
const PIECES = /[:：﹕︰()[\]{}（）【】|,，–—&+/]|\s-+\s|[.!?](?=\s)|[。！？]/u;
/** What the first words of a line stand before, where they head it: "Internal notes: call them", "[Internal only] Call them". */
const LEAD = /[:：﹕︰)\]}）】|–—]|\s-+\s|[.!](?=\s)|[。！]/u;

/** Whether a line is the heading of notes for agents, or begins with one. */
function isHeaded(line: string): boolean {
  if (!mayHoldInternalHeading(line)) return false;
  return isInternalHeading(line) || isInternalHeading(line.split(LEAD, 1)[0] ?? "");
}

interface Line {
  readonly words: string;
  readonly place: Span;
}

/** The lines of a paragraph, each with its place; where its lines cannot be told apart, the paragraph as one. */
function linesOf(node: Paragraph, text: string, context: FromMdast): readonly Line[] {
  const span = context.span(node);
  const texts = text.split(/\r\n|\n|\r/);
  const written = [...context.report.source(span).matchAll(/[^\r\n]+/g)];
  if (texts.length !== written.length) return texts.map((words) => ({ words: words.trim(), place: span }));
  return texts.map((words, index): Line => {
    const [line, at] = [written[index]?.[0] ?? "", written[index]?.index ?? 0];
    const start = span.start + at + (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    return { words: words.trim(), place: { start, end: span.start + at + line.trimEnd().length } };
  });
}

/** The words of a node, with the line breaks that it has. */
function textOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  return "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
}
