import {
  applicabilityOfName,
  createHtmlRenderer,
  createMarkdownRenderer,
  createTextRenderer,
  linkInParentheses,
  type RenderContext,
  stepsOf,
} from "@fixbook/core";
import type {
  EntryJson,
  FixPart,
  Inline,
  PartJson,
  RichText,
  RichTextJson,
  StepJson,
  StepsPart,
  TextPart,
} from "@fixbook/schema";

/** Writes rich text in its three forms. */
export interface RichTextWriter {
  /** Rich text as `{text, html, markdown}`. */
  one(nodes: RichText): RichTextJson;
  /** A list of them, such as points: one object for each. */
  each(list: readonly RichText[]): RichTextJson[];
  /** Every step of a fix, with the title of its group. */
  steps(parts: readonly FixPart[]): StepJson[];
  /** A fix as it is. */
  parts(parts: readonly FixPart[]): PartJson[];
  /** {@link parts} as a field; no field where there are none. */
  partsIn<Key extends string>(key: Key, parts: readonly FixPart[]): { [K in Key]?: PartJson[] };
  /** The field with its value, or no field at all: `{...optional("cause", solution.cause)}`. */
  optional<Key extends string>(key: Key, nodes: RichText | undefined): { [K in Key]?: RichTextJson };
}

/** What something of a name is for, as a field; no field where the name is that of no product or platform. */
export function forName(name: string, { book }: RenderContext): Pick<EntryJson["solutions"][number], "applicability"> {
  const applicability = applicabilityOfName(name, book.products);
  return applicability === undefined ? {} : { applicability };
}

/** Makes the writer of a book under a brand. References become links with absolute addresses. */
export function createRichTextWriter(context: RenderContext): RichTextWriter {
  const text = createTextRenderer(context.resolve, linkInParentheses, context.book.locale);
  const html = createHtmlRenderer(context.resolve, { locale: context.book.locale });
  const markdown = createMarkdownRenderer(context.resolve);
  const one = (nodes: RichText): RichTextJson => ({
    text: text.blocks(nodes),
    html: html.blocks(nodes).toString(),
    markdown: markdown.blocks(nodes),
  });
  const title = (children: readonly Inline[]) => text.blocks([{ type: "paragraph", children }]);
  const inner = (part: TextPart | StepsPart) =>
    part.kind === "text"
      ? { kind: part.kind, ...one(part.blocks) }
      : { kind: part.kind, ordered: part.ordered, start: part.start, items: part.items.map(one) };
  const parts = (list: readonly FixPart[]): PartJson[] =>
    list.map((part) =>
      part.kind === "group"
        ? {
            kind: part.kind,
            id: part.id,
            title: title(part.title),
            ...forName(title(part.title), context),
            parts: part.parts.map(inner),
          }
        : inner(part),
    );
  return {
    one,
    steps: (list) =>
      stepsOf(list).map(({ blocks, group, heading }) => {
        const titles = [group?.title, heading?.children].flatMap((words) =>
          words === undefined ? [] : [title(words)],
        );
        return { ...one(blocks), ...(titles.length === 0 ? {} : { group: titles.join(" › ") }) };
      }),
    parts,
    partsIn: <Key extends string>(key: Key, list: readonly FixPart[]) =>
      (list.length === 0 ? {} : { [key]: parts(list) }) as { [K in Key]?: PartJson[] },
    each: (list) => list.map(one),
    optional: <Key extends string>(key: Key, nodes: RichText | undefined) =>
      (nodes === undefined ? {} : { [key]: one(nodes) }) as { [K in Key]?: RichTextJson },
  };
}
