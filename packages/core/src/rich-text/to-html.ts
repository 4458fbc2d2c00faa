import type { Inline, Link, Picture, PublishedFile, RichText, RichTextNode } from "@fixbook/schema";
import { type Html, html, safeUrl } from "../html.js";
import { placeholderLabel } from "../placeholder.js";
import type { ResolveReference } from "../renderer.js";
import { languageAttributes, wordsFor } from "../words/index.js";
import { isBreakable, languageLabel, wholeWords } from "./code-on-page.js";
import { createFold, type Handlers } from "./fold.js";
import { pictureAlone } from "./picture-alone.js";
import { standsInColumns } from "./stands-in-columns.js";

/** Renders filled rich text to HTML. */
export interface HtmlRenderer {
  /** Blocks as block elements: a paragraph is a `<p>`. */
  blocks(nodes: RichText): Html;
  /** The same without the `<p>` when there is one paragraph only, for list items, table cells and labels. */
  compact(nodes: RichText): Html;
  /** Words alone, for a heading. */
  inlines(nodes: readonly Inline[]): Html;
}

/** What a renderer to HTML may be told besides. */
export interface HtmlOptions {
  /** The language of what is around the text; `en` when left out. */
  readonly locale?: string;
  /** The level of the heading that it stands below; 2 when left out. */
  readonly below?: 2 | 4;
  /**
   * Whether it is for a page that people read: code says its language, no identifier is broken at the end of a line, and a
   * table has a box to scroll in.
   */
  readonly isPage?: boolean;
  /** The address of a published file, by its path in the target's folder; its absolute one when left out. */
  fileUrl?(path: string): string;
}

/**
 * Makes a renderer from rich text to a closed set of HTML elements. `resolve` gives the address and the title of a
 * reference; an address that is not safe, or a reference to nothing, leaves the words without the link.
 */
export function createHtmlRenderer(
  resolve: ResolveReference,
  { locale = "en", below = 2, isPage = false, fileUrl }: HtmlOptions = {},
): HtmlRenderer {
  const { words, foreign } = wordsFor(locale);
  const handlers: Handlers<Html> = {
    paragraph: ({ children }, fold) => {
      const alone = pictureAlone(children);
      return alone === undefined ? html`<p>${fold(children)}</p>` : figure(alone);
    },
    heading: (node, fold) => {
      const level = node.depth - 2 + below;
      return html`<h${level}>${fold(node.children)}</h${level}>`;
    },
    list: (node, fold) => {
      if (!node.ordered) return html`<ul>${fold(node.children)}</ul>`;
      const start = (node.start ?? 1) > 1 && html` start="${node.start}"`;
      return html`<ol${start}>${fold(node.children)}</ol>`;
    },
    listItem: (node) => html`<li>${compact(node.children)}</li>`,
    blockquote: (node, fold) => html`<blockquote>${fold(node.children)}</blockquote>`,
    alert: (node, fold) =>
      html`<div class="alert alert-${node.kind}" role="note"><p><strong${languageAttributes(foreign)}>${words.alerts[node.kind]}</strong></p>${fold(node.children)}</div>`,
    code: ({ lang, value }) => {
      const isTable = standsInColumns(value);
      const label = isPage ? languageLabel(lang) : undefined;
      const about = html`${isTable && html` class="columns"`}${label !== undefined && html` data-language="${label}"`}`;
      const wraps = isPage && !isTable && label === undefined;
      return html`<pre${about}><code${lang !== null && html` class="language-${lang}"`}>${wraps ? wholeWords(value) : value}\n</code></pre>`;
    },
    table: (node, fold) => {
      const [head, ...body] = node.children;
      const cells = (row: typeof head, tag: "th" | "td") =>
        row?.children.map((cell, column) => {
          const side = node.align[column];
          const align = side === "center" || side === "right" ? html` class="align-${side}"` : undefined;
          return tag === "th"
            ? html`<th scope="col"${align}>${fold(cell.children)}</th>`
            : html`<td${align}>${fold(cell.children)}</td>`;
        });
      const rows = body.map((row) => html`<tr>${cells(row, "td")}</tr>`);
      const made = html`<table><thead><tr>${cells(head, "th")}</tr></thead>${rows.length > 0 && html`<tbody>${rows}</tbody>`}</table>`;
      return isPage ? html`<div class="scroll">${made}</div>` : made;
    },
    tableRow: (node, fold) => html`<tr>${fold(node.children)}</tr>`,
    tableCell: (node, fold) => html`<td>${fold(node.children)}</td>`,
    text: (node) => html`${node.value}`,
    emphasis: (node, fold) => html`<em>${fold(node.children)}</em>`,
    strong: (node, fold) => html`<strong>${fold(node.children)}</strong>`,
    delete: (node, fold) => html`<del>${fold(node.children)}</del>`,
    inlineCode: ({ value }) => html`<code${isPage && isBreakable(value) && html` class="whole"`}>${value}</code>`,
    break: () => html`<br>`,
    link: (node, fold) => {
      const { file } = node;
      if (file === undefined) return anchor(safeUrl(node.url), node.title, fold(node.children));
      return attachment(urlOf(node), file, fold(node.children));
    },
    picture: (node) => picture(node, node.title),
    placeholder: (node) => html`${placeholderLabel(node.name)}`,
    entryReference: (node, fold) => {
      const target = resolve(node.id);
      const words = node.children.length > 0 ? fold(node.children) : html`${target?.title ?? node.id}`;
      return target === undefined ? words : anchor(target.url, null, words);
    },
  };
  const urlOf = ({ url, file }: Picture | Link): string | undefined =>
    file !== undefined && fileUrl !== undefined ? fileUrl(file.published) : safeUrl(url);
  const halfUrl = (shown: Picture, half: PublishedFile): string | undefined =>
    urlOf({ ...shown, url: shown.url.replace(shown.file?.published ?? "", half.published), file: half });
  const picture = (node: Picture, title: string | null): Html => {
    const { alt, file } = node;
    const url = urlOf(node);
    if (url === undefined || (file === undefined && !/^https?:/i.test(url))) return html`${alt}`;
    const size = sizeOf(file);
    const image = html`<img src="${url}" alt="${alt}"${title !== null && html` title="${title}"`}${size} loading="lazy" decoding="async">`;
    const dark = file?.dark === undefined ? undefined : halfUrl(node, file.dark);
    if (file === undefined || dark === undefined) return image;
    return html`<picture><source srcset="${dark}" media="(prefers-color-scheme: dark)"${sizeOf(file.dark)}>${image}</picture>`;
  };
  const figure = (node: Picture): Html => {
    const shown = picture(node, null);
    const { file } = node;
    const isScaled = file?.kind === "picture" && file.width > NARROWEST_TEXT && node.alt !== "";
    const url = isScaled ? urlOf(node) : undefined;
    const image = url === undefined ? shown : html`<a href="${url}">${shown}</a>`;
    const caption = node.title !== null && node.title.trim() !== "" && html`<figcaption>${node.title}</figcaption>`;
    return html`<figure>${image}${caption}</figure>`;
  };
  const fold = createFold(handlers, (parts) => html`${parts}`);
  const compact = (nodes: RichText): Html => {
    const [first, ...rest] = nodes;
    return first?.type === "paragraph" &&
      pictureAlone(first.children) === undefined &&
      rest.every((node) => node.type === "list")
      ? html`${fold(first.children)}${fold(rest)}`
      : fold(nodes);
  };
  return { blocks: (nodes) => fold(nodes as readonly RichTextNode[]), compact, inlines: fold };
}

/** How wide text is on the narrowest phone, in pixels: what is wider is shown smaller than it is there. */
const NARROWEST_TEXT = 288;

function sizeOf(file: PublishedFile | undefined): Html | undefined {
  return file?.kind === "picture" ? html` width="${file.width}" height="${file.height}"` : undefined;
}

/** A link to a file, which browsers save under the name that it has in the book. */
function attachment(url: string | undefined, { path }: PublishedFile, words: Html): Html {
  return url === undefined
    ? words
    : html`<a href="${url}" download="${path.slice(path.lastIndexOf("/") + 1)}">${words}</a>`;
}

function anchor(url: string | undefined, title: string | null, words: Html): Html {
  if (url === undefined) return words;
  return html`<a href="${url}"${title !== null && html` title="${title}"`}>${words}</a>`;
}
