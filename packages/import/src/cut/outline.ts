import { foldHeading } from "@fixbook/schema";
import type { Heading, RootContent } from "mdast";
import { textOf } from "../markdown/clean.js";
import { bold } from "./fit.js";
import { type HeadingTable, meaningOf } from "./meaning.js";

/** A heading with what stands below it, up to the next one of its depth or a higher one. */
export interface Part {
  readonly heading: Heading;
  readonly text: string;
  /** What stands below it, deeper headings included. */
  readonly blocks: readonly RootContent[];
}

/** A page as its headings cut it. */
export interface Outline {
  /** The heading that is the title; undefined where the title stands elsewhere. */
  readonly title: Heading | undefined;
  /** What stands before the first part. */
  readonly preamble: readonly RootContent[];
  /** What stands below headings of the second level, which are those of the highest on the page. */
  readonly parts: readonly Part[];
}

export interface OutlineOptions {
  /** Whether the title is known from elsewhere. */
  readonly hasTitle: boolean;
  /** The title that the page has by its name, where it states none. */
  readonly named: string;
  readonly table: HeadingTable;
}

/** Cuts a page at its headings. */
export function outlineOf(all: readonly RootContent[], { hasTitle, named, table }: OutlineOptions): Outline {
  const isSection = (words: string) => meaningOf(words, table) !== undefined;
  const blocks = liftLabels(all, isSection).map((node) =>
    node.type === "heading" && node.depth === 1 && NOTICE.test(wordsOf(node)) ? bold(node) : node,
  );
  const first = blocks.findIndex(({ type }) => type === "heading");
  const heading = blocks[first];
  const words = heading?.type === "heading" ? wordsOf(heading) : "";
  const isTitle =
    heading?.type === "heading" &&
    words !== "" &&
    !isSection(words) &&
    (heading.depth === 1 || (!hasTitle && (isAlone(heading, blocks) || isNamesake(words, named))));
  const title = isTitle ? heading : undefined;
  const rest = title === undefined ? withoutTop(blocks) : blocks.filter((node) => node !== title);
  const levelled = level(rest);
  const preamble: RootContent[] = [];
  const parts: { heading: Heading; text: string; blocks: RootContent[] }[] = [];
  for (const node of levelled) {
    if (node.type === "heading" && node.depth === 2) parts.push({ heading: node, text: wordsOf(node), blocks: [] });
    else (parts.at(-1)?.blocks ?? preamble).push(node);
  }
  return { title, preamble, parts };
}

function wordsOf({ children }: Heading): string {
  return textOf(children).replace(/\s+/g, " ").trim();
}

/** A notice that is written as large as a title. */
const NOTICE = /^(?:note|notice|important|warning|caution|attention|deprecated)\b.{30}/i;

/** Whether a heading says what the name of the file does: it is that, or has most words of one that has several. */
function isNamesake(words: string, named: string): boolean {
  if (foldHeading(words) === foldHeading(named)) return true;
  const all = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
  const [ours, theirs] = [all(words), all(named)];
  return theirs.size >= 4 && [...theirs].filter((word) => ours.has(word)).length * 4 >= theirs.size * 3;
}

/** Whether no other heading is as high as one. */
function isAlone(heading: Heading, blocks: readonly RootContent[]): boolean {
  return !blocks.some((node) => node !== heading && node.type === "heading" && node.depth <= heading.depth);
}

/**
 * A page whose sections begin with a bold word, "**Cause:** it is too old", where two paragraphs and more do, and no heading
 * names a section: the words are headings.
 */
function liftLabels(blocks: readonly RootContent[], isSection: (words: string) => boolean): readonly RootContent[] {
  const isNamed = blocks.some((node) => node.type === "heading" && node.depth > 1 && isSection(wordsOf(node)));
  const labels = blocks.filter((node) => labelOf(node, isSection) !== undefined);
  if (isNamed || labels.length < 2) return blocks;
  return blocks.flatMap((node): RootContent[] => {
    const label = labelOf(node, isSection);
    if (label === undefined || node.type !== "paragraph") return [node];
    const [, ...more] = node.children;
    const [first] = more;
    const rest =
      first?.type === "text" ? [{ ...first, value: first.value.replace(/^\s*:?\s*/, "") }, ...more.slice(1)] : more;
    const isBlank = rest.every((one) => one.type === "break" || (one.type === "text" && one.value.trim() === ""));
    return [label, ...(isBlank ? [] : [{ ...node, children: rest }])];
  });
}

/** The heading that the bold words at the beginning of a paragraph are. */
function labelOf(node: RootContent, isSection: (words: string) => boolean): Heading | undefined {
  const [first, next] = node.type === "paragraph" ? node.children : [];
  if (first?.type !== "strong") return undefined;
  const words = textOf([first]).trim();
  const isMarked = /[:：]$/.test(words) || next === undefined || (next.type === "text" && /^\s*[:：]/.test(next.value));
  if (!isMarked || !isSection(words.replace(/[:：]$/, ""))) return undefined;
  const children = first.children.flatMap((one) =>
    "children" in one ? (one.children as typeof first.children) : [one],
  );
  return { type: "heading", depth: 2, children, ...(node.position === undefined ? {} : { position: node.position }) };
}

/** The first heading as high as the next ones, where it alone is higher and is no title. */
function withoutTop(blocks: readonly RootContent[]): readonly RootContent[] {
  const headings = blocks.flatMap((node) => (node.type === "heading" ? [node] : []));
  const [first, ...others] = headings;
  if (first === undefined || others.length === 0 || others.some(({ depth }) => depth <= first.depth)) return blocks;
  const depth = Math.min(...others.map((one) => one.depth)) as Heading["depth"];
  return blocks.map((node) => (node === first ? { ...first, depth } : node));
}

/** Headings of the depths that they have below a title: the highest is of the second level, and no level is left out. */
function level(blocks: readonly RootContent[]): readonly RootContent[] {
  const depths = new Set(blocks.flatMap((node) => (node.type === "heading" ? [node.depth as number] : [])));
  const ranks = new Map([...depths].sort((a, b) => a - b).map((depth, index) => [depth, Math.min(6, index + 2)]));
  return blocks.flatMap((node): RootContent[] => {
    if (node.type !== "heading") return [node];
    if (textOf(node.children).trim() === "") return [];
    return [{ ...node, depth: (ranks.get(node.depth) ?? node.depth) as Heading["depth"] }];
  });
}
