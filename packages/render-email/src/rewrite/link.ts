import { safeUrl } from "@fixbook/core";
import type { Link as LinkNode } from "@fixbook/schema";
import { hasWords } from "../draft.js";
import type { InlineRewriting } from "../rewriting.js";
import { type Line, type Link, text, wordsOf } from "../snippet.js";
import { withoutBreaks } from "./break.js";

export const link: InlineRewriting<LinkNode> = {
  becomes:
    "a link with an absolute address, its title in brackets after it, and code in it as text; “words <address>” in plain text",
  reason: "Editors and phones do not show a link's title, and the editor of Zammad drops the link from code.",
  toLine: (node, writer) => linkTo(safeUrl(node.url), writer.spans(node.children), node),
};

/**
 * A link, or its words alone where there is no address that is safe. Without words it shows its address. A link may
 * not hold a link, so the address of one inside it (a picture, say) follows in brackets.
 */
export function linkTo(
  url: string | undefined,
  words: Line,
  { title, file }: Partial<Pick<LinkNode, "title" | "file">> = {},
): Line {
  const note = typeof title === "string" && /\S/.test(title) && title !== wordsOf(words) ? [text(` (${title})`)] : [];
  const named = (line: Line): Line => (file === undefined ? line : [{ type: "file", file, children: line }]);
  if (url === undefined) return [...named(words), ...note];
  const inner = linksIn(words).filter((each) => each.url !== url);
  return [
    ...named([{ type: "link", url, children: hasWords(words) ? withoutBreaks(plain(words)) : [text(url)] }]),
    ...note,
    ...inner.flatMap((each): Line => [text(" ("), { ...each, children: [text(each.url)] }, text(")")]),
  ];
}

function linksIn(line: Line): readonly Link[] {
  return line.flatMap((span) => (span.type === "link" ? [span] : "children" in span ? linksIn(span.children) : []));
}

/** The words of a link: without links, and without code. */
function plain(line: Line): Line {
  return line.flatMap((span): Line => {
    if (span.type === "link") return plain(span.children);
    if (span.type === "code") return [text(span.value)];
    return "children" in span ? [{ ...span, children: plain(span.children) }] : [span];
  });
}
