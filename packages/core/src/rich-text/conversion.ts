import type { Template } from "@fixbook/schema";
import type { Definition, Html, Nodes, Text } from "mdast";
import { rawHtml, unclosedComment } from "../findings/markdown.js";
import { type MaskUse, maskedTemplate, splitMasked } from "../mask.js";
import type { Report, Span } from "../report.js";
import { sectionsIn } from "../swallowed.js";

/** Where a placeholder stands: in text, or in which part of an address. */
export type UsePosition = "text" | "url-start" | "url-host" | "mailto" | "tel" | "url";

/** A placeholder, a reference or the name of a file in a text, with its place. */
export type Use =
  | { readonly kind: "placeholder"; readonly name: string; readonly span: Span; readonly position: UsePosition }
  | { readonly kind: "reference"; readonly id: string; readonly span: Span }
  | { readonly kind: "file"; readonly name: string; readonly holder: "picture" | "link"; readonly span: Span }
  /** The last part of an address that can be the name of no file, of which that was said. */
  | { readonly kind: "refused-file"; readonly name: string; readonly span: Span };

/** What the conversion of mdast to rich text needs to know, and what it collects. */
export interface FromMdast {
  readonly report: Report;
  /** The masked text that the tree was made from. */
  readonly source: string;
  /** What was masked in it. */
  readonly masks: readonly MaskUse[];
  /** Link definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The identifiers of definitions that a link or image used. */
  readonly usedDefinitions: Set<string>;
  readonly uses: Use[];
  /** The place of a node in its file. */
  span(node: Nodes): Span;
  /** The place in its file of what was masked. */
  maskSpan(use: MaskUse): Span;
}

/** The template of a field of a node, noting the placeholders in it. `position` is asked with the text before each. */
export function noteTemplate(
  written: string,
  context: FromMdast,
  position: (before: string) => UsePosition = () => "text",
): Template {
  const value = withLineFeeds(written);
  let before = "";
  for (const part of splitMasked(value, context.masks)) {
    if ("text" in part) before += part.text;
    else if (part.use.kind === "placeholder" && !part.use.literal) {
      const { name } = part.use;
      context.uses.push({ kind: "placeholder", name, span: context.maskSpan(part.use), position: position(before) });
      before += name;
    }
  }
  return maskedTemplate(value, context.masks);
}

/** The text with the line endings that everything after the parser knows. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** Whether an HTML comment is a linter directive, which the language allows and renderers drop. */
export function isDirective(markup: string): boolean {
  return /^<!--\s*fixbook-[a-z-]+(?:\s[^<>]*)?-->\s*$/.test(markup);
}

/** Reports the openings of comments that nothing closes: to the parser they are text. */
export function reportOpenComment(node: Text, context: FromMdast): void {
  if (!node.value.includes("<!--")) return;
  const start = node.position?.start.offset ?? 0;
  const written = context.source.slice(start, node.position?.end.offset ?? start);
  for (const { 0: backslashes, index } of written.matchAll(/(?<!\\)\\*(?=<!--)/g)) {
    if (backslashes.length % 2 === 1) continue;
    const at = start + index + backslashes.length;
    const point = (offset: number) => ({ line: 0, column: 0, offset });
    const place = { ...node, position: { start: point(at), end: point(at + "<!--".length) } };
    context.report.add(unclosedComment, context.span(place), { sections: undefined });
  }
}

/** Reports HTML; what is nearly a placeholder, `<NAME>` or `<<name>>`, gets a hint. */
export function reportHtml(node: Html, context: FromMdast): void {
  if (isDirective(node.value)) return;
  if (/^<!--(?!>|->)/.test(node.value) && !node.value.includes("-->", "<!--".length)) {
    context.report.add(unclosedComment, context.span(node), { sections: sectionsIn(node.value) });
    return;
  }
  const { start, end } = node.position ?? {};
  const isDoubled = context.source[(start?.offset ?? 0) - 1] === "<" && context.source[end?.offset ?? 0] === ">";
  const name = /^<\/?([A-Za-z][A-Za-z0-9]*)>$/.exec(node.value)?.[1];
  const placeholder = isDoubled || name === name?.toUpperCase() ? name?.toUpperCase() : undefined;
  const markup = node.value.split("\n", 1)[0] ?? "";
  context.report.add(rawHtml, context.span(node), { markup, placeholder });
}
