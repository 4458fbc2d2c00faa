import { type Snippet, type SnippetBlock, wordsOf } from "./snippet.js";

/**
 * The snippet with a word joiner (U+2060), which nobody sees, behind a link at its end whose words end in a quotation
 * mark, a dash or an ellipsis. TipTap's link extension 3.34 counts all of U+2000 to U+2029 as white space
 * (`unlinkTrailingWhitespace`; ueberdosis/tiptap#8335), and takes the link off it at the end of what is pasted.
 */
export function guardLinkEnd(snippet: Snippet): Snippet {
  const last = snippet.at(-1);
  return last !== undefined && endsInUnlinked(last)
    ? [...snippet.slice(0, -1), { ...last, line: [...last.line, { type: "text", value: "\u2060" }] }]
    : snippet;
}

function endsInUnlinked(block: SnippetBlock): block is Extract<SnippetBlock, { type: "paragraph" }> {
  const end = block.type === "paragraph" ? block.line.at(-1) : undefined;
  return (end?.type === "link" || end?.type === "file") && UNLINKED.test(wordsOf(end.children));
}

const UNLINKED = /[\u2000-\u2029]$/u;
