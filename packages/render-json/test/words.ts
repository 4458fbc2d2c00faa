import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** The words of plain text, without the markers of lists and the addresses of links. */
export function wordsOfText(text: string): string[] {
  return split(text.replace(/^ *(?:\d+\.|-) /gm, "").replace(/ \((?:https?|mailto|tel):[^\s)]*\)/g, ""));
}

/** The words of HTML as a browser shows them, the alternative text of images included. */
export function wordsOfHtml(markup: string): string[] {
  const words = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === "img")
      return (node as DefaultTreeAdapterTypes.Element).attrs.find(({ name }) => name === "alt")?.value ?? "";
    const inside = "childNodes" in node ? node.childNodes.map(words).join("") : "";
    return BLOCK.test(node.nodeName) ? ` ${inside} ` : inside;
  };
  return split(words(parseFragment(markup)));
}

interface Node {
  readonly type: string;
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly children?: readonly Node[];
}

/** The words of Markdown as CommonMark reads it. Markup that a reader would take for HTML is refused. */
export function wordsOfMarkdown(markdown: string): string[] {
  const words = (node: Node): string => {
    const [only, ...others] = node.type === "paragraph" ? (node.children ?? []) : [];
    // The title of a picture that stands alone is its caption.
    if (only?.type === "image" && others.length === 0) return `${only.alt ?? ""} ${only.title ?? ""}`;
    if (node.type === "html") throw new Error(`Markdown has raw HTML in it: ${node.value}`);
    const inside = (node.children ?? []).map(words).join(INLINE.has(node.type) ? "" : " ");
    return node.type === "break" ? " " : (node.value ?? node.alt ?? inside);
  };
  return split(
    words(
      unified()
        .use(remarkParse)
        .data("micromarkExtensions", [gfmStrikethrough()])
        .data("fromMarkdownExtensions", [gfmStrikethroughFromMarkdown()])
        .parse(markdown),
    ),
  );
}

const BLOCK = /^(?:p|li|ul|ol|div|blockquote|pre|table|tr|t[dh]|br|fig(?:ure|caption))$/;
const INLINE = new Set(["paragraph", "heading", "emphasis", "strong", "delete", "link"]);

function split(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
