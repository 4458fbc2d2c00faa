import { type EntryTree, type ParseOptions, parseEntry, type SourceFile } from "@fixbook/core";
import type { MarkdownNode, NodeOf } from "./markdown-node.js";

/** Where in an entry's source a paragraph of its own can be put. */
export interface EntryPlace {
  /** The end of what stands above it, as an offset of the source. */
  readonly at: number;
  /** How many columns it is indented by: what a step holds stands below the first word of the step. */
  readonly indent: number;
  /** The headings that it stands under, outermost first; none before the first section. */
  readonly headings: readonly string[];
  /** What stands above it, in words. */
  readonly above: string;
  /** Whether that is a step. */
  readonly isStep: boolean;
}

/**
 * The places below the paragraphs, steps, notes, tables and code of an entry, in the order of the text; none in a
 * file that cannot be read.
 */
export function entryPlaces(source: SourceFile, options: ParseOptions): readonly EntryPlace[] {
  const { tree } = parseEntry(source, options);
  return tree === undefined ? [] : placesIn(tree, source.text);
}

/** The one that is proposed: below the last step of the first steps, or at the end where there are none. */
export function likelyPlace(places: readonly EntryPlace[]): EntryPlace | undefined {
  const first = places.findIndex(({ isStep }) => isStep);
  const next = places.findIndex(({ isStep }, index) => index > first && !isStep);
  return first === -1 || next === -1 ? places.at(-1) : places[next - 1];
}

function placesIn(tree: EntryTree, text: string): readonly EntryPlace[] {
  const places: EntryPlace[] = [];
  let headings: readonly string[] = [];
  for (const node of tree.root.children) {
    if (node.type === "heading") headings = [...headings.slice(0, node.depth - 2), wordsOf(node, tree)].filter(Boolean);
    if (node.type === "heading" && node.depth === 1) headings = [];
    if (node.type === "list")
      node.children.forEach((item, index) => {
        const at = item.position?.end.offset ?? 0;
        places.push({ at, headings, indent: indentOf(item, text), ...sayItem(node, item, index, tree) });
      });
    const says = SAY[node.type];
    if (says !== undefined)
      places.push({ at: node.position?.end.offset ?? 0, indent: 0, headings, isStep: false, above: says(node, tree) });
  }
  return places;
}

type Say = (node: MarkdownNode, tree: EntryTree) => string;

/** What may stand above a place, and how it is named. */
const SAY: Readonly<Partial<Record<MarkdownNode["type"], Say>>> = {
  paragraph: (node, tree) => wordsOf(node, tree),
  blockquote: (node, tree) => `the note: ${wordsOf(node, tree)}`,
  code: (node, tree) => `the code: ${wordsOf(node, tree)}`,
  table: () => "the table",
};

function sayItem(
  list: NodeOf<"list">,
  item: NodeOf<"listItem">,
  index: number,
  tree: EntryTree,
): Pick<EntryPlace, "above" | "isStep"> {
  const [first] = item.children;
  const words = first === undefined ? "" : wordsOf(first, tree);
  const isStep = list.ordered === true;
  return { isStep, above: isStep ? `step ${(list.start ?? 1) + index}: ${words}` : `the point: ${words}` };
}

/** How many columns lie before what an item holds; a tab reaches to the next fourth column. */
function indentOf(item: NodeOf<"listItem">, text: string): number {
  const start = item.position?.start.offset ?? 0;
  const content = item.children[0]?.position?.start.offset;
  const line =
    Math.max(text.lastIndexOf("\n", (content ?? start) - 1), text.lastIndexOf("\r", (content ?? start) - 1)) + 1;
  const marker = /^(?:[-*+]|\d+[.)])/.exec(text.slice(start))?.[0] ?? "";
  const before = content === undefined ? `${text.slice(line, start)}${marker} ` : text.slice(line, content);
  let columns = 0;
  for (const character of before) columns = character === "\t" ? columns + 4 - (columns % 4) : columns + 1;
  return columns;
}

/** How long words that name a place may be. */
const MOST_WORDS = 60;

function wordsOf(node: MarkdownNode, tree: EntryTree): string {
  const words = tree.unmask(textOf(node)).replace(/\s+/g, " ").trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s+\S*$/, "")} …` : words;
}

function textOf(node: MarkdownNode): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  if ("alt" in node) return node.alt ?? "";
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(textOf).join(isInline(node) ? "" : " ") : "";
}

function isInline({ type }: MarkdownNode): boolean {
  return type !== "root" && type !== "list" && type !== "listItem" && type !== "blockquote";
}
