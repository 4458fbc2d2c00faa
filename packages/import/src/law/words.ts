import type { Nodes, PhrasingContent } from "mdast";
import { isLiteralHtml, wordsOfHtml } from "../html/parse-html.js";

/** How often each word stands in a text. */
export type Words = Map<string, number>;

/** The words of a text: runs of letters and digits, composed, in the case that they have. */
export function wordsIn(text: string): Words {
  const words: Words = new Map();
  countWords(text, words);
  return words;
}

/** Adds the words of a text to others. */
export function countWords(text: string, words: Words): void {
  for (const [word] of text.normalize("NFC").matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** How many words there are. */
export function amountOf(words: Words): number {
  let amount = 0;
  for (const count of words.values()) amount += count;
  return amount;
}

/** Adds words to others, some number of times, which may be negative. */
export function addWords(to: Words, words: Words, times = 1): void {
  for (const [word, count] of words) {
    const sum = (to.get(word) ?? 0) + times * count;
    if (sum === 0) to.delete(word);
    else to.set(word, sum);
  }
}

/**
 * The texts of a tree: of each block, alternative text, title and block of code. Words that markup parts without a space
 * are one word, as readers see them.
 */
export function textsOf(node: Nodes, texts: string[] = []): string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "tableCell":
      texts.push(inlineTexts(node.children, texts));
      break;
    case "code":
      texts.push(node.value, node.meta ?? "");
      break;
    case "html":
      texts.push(isLiteralHtml(node.value) ? node.value : wordsOfHtml(node.value));
      break;
    case "definition":
      texts.push(node.title ?? "");
      break;
    case "yaml":
      break;
    default:
      if ("children" in node) for (const child of node.children) textsOf(child, texts);
      else if ("value" in node) texts.push(node.value);
  }
  return texts;
}

/** The text of a line; alternative texts and titles are texts of their own. */
export function inlineTexts(nodes: readonly PhrasingContent[], texts: string[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "break":
          return " ";
        case "image":
          texts.push(node.alt ?? "", node.title ?? "");
          return " ";
        case "imageReference":
          texts.push(node.alt ?? "");
          return " ";
        case "html":
          return inlineHtml(node.value, texts);
        case "link":
          texts.push(node.title ?? "");
          return inlineTexts(node.children, texts);
        default:
          if ("children" in node) return inlineTexts(node.children, texts);
          return "value" in node ? node.value : "";
      }
    })
    .join("");
}

/** What a tag says by itself: the text of a picture, or all of what is no tag of HTML. */
function inlineHtml(value: string, texts: string[]): string {
  if (isLiteralHtml(value)) return value;
  const text = wordsOfHtml(value);
  if (text !== "") texts.push(text);
  return /^<(?:br|img|hr)\b/i.test(value) ? " " : "";
}

/** The words of a tree. */
export function wordsOfTree(node: Nodes): Words {
  const words: Words = new Map();
  for (const text of textsOf(node)) countWords(text, words);
  return words;
}
