import { type MarkdownParser, parseWithRemark } from "@fixbook/core";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { loadNativeParser } from "../check/index.js";

/**
 * The parser of pages that are imported: the native one, whose trees were compared with the reference on the pages of
 * five collections. Unlike entries, pages need not be read to the last sign as the reference does, and they are many.
 */
export async function loadPageParser(): Promise<MarkdownParser> {
  const native = await loadNativeParser();
  if (native === undefined) return parseWithRemark;
  return (text) => {
    if (ODD.test(text)) return parseWithRemark(text);
    let root: Root;
    try {
      root = native(text, "tables");
    } catch {
      return parseWithRemark(text);
    }
    withoutBareLinks(root, text);
    return root;
  };
}

/** What the two read otherwise: tildes in pairs, escaped brackets, and check boxes with a capital letter or a tab. */
const ODD = /~[\s\S]*~|\\[()]|\[(?:X\]|[ x]\]\t)/;

/** Bare addresses and check boxes, which the native parser knows with tables, are text. */
function withoutBareLinks(node: Nodes, source: string): void {
  if (!("children" in node)) return;
  if (node.type === "listItem" && node.checked != null) {
    const [first] = node.children;
    const mark = `[${node.checked ? "x" : " "}] `;
    if (first?.type === "paragraph") {
      const [text] = first.children;
      if (text?.type === "text") text.value = `${mark}${text.value}`;
      else first.children.unshift({ type: "text", value: mark });
    }
    node.checked = null;
  }
  const children = node.children as (RootContent | PhrasingContent)[];
  let hasChanged = false;
  for (const [index, child] of children.entries()) {
    const at = child.position?.start.offset;
    if (child.type !== "link" || at === undefined || source[at] === "[" || source[at] === "<") {
      withoutBareLinks(child, source);
      continue;
    }
    const [text] = child.children;
    if (text?.type !== "text" || child.children.length !== 1) continue;
    children[index] = { type: "text", value: text.value, ...(child.position && { position: child.position }) };
    hasChanged = true;
  }
  if (hasChanged) joinTexts(children);
}

function joinTexts(children: (RootContent | PhrasingContent)[]): void {
  for (let index = children.length - 1; index > 0; index--) {
    const [left, right] = [children[index - 1], children[index]];
    if (left?.type !== "text" || right?.type !== "text") continue;
    const position = left.position && right.position && { start: left.position.start, end: right.position.end };
    children.splice(index - 1, 2, { type: "text", value: left.value + right.value, ...(position && { position }) });
  }
}
