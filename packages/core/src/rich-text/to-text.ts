import type { Inline, RichText, RichTextNode } from "@fixbook/schema";
import { safeUrl } from "../html.js";
import { withoutPlaces } from "../kept.js";
import { guardAcross } from "../leak.js";
import { placeholderLabel } from "../placeholder.js";
import type { ResolveReference } from "../renderer.js";
import { wordsFor } from "../words/words-for.js";
import { createFold, type Handlers } from "./fold.js";
import { pictureAlone } from "./picture-alone.js";

/** Renders filled rich text to plain text: no markup, no hard wraps, lists indented by three columns. */
export interface TextRenderer {
  blocks(nodes: RichText): string;
}

/** How a link reads in plain text, given its words and its address. */
export type LinkText = (words: string, url: string) => string;

/** `words (address)`, or the words alone where they say the address already. */
export const linkInParentheses: LinkText = (words, url) =>
  saysAddress(words, url) ? words : `${words} (${readableAddress(url)})`;

/** An address as a person would write it: without `mailto:` or `tel:`, and without their percent-encoding. */
function readableAddress(url: string): string {
  const address = /^(?:mailto|tel):([^?]*)$/i.exec(url)?.[1];
  if (address === undefined) return url;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether the words of a link are its address: the URL itself, or the address of a `mailto:` or `tel:`. */
export function saysAddress(words: string, url: string): boolean {
  const bare = (text: string) =>
    withoutPlaces(text)
      .replace(/^(?:mailto:|tel:|https?:\/\/)/i, "")
      .replace(/\/$/, "");
  const address = bare(readableAddress(url));
  return (
    bare(words) === address ||
    (/^https?:/i.test(url) && bare(safeUrl(`https://${bare(words)}`) ?? "") === address) ||
    (/^tel:/i.test(url) && words.replace(/[ ().-]/g, "") === bare(url))
  );
}

/** Makes a renderer from rich text to plain text. `locale` is the language of what opens an alert. */
export function createTextRenderer(
  resolve: ResolveReference,
  linkText: LinkText = linkInParentheses,
  locale = "en",
): TextRenderer {
  const { alerts, signs } = wordsFor(locale).words;
  const link = (words: string, url: string | undefined) => (url === undefined ? words : linkText(words, url));
  const handlers: Handlers<string> = {
    paragraph: ({ children }, fold) => {
      const caption = pictureAlone(children)?.title ?? "";
      return caption.trim() === "" ? fold(children) : `${fold(children)}\n${caption}`;
    },
    heading: (node, fold) => fold(node.children),
    list: ({ ordered, start = 1, children }) =>
      children.map((item, index) => hang(ordered ? `${start + index}. ` : "- ", itemText(item.children))).join("\n"),
    listItem: (node) => itemText(node.children),
    blockquote: (node) => blocks(node.children),
    alert: (node) => `${alerts[node.kind]}${signs.colon}${blocks(node.children)}`,
    code: (node) => node.value,
    table: (node, fold) => fold(node.children),
    tableRow: (node, fold) => `${node.children.map((cell) => fold([cell])).join(" | ")}\n`,
    tableCell: (node, fold) => fold(node.children),
    text: (node) => (node.value.includes("\n") ? node.value.replaceAll("\n", " ") : node.value),
    emphasis: (node, fold) => fold(node.children),
    strong: (node, fold) => fold(node.children),
    delete: (node, fold) => fold(node.children),
    inlineCode: (node) => node.value,
    break: () => "\n",
    link: (node, fold) => link(fold(node.children), safeUrl(node.url)),
    picture: (node) => link(node.alt, safeUrl(node.url)),
    placeholder: (node) => placeholderLabel(node.name),
    entryReference: (node, fold) => {
      const target = resolve(node.id);
      return link(node.children.length > 0 ? fold(node.children) : (target?.title ?? node.id), target?.url);
    },
  };
  // Without its markup a text may read as a placeholder.
  const fold = createFold(handlers, (parts) => guardAcross(parts).join(""));
  const blocks = (nodes: RichText): string => nodes.map((node) => withoutLineEnds(fold([node]))).join("\n\n");
  const itemText = (nodes: RichText): string =>
    nodes
      .map(
        (node, index) =>
          (index > 0 && node.type !== "list" ? "\n" : "") + withoutLineEnds(fold([node as RichTextNode])),
      )
      .join("\n");
  return { blocks };
}

/** The words of inline nodes, without markup and without following references. */
export function inlineText(nodes: readonly Inline[]): string {
  return createTextRenderer(
    () => undefined,
    (words) => words,
  ).blocks([{ type: "paragraph", children: nodes }]);
}

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
}

/** Puts `marker` before the first line and indents the others to match. */
function hang(marker: string, text: string): string {
  return marker + (text.includes("\n") ? text.replace(/\n(?!\n|$)/g, `\n${" ".repeat(marker.length)}`) : text);
}
