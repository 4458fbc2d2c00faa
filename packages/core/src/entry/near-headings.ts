import type { Heading, Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import { bodyFrontmatter, nearHeading } from "../findings/markdown.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { isUnderlined, readUnderlined, reportUnderlined } from "../rich-text/underlined.js";

/** The nodes of a text with what was meant as a heading made one. */
interface ReadNodes {
  readonly nodes: readonly RootContent[];
  /** The headings among them that a finding has been reported of. */
  readonly near: ReadonlySet<RootContent>;
}

/** What the language knows of a heading: whether it is a section, or perhaps one with a typing error. */
export type Knows = (heading: string) => "section" | "nearly" | undefined;

/**
 * Reads `##Fix` as the heading that is meant, a text that a line below makes a heading as a text, and drops a block of
 * fields that stands in the body, each with its one finding, so that nothing is said of what only follows: a fix that
 * seems to be missing, a heading that nobody wrote.
 */
export function readNearHeadings(all: readonly RootContent[], knows: Knows, context: FromMdast): ReadNodes {
  const written = withoutFields(all, context);
  const title = written.find((node) => node.type === "heading" && node.depth === 1);
  const first = written.find(({ type }) => type !== "definition" && type !== "html");
  const near = new Set<RootContent>();
  const nodes = written.flatMap((node): readonly RootContent[] => {
    if (node.type === "heading" && node !== title && isAccident(node, knows, context)) {
      reportUnderlined(node, context);
      return [{ ...node, type: "paragraph" }];
    }
    if (node.type !== "paragraph" || !context.source.slice(...offsets(node, context)).includes("#")) return [node];
    const parts = splitAtHeadings(node, title === undefined && node === first, knows, context);
    for (const part of parts) if (part.type === "heading") near.add(part);
    // Sections hold no headings, and nothing more is to be said of this one.
    return parts.filter((part) => part.type !== "heading" || part.depth < 3);
  });
  return { nodes, near };
}

/** Whether a heading is a text that stands above a line by accident. */
function isAccident(heading: Heading, knows: Knows, context: FromMdast): boolean {
  return (
    isUnderlined(heading, context) &&
    (heading.depth === 1 || knows(readUnderlined(heading, context).text) === undefined)
  );
}

/** Lines of `name: value`, and of lists below a name. */
const FIELDS = /^[A-Za-z][\w.-]*:(?:[ \t][^\n]*)?(?:\n(?:[A-Za-z][\w.-]*:(?:[ \t][^\n]*)?|[ \t]*- [^\n]*))*$/;
/** A paragraph of fields, a list, and what closes the block: more is not looked at. */
const MOST_NODES = 3;

/** Without each `---`, fields, `---` of the body, which Markdown reads as rules, lists and underlined headings. */
function withoutFields(nodes: readonly RootContent[], context: FromMdast): readonly RootContent[] {
  const kept: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent;
    const length = node.type === "thematicBreak" ? fieldsAt(nodes, index, context) : 0;
    if (length === 0) kept.push(node);
    else {
      const [start] = offsets(node, context);
      const [, end] = offsets(nodes[index + length] as RootContent, context);
      context.report.add(bodyFrontmatter, { start, end }, {});
      index += length;
    }
  }
  return kept;
}

/** How many nodes after a rule belong to a block of fields that it opens. */
function fieldsAt(nodes: readonly RootContent[], at: number, context: FromMdast): number {
  const [, opened] = offsets(nodes[at] as RootContent, context);
  for (let length = 1; length <= MOST_NODES; length++) {
    const node = nodes[at + length];
    if (node === undefined) return 0;
    if (node.type !== "thematicBreak" && !(node.type === "heading" && isUnderlined(node, context))) continue;
    const [, end] = offsets(node, context);
    const written = context.source.slice(opened, end).replaceAll("\r\n", "\n").trimEnd();
    return /^\n[\s\S]*\n---$/.test(written) && FIELDS.test(written.slice(1, -4)) ? length : 0;
  }
  return 0;
}

/** A line of a paragraph. */
interface Line {
  readonly start: number;
  readonly nodes: PhrasingContent[];
}

/** `##` and more before a word. One sign alone may be a channel or a number, unless the title is missing. */
const NEAR_SECTION = /^(#{2,6})(?=[\p{L}\p{N}*_`])/u;
const NEAR_TITLE = /^(#)(?=[\p{L}*_`])/u;

function splitAtHeadings(
  node: Paragraph,
  mayBeTitle: boolean,
  knows: Knows,
  context: FromMdast,
): readonly (Heading | Paragraph)[] {
  const parts: (Heading | Paragraph)[] = [];
  for (const [index, line] of linesOf(node, context).entries()) {
    const [first, ...rest] = line.nodes;
    const pattern = mayBeTitle && index === 0 ? NEAR_TITLE : NEAR_SECTION;
    const hashes =
      first?.type === "text" ? pattern.exec(context.source.slice(line.start, line.start + 8))?.[1] : undefined;
    const last = parts.at(-1);
    if (hashes !== undefined && first?.type === "text") {
      const value = first.value.slice(hashes.length);
      const words = { ...first, value: rest.length === 0 ? withoutClosing(value) : value };
      parts.push(reported(hashes, [words, ...rest], line.start, knows, context));
    } else if (last?.type === "paragraph") last.children.push({ type: "text", value: "\n" }, ...line.nodes);
    else parts.push({ type: "paragraph", children: [...line.nodes], ...positionFrom(line.start, node) });
  }
  return parts.some(({ type }) => type === "heading") ? parts : [node];
}

function reported(
  hashes: string,
  children: PhrasingContent[],
  start: number,
  knows: Knows,
  context: FromMdast,
): Heading {
  const [written = ""] = /^[^\r\n]*/.exec(context.source.slice(start)) ?? [];
  const words = withoutClosing(written.slice(hashes.length));
  const at = start + hashes.length;
  context.report.add(
    nearHeading,
    { start, end: start + written.trimEnd().length },
    { written: written.trim(), heading: `${hashes} ${words}` },
    {
      fixes: [
        {
          kind: hashes.length === 1 || knows(words) === "section" ? "safe" : "review",
          title: "Write the space",
          edits: [{ start: at, end: at, text: " " }],
        },
      ],
    },
  );
  const position = { start: pointAt(start), end: pointAt(start + written.trimEnd().length) };
  return { type: "heading", depth: hashes.length as Heading["depth"], children, position };
}

/** The words of a heading without the signs that may close it. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (end > 0 && /[#\s]/.test(words[end - 1] ?? "")) end--;
  return words.slice(0, end).trimStart();
}

/** The lines of a paragraph, each with its nodes. A text that cannot be cut at its line breaks stays whole. */
function linesOf(node: Paragraph, context: FromMdast): readonly Line[] {
  const [from] = offsets(node, context);
  let line: Line = { start: from, nodes: [] };
  const lines = [line];
  const begin = (start: number): void => {
    line = { start, nodes: [] };
    lines.push(line);
  };
  for (const child of node.children) {
    const [start, end] = offsets(child, context);
    if (child.type === "break") begin(end);
    else if (child.type !== "text") line.nodes.push(child);
    else
      for (const [index, piece] of cut(child, start, end, context).entries()) {
        if (index > 0) begin(piece.start);
        if (piece.value !== "")
          line.nodes.push({ type: "text", value: piece.value, ...positionFrom(piece.start, child) });
      }
  }
  return lines;
}

function cut(
  { value }: Text,
  start: number,
  end: number,
  { source }: FromMdast,
): readonly { value: string; start: number }[] {
  const values = value.split(/\r\n|\n|\r/);
  const starts = [start];
  for (const { 0: ending, index } of source.slice(start, end).matchAll(/(?:\r\n|\n|\r)[ \t]*/g))
    starts.push(start + index + ending.length);
  if (values.length !== starts.length) return [{ value, start }];
  return values.map((piece, index) => ({ value: piece, start: starts[index] ?? start }));
}

function offsets(node: RootContent, context: FromMdast): [start: number, end: number] {
  const { start, end } = context.span(node);
  return [start, end];
}

function positionFrom(start: number, { position }: RootContent): { position?: Paragraph["position"] } {
  return position === undefined ? {} : { position: { ...position, start: pointAt(start) } };
}

/** Nothing asks for the line of a node: findings are placed by offset. */
function pointAt(offset: number): { line: number; column: number; offset: number } {
  return { line: 1, column: 1, offset };
}
