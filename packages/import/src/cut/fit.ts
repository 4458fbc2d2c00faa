import type { Heading, List, ListItem, RootContent } from "mdast";
import { textOf } from "../markdown/clean.js";

/**
 * What stands in a section, as a section may hold it: headings of the third and fourth level. Deeper ones are bold lines,
 * and so are those that would begin a section of their own. `by` is how much deeper its headings get.
 */
export function fitBlocks(
  blocks: readonly RootContent[],
  isSection: (words: string) => boolean,
  by = 0,
): RootContent[] {
  return withoutEmpty(
    blocks.map((node): RootContent => {
      if (node.type !== "heading") return node;
      const depth = node.depth + by;
      return depth > 4 || isSection(textOf(node.children).trim())
        ? bold(node)
        : { ...node, depth: depth as Heading["depth"] };
    }),
  );
}

/** Headings with nothing below them are bold lines. */
function withoutEmpty(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((node, index): RootContent => {
    if (node.type !== "heading") return node;
    const next = blocks[index + 1];
    return next === undefined || (next.type === "heading" && next.depth <= node.depth) ? bold(node) : node;
  });
}

export function bold({ children, position }: Heading): RootContent {
  return {
    type: "paragraph",
    children: children.length === 0 ? [] : [{ type: "strong", children }],
    ...(position === undefined ? {} : { position }),
  };
}

/**
 * Steps as parts hold them: a numbered list that goes on behind a picture, code or a quote is one list, with those under
 * the step before; numbers begin at 1, or go on.
 */
export function fitParts(blocks: readonly RootContent[], isSection: (words: string) => boolean): RootContent[] {
  const result: RootContent[] = [];
  let last: { readonly list: List; readonly at: number; readonly next: number } | undefined;
  for (const node of fitBlocks(blocks, isSection)) {
    if (node.type === "heading") last = undefined;
    if (node.type !== "list" || node.ordered !== true) {
      result.push(node);
      continue;
    }
    const between = last === undefined ? [] : result.slice(last.at + 1);
    const goesOn = last !== undefined && node.start === last.next && last.next > 1;
    const isLoose = between.length > 0 && between.every(({ type }) => type === "code" || type === "blockquote");
    if (
      last !== undefined &&
      (goesOn || (isLoose && (node.start ?? 1) === 1 && between.length === 1 && last.next > 1))
    ) {
      const list = joined(last.list, between, node);
      result.splice(last.at, result.length, list);
      last = { list, at: last.at, next: last.next + node.children.length };
      continue;
    }
    const list: List = { ...node, start: 1 };
    // Steps go on counting through a unit, so that lists that all begin with 1 do as well.
    result.push(list);
    last = { list, at: result.length - 1, next: 1 + node.children.length };
  }
  return result;
}

function joined(list: List, between: readonly RootContent[], next: List): List {
  const items = [...list.children];
  const item = items.pop();
  if (item !== undefined && between.length > 0)
    items.push({ ...item, spread: true, children: [...item.children, ...(between as ListItem["children"])] });
  else if (item !== undefined) items.push(item);
  return { ...list, children: [...items, ...next.children] };
}

/** Whether blocks hold a list, anywhere outside of quotes. */
export function holdsList(blocks: readonly RootContent[], isOrdered?: boolean): boolean {
  return blocks.some(
    (node) => node.type === "list" && (isOrdered === undefined || (node.ordered === true) === isOrdered),
  );
}

/** Whether nothing but links to elsewhere stands in blocks. */
export function holdsLinksOnly(blocks: readonly RootContent[]): boolean {
  const lines = blocks.flatMap(linesOf);
  return lines.length > 0 && lines.every(isLink);
}

function linesOf(node: RootContent): readonly RootContent[] {
  return node.type === "list" ? node.children.flatMap((item) => item.children.flatMap(linesOf)) : [node];
}

/** Whether a line is a link, with no more about it than what leads to it. */
function isLink(node: RootContent): boolean {
  if (node.type !== "paragraph" || !node.children.some(({ type }) => type === "link")) return false;
  const rest = textOf(node.children.filter(({ type }) => type !== "link"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const linked = textOf(node.children.filter(({ type }) => type === "link"));
  return rest === "" || (rest.length * 2 <= linked.length && rest.length <= MOST_BESIDE);
}

/** Room for "in our knowledge base". */
const MOST_BESIDE = 40;
