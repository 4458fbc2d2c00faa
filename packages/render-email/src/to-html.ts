import { directionOf, type Html, html, languageAttributes } from "@fixbook/core";
import type { PublishedFile } from "@fixbook/schema";
import { type Direction, isolateRuns } from "./isolate.js";
import { guardLinkEnd } from "./link-end.js";
import { type Line, type NamedFile, type Snippet, type SnippetBlock, type Span, wordsOf } from "./snippet.js";
import { listStyle, styles } from "./style.js";

/**
 * A snippet as an HTML fragment on one line: `p ol ul li strong em a code br`; `style`, `dir` and `lang` on blocks, and
 * `href` on links; a `span` with `lang` and `dir` around words of the program in another language. Where `show` has an address for a picture, an `img` stands for the link to it. Nothing stands between blocks, since help desks show white space there as blank lines.
 */
export function toHtml(snippet: Snippet, locale: string, show: ShowPicture = () => undefined): string {
  const direction = directionOf(locale);
  const blocks = guardLinkEnd(isolateRuns(snippet, direction));
  return html`${blocks.map((node) => block(node, direction, locale, show))}`.toString();
}

/** The address at which a picture is shown; undefined where a link stands for it. */
export type ShowPicture = (file: PublishedFile) => string | undefined;

function block(node: SnippetBlock, direction: Direction, locale: string, show: ShowPicture): Html {
  const line = (spans: Line) => lineWith(spans, show);
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

function lineWith(spans: Line, show: ShowPicture): readonly Html[] {
  return spans.map((node, index) => {
    const shown = span(node, show);
    if (node.type !== "file" || !isWide(node) || show(node.file) === undefined) return shown;
    return html`${index === 0 ? [] : BREAK}${shown}${index === spans.length - 1 ? [] : BREAK}`;
  });
}

/** A picture of the width of a figure stands on a line of its own, and its caption below it. */
function isWide({ file }: NamedFile): boolean {
  return file.kind === "picture" && file.width > 200;
}

const BREAK = html`<br>`;

function span(node: Span, show: ShowPicture): Html {
  const line = (spans: Line) => lineWith(spans, show);
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
    case "file": {
      const source = node.file.kind === "picture" ? show(node.file) : undefined;
      return source === undefined ? html`${line(node.children)}` : picture(node, source);
    }
  }
}

/** A picture no wider than the text of a mail, with its words as alternative text. */
function picture({ file, children }: NamedFile, source: string): Html {
  const width = Math.min(file.kind === "picture" ? Math.round(file.width) : TEXT_WIDTH, TEXT_WIDTH);
  return html`<img src="${source}" alt="${wordsOf(children)}" width="${width}">`;
}

/** In pixels. */
const TEXT_WIDTH = 600;

/** Code with its indent: HTML folds spaces in a row into one, and `white-space` is not for every mail client. */
function keepSpaces(code: string): string {
  return code.replaceAll("\t", "    ").replace(/^ | $| (?= )/g, "\u00a0");
}
