import type { Diagnostic } from "@fixbook/schema";
import type { Blockquote, Nodes, Root, Table } from "mdast";
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

  const text = source.text.replaceAll("\r\n", "\n");
  const once = print(text);
  const twice = print(once.text);
  const place = firstDifference(once, twice);
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

interface Printed {
  readonly text: string;
  readonly tree: Root;
  readonly uses: readonly MaskUse[];
}

function print(text: string): Printed {
  const placeholders = maskPlaceholders(text);
  const bodyStart = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(placeholders.text)?.[0].length ?? 0;
  const body = maskReferences({ text: placeholders.text.slice(bodyStart), uses: placeholders.uses });
  const masked = placeholders.text.slice(0, bodyStart) + body.text;
  const joiner = createMaskJoiner(body.uses);
  const printed = parseWithRemark(masked);
  visit(printed, (node) => {
    if (node.type === "blockquote") keepAlertMark(node, masked);
    if (node.type === "list") node.spread = false;
    if (node.type === "listItem") node.spread = isSpread(node.children);
    if (node.type === "text") node.value = joiner.join(node.value);
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

function visit(node: Nodes, see: (node: Nodes) => void): void {
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
  paragraph.children.splice(
    0,
    1,
    { type: "html", value: mark.toUpperCase() },
    ...(rest === "" ? [] : [{ ...text, value: rest }]),
  );
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
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    const leftChildren = "children" in left ? left.children : [];
    const rightChildren = "children" in right ? right.children : [];
    if (fieldsOf(left, a.uses) !== fieldsOf(right, b.uses) || leftChildren.length !== rightChildren.length) {
      const { start, end } = left.position ?? {};
      return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
    }
    for (let index = leftChildren.length - 1; index >= 0; index--) {
      pairs.push([leftChildren[index] as Nodes, rightChildren[index] as Nodes]);
    }
  }
  return undefined;
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
