import type { Element, ElementContent, Root } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Root as MarkdownRoot, Nodes, RootContent } from "mdast";
import type { Account } from "../law/account.js";
import { cleanHtml, nestsTooDeep } from "./clean-html.js";
import { parseHtml } from "./parse-html.js";

/**
 * Reads HTML as blocks of Markdown, with places in lines of the source. Undefined where it nests deeper than is read.
 */
export function readHtml(
  html: string,
  { account, firstLine }: { readonly account: Account; readonly firstLine: number },
): RootContent[] | undefined {
  const root = parseHtml(html);
  if (nestsTooDeep(root)) return undefined;
  return blocksOfHast(cleanHtml(root, { account, firstLine }), firstLine);
}

function blocksOfHast(root: Root, firstLine: number): RootContent[] {
  const wrapped: Root = {
    ...root,
    children: [
      {
        type: "element",
        tagName: "div",
        properties: {},
        children: root.children as ElementContent[],
      } satisfies Element,
    ],
  };
  const tree = toMdast(wrapped, { document: true, newlines: false }) as MarkdownRoot;
  move(tree, firstLine - 1);
  return tree.children;
}

function move(node: Nodes, lines: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  }
  if ("children" in node) for (const child of node.children) move(child, lines);
}
