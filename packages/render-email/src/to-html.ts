import { directionOf, type Html, html, languageAttributes } from "@fixbook/core";
import { type Direction, isolateRuns } from "./isolate.js";
import type { Line, Snippet, SnippetBlock, Span } from "./snippet.js";
import { listStyle, styles } from "./style.js";

/**
 * A snippet as an HTML fragment on one line: `p ol ul li strong em a code br`; `style`, `dir` and `lang` on blocks, and
 * `href` on links; a `span` with `lang` and `dir` around words of the program in another language. Nothing stands between blocks, since help desks show white space there as blank lines.
 */
export function toHtml(snippet: Snippet, locale: string): string {
  const direction = directionOf(locale);
  return html`${isolateRuns(snippet, direction).map((node) => block(node, direction, locale))}`.toString();
}

function block(node: SnippetBlock, direction: Direction, locale: string): Html {
  if (node.type === "paragraph") {
    if (node.role === "code") return html`<p dir="ltr" style="${styles.code}">${line(node.line)}</p>`;
    return html`<p dir="${direction}" lang="${locale}" style="${styles[node.role]}">${line(node.line)}</p>`;
  }
  const items = node.items.map((item) => html`<li style="${styles.li}">${line(item)}</li>`);
  const style = listStyle(node.ordered, direction);
  return node.ordered
    ? html`<ol dir="${direction}" lang="${locale}" style="${style}">${items}</ol>`
    : html`<ul dir="${direction}" lang="${locale}" style="${style}">${items}</ul>`;
}

function line(spans: Line): readonly Html[] {
  return spans.map(span);
}

function span(node: Span): Html {
  switch (node.type) {
    case "text":
      return html`${node.value}`;
    case "code":
      return html`<code>${keepSpaces(node.value)}</code>`;
    case "break":
      return html`<br>`;
    case "strong":
      return html`<strong>${line(node.children)}</strong>`;
    case "em":
      return html`<em>${line(node.children)}</em>`;
    case "foreign":
      return html`<span${languageAttributes(node.locale)}>${line(node.children)}</span>`;
    case "link":
      return html`<a href="${node.url}">${line(node.children)}</a>`;
  }
}

/** Code with its indent: HTML folds spaces in a row into one, and `white-space` is not for every mail client. */
function keepSpaces(code: string): string {
  return code.replaceAll("\t", "    ").replace(/^ | $| (?= )/g, "\u00a0");
}
