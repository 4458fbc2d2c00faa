import { directionOf, findKept, guardAcross, withoutPlaces } from "@fixbook/core";
import { type Direction, isolateLtr, isolateRuns, withoutIsolates } from "./isolate.js";
import { withoutReserved } from "./reserved.js";
import { type Line, type Link, type Snippet, type SnippetBlock, type Span, wordsOf } from "./snippet.js";

/**
 * A snippet as plain text: a line for each paragraph, step and item, never wrapped; links as `words <address>`; lines
 * end in LF, the last one too. No line starts as a quotation, a signature or a message in a mailbox does.
 */
export function toText(snippet: Snippet, locale: string): string {
  const direction = directionOf(locale);
  const blocks = isolateRuns(snippet, direction);
  let text = "";
  for (const [index, node] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before !== undefined) text += before.type === "paragraph" && before.role === "lead" ? "\n" : "\n\n";
    text += block(node, direction);
  }
  return `${withoutReserved(text)}\n`;
}

function block(node: SnippetBlock, direction: Direction): string {
  if (node.type === "list") {
    return node.items
      .map((item, index) => `${node.ordered ? `${index + 1}.` : "-"} ${lineText(item, direction).trim()}`.trimEnd())
      .join("\n");
  }
  if (node.role === "code") return wordsOf(node.line).replace(/^(?=.)/gm, "   ");
  const text = lineText(node.line, direction);
  if (!text.includes("\n")) return text.trim();
  const lines = text.split("\n");
  return lines.map((each) => each.trim()).join("\n");
}

function lineText(line: Line, direction: Direction): string {
  return guardAcross(line.map((span) => spanText(span, direction))).join("");
}

function spanText(span: Span, direction: Direction): string {
  switch (span.type) {
    case "text":
      return span.value;
    case "code":
      return codeText(span.value);
    case "break":
      return "\n";
    case "link":
      return linkText(span, direction);
    default:
      return lineText(span.children, direction);
  }
}

/** Code, in backticks where a space would hide its end: “the flag `scrape blocked`”. */
function codeText(value: string): string {
  return / /.test(value) && !value.includes("`") ? `\`${value}\`` : value;
}

/** `words <address>`, or the words alone where they are the address. */
function linkText(link: Link, direction: Direction): string {
  const words = withoutIsolates(wordsOf(link.children));
  const address = addressOf(link.url);
  const isSame =
    withoutPlaces(words) === withoutPlaces(address) ||
    withoutPlaces(words) === withoutPlaces(link.url) ||
    (/^tel:/i.test(link.url) && words.replace(/[ ().-]/g, "") === address);
  const shown = lineText(link.children, direction);
  return isSame ? shown : `${shown} ${isolateLtr(`<${address}>`, direction)}`;
}

/** What a person would copy: the URL, or the bare address of a `mailto:` or `tel:` that holds nothing else. */
function addressOf(url: string): string {
  const bare = /^(?:mailto:|tel:)([^?]+)$/i.exec(url)?.[1];
  if (bare === undefined) return url;
  const address = withoutPlaces(withoutPlus(decode(bare)));
  return /^[^\s<>\p{Cc}]+$/u.test(address) ? address : bare;
}

/** A number that a placeholder is the whole of brings its own plus sign. */
function withoutPlus(address: string): string {
  return findKept(address)[0]?.place === "base" ? address.slice(1) : address;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
