import { createMarkdownRenderer, directionOf } from "@fixbook/core";
import type { Block, Inline } from "@fixbook/schema";
import { isolateRuns } from "../isolate.js";
import type { Line, Snippet, SnippetBlock, Span } from "../snippet.js";
import type { Literal } from "./desk.js";

/**
 * A snippet as Markdown, without the newline at the end. The desk's syntax is escaped in text. Chatwoot takes what
 * stands between any two backticks for code and puts it between Liquid tags, so there are none but those of code, no
 * brace stands before one, and code that would need more of them or an escape is text.
 */
export function toMarkdown(
  snippet: Snippet,
  locale: string,
  literal: Literal,
  codeText: (code: string) => string,
): string {
  const escapes: string[] = [];
  const hold = (written: string): string => {
    escapes.push(written);
    return HELD;
  };
  const special = specialOf(literal);
  const inText = (words: string): string =>
    words.replace(special, (opening, field?: string, character?: string) =>
      hold(field ?? (character === undefined ? literal.write(opening, "markdown") : `&#${character.charCodeAt(0)};`)),
    );

  const inline = (span: Span): Inline => {
    switch (span.type) {
      case "text":
        return { type: "text", value: inText(span.value) };
      case "code": {
        const value = codeText(span.value);
        return value.search(special) >= 0 ? { type: "text", value: inText(value) } : { type: "inlineCode", value };
      }
      case "break":
        return { type: "break" };
      case "strong":
        return { type: "strong", children: inlines(span.children) };
      case "em":
        return { type: "emphasis", children: inlines(span.children) };
      case "foreign":
      case "file":
        throw new Error("Markdown has no such spans: their words are joined with those around them.");
      case "link":
        return { type: "link", url: span.url, title: null, children: inlines(span.children) };
    }
  };
  const inlines = (line: Line): readonly Inline[] => joined(line).map(inline);
  const block = (node: SnippetBlock): Block => {
    if (node.type === "paragraph") return { type: "paragraph", children: inlines(node.line) };
    const children = node.items.map((item) => ({
      type: "listItem" as const,
      children: [{ type: "paragraph" as const, children: inlines(item) }],
    }));
    return { type: "list", ordered: node.ordered, children };
  };
  const nodes = isolateRuns(snippet, directionOf(locale)).map(block);
  return printer.blocks(nodes).replaceAll(HELD, () => escapes.shift() ?? "");
}

/** Fields, what may not stand before code, and openings. */
function specialOf({ openings }: Literal): RegExp {
  const known = specials.get(openings);
  const special = known ?? new RegExp(`(\\p{Co}{4})|(\`|\\{$)|${openings.source}`, "gu");
  specials.set(openings, special);
  return special;
}

const specials = new WeakMap<RegExp, RegExp>();

/** A line without neighbours that are both text: an opening may begin in one and end in the next. */
function joined(line: Line): Line {
  const spans: Span[] = [];
  for (const span of line.flatMap(inMarkdown)) {
    const last = spans.at(-1);
    if (span.type !== "text" || last?.type !== "text") spans.push(span);
    else spans[spans.length - 1] = { type: "text", value: last.value + span.value };
  }
  return spans;
}

function inMarkdown(span: Span): Line {
  return span.type === "foreign" || span.type === "file" ? span.children.flatMap(inMarkdown) : [span];
}

/** A snippet holds links, not references. */
const printer = createMarkdownRenderer(() => undefined);

/**
 * Stands for a field, or for an escape, while the Markdown is printed, which would escape the escape. It is nothing that
 * a writer wrote, and begins and ends as what it stands for does: with punctuation, which tells emphasis from asterisks.
 */
const HELD = "\uff5f\ue020\uff60";
