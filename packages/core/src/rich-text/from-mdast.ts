import {
  type AlertKind,
  alertKinds,
  type Block,
  codeLanguage,
  type Inline,
  type ListItem,
  type RichText,
  type TableRow,
} from "@fixbook/schema";
import type { Definition, Nodes, PhrasingContent, RootContent } from "mdast";
import {
  badCodeLanguage,
  codeMeta,
  emptyLink,
  emptyUrl,
  rawHtml,
  relativeUrl,
  unsafeUrl,
  unsupported,
} from "../findings/markdown.js";
import { deepHeading, nestedHeading } from "../findings/structure.js";
import { safeUrl } from "../html.js";
import { literalText, type MaskUse, maskedTemplate, splitMasked } from "../mask.js";
import type { Report, Span } from "../report.js";
import { splitTemplate } from "../template.js";

/** A placeholder or a reference of a text, with its place. */
export type Use =
  | { readonly kind: "placeholder"; readonly name: string; readonly span: Span; readonly position: "text" | "url-start" | "url" }
  | { readonly kind: "reference"; readonly id: string; readonly span: Span };

/** What a conversion needs to know, and what it collects. */
export interface FromMdast {
  readonly report: Report;
  /** What was masked in the text that the tree was made from. */
  readonly masks: readonly MaskUse[];
  /** Link definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The identifiers of definitions that a link or image used. */
  readonly usedDefinitions: Set<string>;
  readonly uses: Use[];
  /** The place of a node in its file. */
  span(node: Nodes): Span;
  /** The place of what was masked. */
  maskSpan(use: MaskUse): Span;
}

/** mdast blocks as rich text. What the language does not hold becomes a finding, and is left out. */
export function blocksFromMdast(nodes: readonly RootContent[], context: FromMdast): RichText {
  return nodes.flatMap((node) => blockFromMdast(node, context));
}

/** mdast phrasing as inline nodes, with the same care. */
export function inlinesFromMdast(nodes: readonly PhrasingContent[], context: FromMdast): readonly Inline[] {
  let reportedHtml = false;
  return nodes.flatMap((node) => {
    if (node.type === "html") {
      // One finding for an element: the end tag adds nothing.
      if (!(reportedHtml && node.value.startsWith("</"))) reportHtml(node, context);
      reportedHtml = true;
      return [];
    }
    return inlineFromMdast(node, context);
  });
}

/** Whether an HTML comment is a linter directive, which the language allows and renderers drop. */
export function isDirective(markup: string): boolean {
  return /^<!--\s*fixbook-[a-z-]+(?:\s[^<>]*)?-->\s*$/.test(markup);
}

function blockFromMdast(node: RootContent, context: FromMdast): readonly Block[] {
  const { report } = context;
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: inlinesFromMdast(node.children, context) }];
    case "list":
      return [{ type: "list", ordered: node.ordered === true, children: node.children.map((item) => listItem(item.children, context)) }];
    case "blockquote":
      return [quoteOrAlert(node.children, context)];
    case "code": {
      const info = [node.lang, node.meta].filter(Boolean).join(" ");
      const lang = node.lang ?? null;
      if (lang !== null && !codeLanguage.test(lang)) {
        report.add(badCodeLanguage, context.span(node), { info });
        return [{ type: "code", lang: null, value: template(node.value, context) }];
      }
      if (node.meta) report.add(codeMeta, context.span(node), { info: node.meta });
      return [{ type: "code", lang, value: template(node.value, context) }];
    }
    case "table":
      return [
        {
          type: "table",
          align: node.align?.map((side) => side ?? null) ?? [],
          children: node.children.map(
            (row): TableRow => ({
              type: "tableRow",
              children: row.children.map((cell) => ({ type: "tableCell", children: inlinesFromMdast(cell.children, context) })),
            }),
          ),
        },
      ];
    case "html":
      reportHtml(node, context);
      return [];
    case "definition":
      return [];
    case "heading": {
      const heading = headingText(node.children, context);
      report.add(node.depth > 2 ? deepHeading : nestedHeading, context.span(node), { heading });
      return [];
    }
    case "thematicBreak":
      report.add(unsupported, context.span(node), { kind: "A horizontal rule", action: "Remove it; sections are told apart by their headings." });
      return [];
    default:
      report.add(unsupported, context.span(node), { kind: `A ${node.type}`, action: "Write it in plain Markdown." });
      return [];
  }
}

function headingText(nodes: readonly PhrasingContent[], context: FromMdast): string {
  return nodes.map((node) => ("value" in node ? node.value : "children" in node ? headingText(node.children, context) : "")).join("");
}

function listItem(children: readonly RootContent[], context: FromMdast): ListItem {
  return { type: "listItem", children: blocksFromMdast(children, context) };
}

const ALERT = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;

function quoteOrAlert(children: readonly RootContent[], context: FromMdast): Block {
  const [first, ...rest] = children;
  const opening = first?.type === "paragraph" ? first.children[0] : undefined;
  const match = opening?.type === "text" ? ALERT.exec(opening.value) : null;
  const kind = match?.[1]?.toLowerCase();
  if (first?.type !== "paragraph" || opening?.type !== "text" || match === null || !isAlertKind(kind)) {
    return { type: "blockquote", children: blocksFromMdast(children, context) };
  }
  const value = opening.value.slice(match[0].length);
  const words = [...(value === "" ? [] : [{ ...opening, value }]), ...first.children.slice(1)];
  return {
    type: "alert",
    kind,
    children: [
      ...(words.length === 0 ? [] : [{ type: "paragraph", children: inlinesFromMdast(words, context) } as const]),
      ...blocksFromMdast(rest, context),
    ],
  };
}

function isAlertKind(kind: string | undefined): kind is AlertKind {
  return (alertKinds as readonly (string | undefined)[]).includes(kind);
}

function inlineFromMdast(node: PhrasingContent, context: FromMdast): readonly Inline[] {
  const { report } = context;
  switch (node.type) {
    case "text":
      return textParts(node.value, context);
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: inlinesFromMdast(node.children, context) }];
    case "inlineCode":
      return [{ type: "inlineCode", value: template(node.value, context) }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return [link(node, node.url, node.title, context)];
    case "linkReference": {
      const definition = define(node.identifier, context);
      return definition === undefined ? inlinesFromMdast(node.children, context) : [link(node, definition.url, definition.title, context)];
    }
    case "image":
      return [image(node, node.url, node.title, node.alt, context)];
    case "imageReference": {
      const definition = define(node.identifier, context);
      return definition === undefined ? [] : [image(node, definition.url, definition.title, node.alt, context)];
    }
    default:
      report.add(unsupported, context.span(node), { kind: `A ${node.type}`, action: "Write it in plain Markdown." });
      return [];
  }
}

function define(identifier: string, context: FromMdast): Definition | undefined {
  context.usedDefinitions.add(identifier);
  return context.definitions.get(identifier);
}

function textParts(value: string, context: FromMdast): readonly Inline[] {
  const nodes: Inline[] = [];
  const addText = (text: string) => {
    const last = nodes.at(-1);
    if (last?.type === "text") nodes[nodes.length - 1] = { type: "text", value: last.value + text };
    else nodes.push({ type: "text", value: text });
  };
  for (const part of splitMasked(value, context.masks)) {
    if ("text" in part) addText(part.text);
    else if (part.use.kind === "reference") {
      context.uses.push({ kind: "reference", id: part.use.id, span: context.maskSpan(part.use) });
      nodes.push({ type: "entryReference", id: part.use.id, children: [] });
    } else if (part.use.literal) addText(literalText(part.use));
    else {
      context.uses.push({ kind: "placeholder", name: part.use.name, span: context.maskSpan(part.use), position: "text" });
      nodes.push({ type: "placeholder", name: part.use.name });
    }
  }
  return nodes;
}

type LinkNode = Extract<PhrasingContent, { type: "link" | "linkReference" }>;
type ImageNode = Extract<PhrasingContent, { type: "image" | "imageReference" }>;

function link(node: LinkNode, url: string, title: string | null | undefined, context: FromMdast): Inline {
  const children = inlinesFromMdast(node.children, context);
  if (/^entry:/i.test(url)) {
    const id = url.slice("entry:".length);
    context.uses.push({ kind: "reference", id, span: context.span(node) });
    return { type: "entryReference", id, children };
  }
  checkUrl(url, node, /^(?:https?|mailto|tel):/i, context);
  if (children.length === 0) context.report.add(emptyLink, context.span(node), { url });
  return { type: "link", url: urlTemplate(url, context), title: title == null ? null : template(title, context), children };
}

function image(node: ImageNode, url: string, title: string | null | undefined, alt: string | null | undefined, context: FromMdast): Inline {
  checkUrl(url, node, /^https?:/i, context);
  return {
    type: "image",
    url: urlTemplate(url, context),
    title: title == null ? null : template(title, context),
    alt: template(alt ?? "", context),
  };
}

/** Reports an address that cannot be published; placeholders count as harmless text here, and are checked with the book. */
function checkUrl(url: string, node: LinkNode | ImageNode, allowed: RegExp, context: FromMdast): void {
  const parts = splitTemplate(maskedTemplate(url, context.masks));
  const [first] = parts;
  const sample = parts.map((part) => ("text" in part ? part.text : "x")).join("");
  const span = context.span(node);
  if (sample.trim() === "") context.report.add(emptyUrl, span, {});
  else if (first !== undefined && "placeholder" in first) {
    if (!/^x(?:[/?#]|$)/.test(sample) || /[\\\s]/.test(sample)) context.report.add(unsafeUrl, span, { url, problem: "goes on with something else than a path" });
  } else if (/^[a-z][a-z0-9+.-]*:/i.test(sample.replace(/[\s\u0000-\u0020]/g, ""))) {
    const scheme = sample.slice(0, sample.indexOf(":") + 1).toLowerCase();
    if (!allowed.test(sample)) context.report.add(unsafeUrl, span, { url, problem: `begins with ${scheme}` });
    else if (/^https?:\/\/[^/?#]*@/i.test(sample)) context.report.add(unsafeUrl, span, { url, problem: "holds a user name before an @" });
    else if (safeUrl(sample) === undefined) context.report.add(unsafeUrl, span, { url, problem: "is no valid address" });
  } else if (/^[\\/]{2}/.test(sample) || sample.includes("\\")) {
    context.report.add(unsafeUrl, span, { url, problem: "leads to another site without saying how" });
  } else context.report.add(relativeUrl, span, { url });
}

function urlTemplate(url: string, context: FromMdast): string {
  return template(url, context, (index) => (index === 0 ? "url-start" : "url"));
}

/** The template of a field of a node, noting the placeholders in it. */
function template(
  value: string,
  context: FromMdast,
  position: (index: number) => "text" | "url-start" | "url" = () => "text",
): string {
  let index = 0;
  for (const part of splitMasked(value, context.masks)) {
    if ("use" in part && part.use.kind === "placeholder" && !part.use.literal) {
      const { name } = part.use;
      context.uses.push({ kind: "placeholder", name, span: context.maskSpan(part.use), position: position(index) });
    }
    index++;
  }
  return maskedTemplate(value, context.masks);
}

function reportHtml(node: Nodes & { type: "html" }, context: FromMdast): void {
  if (isDirective(node.value)) return;
  const placeholder = /^<\/?([A-Z][A-Z0-9_]*)>$/.exec(node.value)?.[1];
  const markup = node.value.split("\n", 1)[0] ?? "";
  context.report.add(rawHtml, context.span(node), { markup, placeholder });
}
