import { createHtmlRenderer, createMarkdownRenderer, createTextRenderer, type RenderContext } from "@fixbook/core";
import type { RichText, RichTextJson } from "@fixbook/schema";

/** Writes rich text in its three forms. */
export interface RichTextWriter {
  /** Rich text as `{text, html, markdown}`. */
  one(nodes: RichText): RichTextJson;
  /** A list of them, such as the steps of a fix: one object for each. */
  each(list: readonly RichText[]): RichTextJson[];
  /** The field with its value, or no field at all: `{...optional("cause", solution.cause)}`. */
  optional<Key extends string>(key: Key, nodes: RichText | undefined): { [K in Key]?: RichTextJson };
}

/** Makes the writer of a book under a brand. References become links with absolute addresses. */
export function createRichTextWriter(context: RenderContext): RichTextWriter {
  const text = createTextRenderer(context.resolve);
  const html = createHtmlRenderer(context.resolve, context.book.locale);
  const markdown = createMarkdownRenderer(context.resolve);
  const one = (nodes: RichText): RichTextJson => ({
    text: text.blocks(nodes),
    html: html.blocks(nodes).toString(),
    markdown: markdown.blocks(nodes),
  });
  return {
    one,
    each: (list) => list.map(one),
    optional: <Key extends string>(key: Key, nodes: RichText | undefined) =>
      (nodes === undefined ? {} : { [key]: one(nodes) }) as { [K in Key]?: RichTextJson },
  };
}
