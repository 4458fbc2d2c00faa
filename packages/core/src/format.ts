import type { Diagnostic } from "@fixbook/schema";
import type { Blockquote, Nodes, Parent, Root } from "mdast";
import { findFrontmatter } from "./entry/frontmatter.js";
import { defineFinding } from "./finding.js";
import { emptyFile, limits, tooDeep } from "./findings/source.js";
import { guardCharacters, guardMarkdown } from "./guard.js";
import { type MaskUse, maskPlaceholders, maskReferences, unmaskSource } from "./mask.js";
import { parseMarkdown, stringifyMarkdown, tooDeepNode } from "./markdown.js";
import { createReport } from "./report.js";
import type { SourceFile } from "./source.js";

/** The formatted text, or why the formatter left the file alone. */
export type FormatResult = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

export const wouldChange = defineFinding<{ how: string }>({
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
  if (block === "broken" || !guardMarkdown(source.text, block?.bodyStart ?? 0, report)) return refuse();

  const deep = tooDeepNode(parseMarkdown(source.text));
  if (deep !== undefined) {
    report.add(tooDeep, deep, { what: "levels", limit: limits.treeDepth });
    return refuse();
  }
  const once = print(source.text.replaceAll("\r\n", "\n"));
  const twice = print(once.text);
  const place = firstDifference(once.tree, twice.tree, once.uses, twice.uses);
  if (place !== undefined) {
    report.add(wouldChange, { start: place.start, end: place.end }, { how: "its canonical form would be read differently from here on" });
    return refuse();
  }
  if (once.text !== twice.text) {
    report.add(wouldChange, { start: 0, end: 0 }, { how: "formatting it twice gives another text than formatting it once" });
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
  const printed = parseMarkdown(masked);
  keepAlertMarks(printed);
  return { text: unmaskSource(stringifyMarkdown(printed), body.uses), tree: parseMarkdown(masked), uses: body.uses };
}

/** Keeps the printer from escaping the marks of alerts. */
function keepAlertMarks(tree: Root): void {
  const visit = (node: Nodes): void => {
    if (node.type === "blockquote") keepAlertMark(node);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

function keepAlertMark(quote: Blockquote): void {
  const [paragraph] = quote.children;
  const [text] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (paragraph?.type !== "paragraph" || text?.type !== "text") return;
  const mark = /^\[!(?:note|tip|important|warning|caution)\](?=[ \t]*(?:\n|$))/i.exec(text.value)?.[0];
  if (mark === undefined) return;
  const rest = text.value.slice(mark.length).replace(/^[ \t]+/, "");
  paragraph.children.splice(0, 1, { type: "html", value: mark.toUpperCase() }, ...(rest === "" ? [] : [{ ...text, value: rest }]));
}

/** The place of the first node that two trees do not share. Spacing between blocks, and the case of labels, do not count. */
function firstDifference(
  a: Root,
  b: Root,
  usesOfA: readonly MaskUse[],
  usesOfB: readonly MaskUse[],
): { start: number; end: number } | undefined {
  const fields = (node: Nodes, uses: readonly MaskUse[]): string => {
    const { position, children, spread, data, label, ...own } = node as Parent & Record<string, unknown>;
    void position, children, spread, data, label;
    return JSON.stringify(own, (_key, value) => (typeof value === "string" ? unmaskSource(value, uses).replace(/^\[!\w+\]/, (mark) => mark.toUpperCase()) : value));
  };
  const pairs: [Nodes, Nodes][] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    const leftChildren = "children" in left ? left.children : [];
    const rightChildren = "children" in right ? right.children : [];
    if (fields(left, usesOfA) !== fields(right, usesOfB) || leftChildren.length !== rightChildren.length) {
      const { start, end } = left.position ?? {};
      return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
    }
    for (let index = leftChildren.length - 1; index >= 0; index--) {
      pairs.push([leftChildren[index] as Nodes, rightChildren[index] as Nodes]);
    }
  }
  return undefined;
}
