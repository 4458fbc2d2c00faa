import type { Block, Inline } from "@fixbook/schema";
import type { Nodes, RootContent } from "mdast";
import { splitMasked } from "../mask.js";
import type { FromMdast } from "../rich-text/conversion.js";

/** Whether each paragraph and each item of a list below a heading holds a link or a reference, and nothing else is there. */
export function holdsLinksOnly(content: readonly RootContent[], context: FromMdast): boolean {
  const nodes = content.filter(({ type }) => type !== "definition" && type !== "html");
  return nodes.length > 0 && nodes.every((node) => isOfLinks(node, context));
}

function isOfLinks(node: Nodes, context: FromMdast): boolean {
  if (node.type === "list" || node.type === "listItem")
    return node.children.length > 0 && node.children.every((child) => isOfLinks(child, context));
  return node.type === "paragraph" && node.children.some((child) => isLink(child, context));
}

function isLink(node: Nodes, context: FromMdast): boolean {
  if (node.type === "link" || node.type === "linkReference") return true;
  if (node.type === "text")
    return splitMasked(node.value, context.masks).some((part) => "use" in part && part.use.kind === "reference");
  return "children" in node && node.children.some((child) => isLink(child, context));
}

/** Whether a block is a bullet list whose items hold links, and no words besides. */
export function isLinkList(block: Block): boolean {
  return block.type === "list" && !block.ordered && block.children.every((item) => item.children.every(isLinks));
}

function isLinks(block: Block): boolean {
  if (block.type !== "paragraph") return isLinkList(block);
  return block.children.some(isReference) && block.children.every((node) => isReference(node) || isWordless(node));
}

function isReference(node: Inline): boolean {
  if (node.type === "strong" || node.type === "emphasis")
    return node.children.length > 0 && node.children.every(isReference);
  return node.type === "link" || node.type === "entryReference";
}

function isWordless(node: Inline): boolean {
  return node.type === "break" || (node.type === "text" && !/[\p{L}\p{N}]/u.test(node.value));
}
