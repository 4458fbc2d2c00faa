import type { Inline, ListItem, RichText } from "@fixbook/schema";
import type { ResolveReference } from "../renderer.js";
import { isSpread } from "./to-mdast.js";

/**
 * Makes what prints filled rich text as Markdown, exactly as the tree would be printed by remark-stringify, where all of
 * it is plain: none of its characters could mean anything in its place, so nothing is escaped. It gives undefined where
 * something may not be; that is no statement about the text. The shapes are admitted, not trouble refused.
 */
export function createPlainPrinter(resolve: ResolveReference): (nodes: RichText) => string | undefined {
  const inline = (node: Inline): string | undefined => {
    switch (node.type) {
      case "text":
        return node.value;
      case "inlineCode":
        return PLAIN_CODE.test(node.value) && !SPACED.test(node.value) ? `\`${node.value}\`` : undefined;
      case "strong":
      case "emphasis": {
        const marker = node.type === "strong" ? "**" : "*";
        const words = wordsOf(node.children);
        return words === undefined || !BETWEEN_MARKS.test(words) ? undefined : `${marker}${words}${marker}`;
      }
      case "link":
        return node.title === null ? link(node.children, node.url) : undefined;
      case "entryReference": {
        const target = resolve(node.id);
        if (target?.url === undefined) return undefined;
        return link(node.children.length > 0 ? node.children : [{ type: "text", value: target.title }], target.url);
      }
      default:
        return undefined;
    }
  };
  const link = (children: readonly Inline[], url: string): string | undefined => {
    const words = wordsOf(children);
    return words === undefined || words === "" || !PLAIN_URL.test(url) ? undefined : `[${words}](${url})`;
  };
  /** A paragraph. What stands beside emphasis is a space or a mark, or nothing. */
  const paragraph = (children: readonly Inline[]): string | undefined => {
    let line = "";
    let text = "";
    let afterMark = false;
    for (let index = 0; index < children.length; index++) {
      const node = children[index] as Inline;
      if (node.type === "text") {
        text += node.value;
        if (children[index + 1]?.type === "text") continue;
        if (!isPlain(text, index + 1 === children.length) || (afterMark && !BESIDE_MARK.test(text.charAt(0))))
          return undefined;
        line += text;
        text = "";
        afterMark = false;
        continue;
      }
      const isMark = node.type === "strong" || node.type === "emphasis";
      if (afterMark || (isMark && line !== "" && !BESIDE_MARK.test(line.charAt(line.length - 1)))) return undefined;
      const printed = inline(node);
      if (printed === undefined) return undefined;
      line += printed;
      afterMark = isMark;
    }
    return LINES.test(line) ? line : undefined;
  };
  const item = ({ children }: ListItem, marker: string): string | undefined => {
    if (children[0]?.type !== "paragraph") return undefined;
    const content = blocks(children, isSpread(children) ? "\n\n" : "\n");
    return content === undefined ? undefined : marker + indented(content, " ".repeat(marker.length));
  };
  const block = (node: RichText[number]): string | undefined => {
    switch (node.type) {
      case "paragraph":
        return paragraph(node.children);
      case "list": {
        const items: string[] = [];
        for (const [index, child] of node.children.entries()) {
          const printed = item(child, node.ordered ? `${(node.start ?? 1) + index}. ` : "- ");
          if (printed === undefined) return undefined;
          items.push(printed);
        }
        return items.length === 0 ? undefined : items.join("\n");
      }
      case "code":
        if (node.value === "" || node.value.includes("\r") || node.value.includes("```")) return undefined;
        return `\`\`\`${node.lang ?? ""}\n${node.value}\n\`\`\``;
      default:
        return undefined;
    }
  };
  const blocks = (children: RichText, between: string): string | undefined => {
    let printed = "";
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as RichText[number];
      // Lists beside each other have different markers.
      if (child.type === "list" && children[index + 1]?.type === "list") return undefined;
      const one = block(child);
      if (one === undefined) return undefined;
      printed += index === 0 ? one : between + one;
    }
    return printed;
  };
  return (nodes) => blocks(nodes, "\n\n");
}

/** The text of nodes of which each is text, where it is plain within a line. */
function wordsOf(nodes: readonly Inline[]): string | undefined {
  let words = "";
  for (const node of nodes) {
    if (node.type !== "text") return undefined;
    words += node.value;
  }
  return words.includes("\n") || !isPlain(words, false) ? undefined : words;
}

/** Whether no character of a text could mean anything, but for how lines begin and end. */
function isPlain(text: string, isLast: boolean): boolean {
  return !UNSAFE.test(text) && (isLast || !text.endsWith("!"));
}

function indented(text: string, indent: string): string {
  return text.includes("\n") ? text.replace(/\n(?!\n|$)/g, `\n${indent}`) : text;
}

/** Every character that the printer's patterns name, other than for the start of a line, and what may make it encode. */
const UNSAFE = /[\t\r&*<[\]\\_`~|]/;
const PLAIN_CODE = /^[^`\r\n]+$/;
const SPACED = /^ | $/;
const PLAIN_URL = /^[A-Za-z0-9:/?#.,;=+@%\p{Co}-]+$/u;
const BETWEEN_MARKS = /^[\p{L}\p{N}(](?:.*[\p{L}\p{N}.,;:?)])?$/su;
const BESIDE_MARK = /^[ \n.,;:?!()]$/;
/** Lines that begin with what begins nothing but a paragraph, and end without a space. */
const LINES = /^(?:(?:\p{L}|["'(`*[]|[0-9]+(?![0-9.)]))(?:[^\n]*[^\n ])?(?:\n(?!$)|$))+$/u;
