import type { Inline, RichText, Template } from "@fixbook/schema";
import type { BlockContent, ListItem, PhrasingContent, RootContent, TableCell, TableRow } from "mdast";
import type { Masker } from "../mask.js";
import { placeholderLabel } from "../placeholder.js";
import type { ResolveReference } from "../renderer.js";
import { splitTemplate } from "../template.js";

/** How rich text becomes mdast: as source, for writers, or filled, for readers. */
export interface MdastForm {
  /** A string field of a node. */
  field(template: Template): string;
  /** The text of a text node. */
  text(value: string): string;
  /** Completes the text of adjacent text nodes. */
  join(value: string): string;
  placeholder(name: string): string;
  reference(id: string, children: PhrasingContent[]): PhrasingContent;
}

/** The form that writers read and write: placeholders masked by `masker`, references by id. */
export function sourceForm(masker: Masker): MdastForm {
  return {
    field: (template) =>
      masker.join(
        splitTemplate(template)
          .map((part) => ("text" in part ? masker.literals(part.text) : masker.placeholder(part.placeholder)))
          .join(""),
      ),
    text: masker.literals,
    join: masker.join,
    placeholder: masker.placeholder,
    reference: (id, children) =>
      children.length === 0
        ? { type: "text", value: masker.reference(id) }
        : { type: "link", url: `entry:${id}`, title: null, children: children as never },
  };
}

/** The form of the filled text: plain fields, references as links. */
export function filledForm(resolve: ResolveReference): MdastForm {
  return {
    field: (text) => text,
    text: (text) => text,
    join: (text) => text,
    placeholder: placeholderLabel,
    reference: (id, children) => {
      const target = resolve(id);
      const words: PhrasingContent[] = children.length > 0 ? children : [{ type: "text", value: target?.title ?? id }];
      return target?.url === undefined
        ? { type: "emphasis", children: words }
        : { type: "link", url: target.url, title: null, children: words as never };
    },
  };
}

/** Rich text as mdast. */
export function toMdast(nodes: RichText, form: MdastForm): RootContent[] {
  const inlines = (children: readonly Inline[]): PhrasingContent[] => joinText(children.flatMap(shown), form);
  /** A file that has no address, since its brand has none, is its words. */
  const shown = (node: Inline): PhrasingContent | PhrasingContent[] => {
    if ((node.type !== "picture" && node.type !== "link") || node.file === undefined || node.url !== "")
      return inline(node);
    if (node.type === "link") return inlines(node.children);
    return { type: "text", value: form.text(node.title === null ? node.alt : `${node.alt} (${node.title})`) };
  };
  const inline = (node: Inline): PhrasingContent => {
    switch (node.type) {
      case "text":
        return { type: "text", value: form.text(node.value) };
      case "placeholder":
        return { type: "text", value: form.placeholder(node.name) };
      case "emphasis":
      case "strong":
      case "delete":
        return { type: node.type, children: inlines(node.children) };
      case "inlineCode":
        return { type: "inlineCode", value: form.field(node.value) };
      case "break":
        return { type: "break" };
      case "link":
        return {
          type: "link",
          url: form.field(node.url),
          title: node.title === null ? null : form.field(node.title),
          children: inlines(node.children) as never,
        };
      case "picture":
        return {
          type: "image",
          url: form.field(node.url),
          title: node.title === null ? null : form.field(node.title),
          alt: form.field(node.alt),
        };
      case "entryReference":
        return form.reference(node.id, inlines(node.children));
    }
  };
  const blocks = (children: RichText): BlockContent[] => children.map(block);
  const block = (node: RichText[number]): BlockContent => {
    switch (node.type) {
      case "paragraph":
        return { type: "paragraph", children: inlines(node.children) };
      case "heading":
        return { type: "heading", depth: node.depth, children: inlines(node.children) };
      case "list":
        return {
          type: "list",
          ordered: node.ordered,
          ...(node.ordered ? { start: node.start ?? 1 } : {}),
          spread: false,
          children: node.children.map(
            (item): ListItem => ({
              type: "listItem",
              spread: isSpread(item.children),
              children: blocks(item.children),
            }),
          ),
        };
      case "blockquote":
        return { type: "blockquote", children: blocks(node.children) };
      case "alert":
        return {
          type: "blockquote",
          children: [
            { type: "paragraph", children: [{ type: "html", value: `[!${node.kind.toUpperCase()}]` }] },
            ...blocks(node.children),
          ],
        };
      case "code":
        return { type: "code", lang: node.lang, value: form.field(node.value) };
      case "table":
        return {
          type: "table",
          align: [...node.align],
          children: node.children.map(
            (row): TableRow => ({
              type: "tableRow",
              children: row.children.map(
                (cell): TableCell => ({ type: "tableCell", children: inlines(cell.children) }),
              ),
            }),
          ),
        };
    }
  };
  return blocks(nodes);
}

/**
 * Whether blank lines stand between the blocks of a list item: always, except before lists. An empty first item needs
 * one too, since a hyphen alone below a paragraph makes it a heading.
 */
export function isSpread(
  children: readonly { readonly type: string; readonly children?: readonly unknown[] }[],
): boolean {
  return children
    .slice(1)
    .some(
      (child) =>
        child.type !== "list" ||
        (child.children?.[0] as { children?: readonly unknown[] } | undefined)?.children?.length === 0,
    );
}

/** Joins adjacent text nodes, as a parser would have read them. */
function joinText(nodes: readonly PhrasingContent[], form: MdastForm): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else joined.push(node);
  }
  for (const node of joined) if (node.type === "text") node.value = form.join(node.value);
  return joined;
}
