import type { Diagnostic } from "@fixbook/schema";
import type { Blockquote, Nodes, Root, RootContent, Table, Text } from "mdast";
import { findFrontmatter } from "./entry/frontmatter.js";
import { defineFinding } from "./finding.js";
import { emptyFile } from "./findings/source.js";
import { guardCharacters } from "./guard.js";
import { parseMarkdown, parseWithRemark, stringifyMarkdown } from "./markdown.js";
import {
  createMaskJoiner,
  literalText,
  type MaskUse,
  maskPlaceholders,
  maskReferences,
  splitMasked,
  unmaskSource,
} from "./mask.js";
import { isOdd } from "./odd-markdown.js";
import { createReport, type Span } from "./report.js";
import { isEscaped } from "./rich-text/from-mdast.js";
import { isSpread } from "./rich-text/to-mdast.js";
import type { SourceFile } from "./source.js";

/** The formatted text, or why the formatter left the file alone. */
export type FormatResult = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

const wouldChange = defineFinding<{ how: string }>({
  ruleId: "format/would-change",
  severity: "error",
  why: "A formatter may change how a text is written, never what it says.",
  message: ({ how }) => `The formatter leaves this file alone: ${how}.`,
  action: () => "Simplify the Markdown here, then format again.",
});

/**
 * The canonical form of an entry's source: one style of lists, emphasis, fences and placeholders, LF line endings, no
 * byte order mark. Refuses a file that the guard refuses, and one whose tree the canonical form would change.
 */
export function format(source: SourceFile): FormatResult {
  const report = createReport(source.path, source.text);
  const refuse = (): FormatResult => ({ diagnostics: report.diagnostics });
  if (source.text.trim() === "") {
    report.add(emptyFile, { start: 0, end: 0 }, {});
    return refuse();
  }
  if (!guardCharacters(source.text, report)) return refuse();
  const block = findFrontmatter(source.text, report);
  if (block === "broken" || parseMarkdown(source.text, block?.bodyStart ?? 0, report, { isBody: true }) === undefined)
    return refuse();

  const { once, twice, place } = printSafely(source.text.replaceAll("\r\n", "\n"));
  if (place !== undefined) {
    report.add(wouldChange, spanInSource(place, source.text), {
      how: "its canonical form would be read differently from here on",
    });
    return refuse();
  }
  if (once.text !== twice.text) {
    report.add(
      wouldChange,
      { start: 0, end: 0 },
      { how: "formatting it twice gives another text than formatting it once" },
    );
    return refuse();
  }
  return { text: once.text };
}

interface Twice {
  readonly once: Printed;
  readonly twice: Printed;
  /** Where the second reading differs from the first. */
  readonly place: Span | undefined;
}

/**
 * Prints a text. A block that would be read differently, since the signs around its words change, stays as it is
 * written; where that does not do either, it gets the escapes of the printer. After a few such blocks, all of them do.
 */
function printSafely(text: string): Twice {
  const ways = new Map<number, Way>();
  for (let tries = 0; ; tries++) {
    const wayOf = (block: number) => (tries > MOST_TRIES ? "escaped" : ways.get(block));
    const once = print(text, wayOf);
    const twice = print(once.text, wayOf);
    const place = firstDifference(once, twice);
    if ((place === undefined && once.text === twice.text) || tries > MOST_TRIES) return { once, twice, place };
    const block = once.tree.children.findIndex(({ position }) => (position?.end.offset ?? 0) > (place?.start ?? 0));
    const way = ways.get(block);
    if (place === undefined || block === -1 || way === "escaped") tries = MOST_TRIES;
    else ways.set(block, way === undefined ? "kept" : "escaped");
  }
}

/** How a block is printed where it is not enough to keep its words: as it is written, or with all escapes. */
type Way = "kept" | "escaped";

const MOST_TRIES = 6;

interface Printed {
  readonly text: string;
  readonly tree: Root;
  readonly uses: readonly MaskUse[];
}

function print(text: string, wayOf: (block: number) => Way | undefined): Printed {
  const placeholders = maskPlaceholders(text);
  const bodyStart = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(placeholders.text)?.[0].length ?? 0;
  const body = maskReferences({ text: placeholders.text.slice(bodyStart), uses: placeholders.uses });
  const masked = placeholders.text.slice(0, bodyStart) + body.text;
  const joiner = createMaskJoiner(body.uses);
  const printed = parseWithRemark(masked);
  const raw = new Set<Nodes>();
  printed.children = printed.children.flatMap((block, index, all): readonly RootContent[] => {
    const isMore = goesOn(all, index - 1, masked);
    const isKept = isMore || goesOn(all, index, masked) || isOdd(block, masked);
    const way = wayOf(index) ?? (isKept ? "kept" : undefined);
    if (way === "kept") return isMore ? [] : [{ type: "html", value: linesOf(all, index, masked) }];
    if (way === undefined) visit(block, (node) => node.type === "text" && raw.add(node));
    return [block];
  });
  visit(printed, (node) => {
    if (node.type === "blockquote") keepAlertMark(node, masked);
    if (node.type === "list") node.spread = false;
    if (node.type === "listItem") node.spread = isSpread(node.children);
    if (node.type === "text") {
      if (raw.has(node)) Object.assign(node, { written: written(node, masked) });
      else node.value = joiner.join(node.value);
    }
    if (node.type === "link" || node.type === "image" || node.type === "definition")
      node.title = node.title == null ? null : joiner.join(node.title);
    if (node.type === "image" || node.type === "imageReference") node.alt = joiner.join(node.alt ?? "");
  });
  const tree = parseWithRemark(masked);
  visit(tree, (node) => {
    if (node.type === "table") fillRows(node);
  });
  return { text: unmaskSource(stringifyMarkdown(printed), joiner.uses), tree, uses: body.uses };
}

/** Whether an indented list, or code by its indentation, stands below a list: it probably belongs to the last item. */
function goesOn(blocks: readonly RootContent[], index: number, source: string): boolean {
  const [list, next] = [blocks[index], blocks[index + 1]];
  if (list?.type !== "list" || next === undefined) return false;
  return next.type === "list" ? (next.position?.start.column ?? 1) > 1 : next.type === "code" && isOdd(next, source);
}

/** The source of a block, and of those that are kept beside it, from the start of the first line. */
function linesOf(blocks: readonly RootContent[], index: number, source: string): string {
  const { start } = offsetsOf(blocks[index] as RootContent);
  let last = index;
  while (goesOn(blocks, last, source)) last++;
  return source.slice(source.lastIndexOf("\n", start - 1) + 1, blocks[last]?.position?.end.offset);
}

/** A text as its source has it, without what stands before its further lines: the signs of quotes, indentation. */
function written({ position }: Text, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset).replace(/[ \t]*\n[ \t]*(?:>[ \t]*)*/g, "\n");
}

function visit(node: Nodes, see: (node: Nodes) => unknown): void {
  see(node);
  if ("children" in node) for (const child of [...node.children]) visit(child, see);
}

/** Keeps the printer from escaping the mark of an alert. */
function keepAlertMark(quote: Blockquote, source: string): void {
  const [paragraph] = quote.children;
  const [text] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (paragraph?.type !== "paragraph" || text?.type !== "text" || isEscaped(text, source)) return;
  const mark = /^\[!(?:note|tip|important|warning|caution)\](?=[ \t]*(?:\n|$))/i.exec(text.value)?.[0];
  if (mark === undefined) return;
  const rest = text.value.slice(mark.length).replace(/^[ \t]+/, "");
  if (text.position?.start.offset !== undefined) text.position.start.offset += text.value.length - rest.length;
  text.value = rest;
  paragraph.children.splice(0, rest === "" ? 1 : 0, { type: "html", value: mark.toUpperCase() });
}

/** Fills short rows of a table up, as the printer does. */
function fillRows(table: Table): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    while (row.children.length < columns) row.children.push({ type: "tableCell", children: [] });
  }
}

/** The place of the first node that two trees do not share. Spacing between blocks, and the case of labels, do not count. */
function firstDifference(a: Printed, b: Printed): Span | undefined {
  const pairs: [Nodes, Nodes][] = [[a.tree, b.tree]];
  let more: Span | undefined;
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    const leftChildren = "children" in left ? left.children : [];
    const rightChildren = "children" in right ? right.children : [];
    const length = Math.min(leftChildren.length, rightChildren.length);
    if (fieldsOf(left, a.uses) !== fieldsOf(right, b.uses)) return offsetsOf(left);
    // What one of them has too many may begin in the children that they share.
    if (leftChildren.length !== rightChildren.length) more ??= offsetsOf(leftChildren[length] ?? left);
    for (let index = length - 1; index >= 0; index--)
      pairs.push([leftChildren[index] as Nodes, rightChildren[index] as Nodes]);
  }
  return more;
}

function offsetsOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** A node's own fields as one text, with each mask as what it stands for. */
function fieldsOf(node: Nodes, uses: readonly MaskUse[]): string {
  const meaning = (value: string) =>
    splitMasked(value, uses)
      .map((part) =>
        "text" in part
          ? part.text
          : `\0${part.use.kind === "placeholder" && part.use.literal}${literalText({ ...part.use, syntax: "angle" } as MaskUse)}\0`,
      )
      .join("")
      .replace(/^\[!\w+\]/, (mark) => mark.toUpperCase());
  return JSON.stringify(
    { ...node, position: null, children: null, spread: null, data: null, label: null },
    (_key, value) => (typeof value === "string" ? meaning(value) : value),
  );
}

/** The span of a text with LF line endings in its source, which may have CRLF. */
function spanInSource({ start, end }: Span, source: string): Span {
  const place = (offset: number): number => {
    let at = 0;
    for (let rest = offset; rest > 0; rest--) at += source.startsWith("\r\n", at) ? 2 : 1;
    return at;
  };
  return { start: place(start), end: place(end) };
}
