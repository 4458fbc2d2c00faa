import { type Line, type Link, type Snippet, type SnippetBlock, wordsOf } from "./snippet.js";

/**
 * A snippet as plain text: a line for each paragraph, step and item, never wrapped; links as `words <address>`; lines
 * end in LF, the last one too. No line starts as a quotation, a signature or a message in a mailbox does.
 */
export function toText(snippet: Snippet): string {
  let text = "";
  for (const [index, node] of snippet.entries()) {
    const before = snippet[index - 1];
    if (before !== undefined) text += before.type === "paragraph" && before.role === "lead" ? "\n" : "\n\n";
    text += block(node);
  }
  return `${text.replace(RESERVED, " $&")}\n`;
}

/** Line openings that mean something in an email: quotation, mbox separator, signature. A space before them is enough. */
const RESERVED = /^(?:>|From |--(?: |$))/gm;

function block(node: SnippetBlock): string {
  if (node.type === "list") {
    return node.items
      .map((item, index) => `${node.ordered ? `${index + 1}.` : "-"} ${lineText(item).trim()}`.trimEnd())
      .join("\n");
  }
  if (node.role === "code") return wordsOf(node.line).replace(/^(?=.)/gm, "   ");
  const lines = lineText(node.line).split("\n");
  return lines.map((each) => each.trim()).join("\n");
}

function lineText(line: Line): string {
  return line
    .map((span) => {
      if (span.type === "link") return linkText(span);
      if (span.type === "code") return codeText(span.value);
      return "children" in span ? lineText(span.children) : wordsOf([span]);
    })
    .join("");
}

/** Code, in backticks where a space would hide its end: “the flag `scrape blocked`”. */
function codeText(value: string): string {
  return / /.test(value) && !value.includes("`") ? `\`${value}\`` : value;
}

/** `words <address>`, or the words alone where they are the address. */
function linkText(link: Link): string {
  const words = wordsOf(link.children);
  const address = addressOf(link.url);
  const same = words === address || (/^tel:/i.test(link.url) && words.replace(/[ ().-]/g, "") === address);
  return same ? words : `${lineText(link.children)} <${address}>`;
}

/** What a person would copy: the URL, or the bare address of a `mailto:` or `tel:` that holds nothing else. */
function addressOf(url: string): string {
  const bare = /^(?:mailto:|tel:)([^?]+)$/i.exec(url)?.[1];
  if (bare === undefined) return url;
  const address = decode(bare);
  return /^[^\s<>\p{Cc}]+$/u.test(address) ? address : bare;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
