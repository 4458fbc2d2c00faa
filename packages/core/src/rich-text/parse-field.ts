import type { RichText, Template } from "@fixbook/schema";
import type { Nodes, Root } from "mdast";
import { reportLost } from "../accounting/report-lost.js";
import { unsafeUrl, unsupported } from "../findings/markdown.js";
import { parseMarkdown } from "../markdown.js";
import { type MaskUse, maskReferences, tokenSpan } from "../mask.js";
import { type Report, type Span, withMasks } from "../report.js";
import type { ValuePath, YamlData } from "../yaml.js";
import { addressPosition, addressProblem } from "./address.js";
import { checkCharacterReferences } from "./character-references.js";
import { type FromMdast, noteTemplate, type Use } from "./conversion.js";
import { definitionsOf, reportUnusedDefinitions } from "./definitions.js";
import { blocksFromMdast } from "./from-mdast.js";

/** Reads strings of YAML data whose placeholders are masked: as templates, or as Markdown. */
export interface FieldReader {
  template(value: string): Template;
  /** The template of a web address: absolute, or the continuation of `base`. */
  address(value: string, path: ValuePath, base?: Template): Template;
  /** The template of an address that readers write to: an email address or a web page. */
  contact(value: string, path: ValuePath): Template;
  /** The template of a web address that a path may be appended to. */
  base(value: string, path: ValuePath): Template;
  /** One paragraph of inline Markdown. */
  line(value: string, path: ValuePath): RichText;
  /** Blocks of Markdown. */
  blocks(value: string, path: ValuePath): RichText;
}

/**
 * Makes the reader of a file's strings. `masks` are what was masked in the file; what the strings use goes to `uses`,
 * and the tree of each that is Markdown to `trees`, with the offsets of the file. Where a string is written with
 * escapes or folding there are no such offsets, and its tree is left out.
 */
export function createFieldReader(
  data: YamlData,
  masks: readonly MaskUse[],
  report: Report,
  uses: Use[],
  trees: Root[] = [],
): FieldReader {
  const whole: FromMdast = {
    report,
    source: "",
    masks,
    definitions: new Map(),
    usedDefinitions: new Set(),
    uses,
    span: () => ({ start: 0, end: 0 }),
    maskSpan: tokenSpan,
  };
  const markdown = (value: string, path: ValuePath): RichText => {
    const masked = maskReferences({ text: value, uses: masks });
    const field = data.locate(path);
    const start = data.textStart(path);
    const place = (span: Span): Span =>
      start === undefined ? field : { start: start + span.start, end: start + span.end };
    const root = parseMarkdown(masked.text, 0, {
      add: (finding, span, ...rest) => report.add(finding, place(span), ...rest),
      spend: report.spend,
    });
    if (root === undefined) return [];
    const context: FromMdast = {
      ...whole,
      report: withMasks(report, masked.uses),
      source: masked.text,
      masks: masked.uses,
      definitions: definitionsOf(root, masked.text),
      usedDefinitions: new Set(),
      span: ({ position }) =>
        position === undefined ? field : place({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 }),
      maskSpan: (use) => (use.kind === "placeholder" ? tokenSpan(use) : place(use)),
    };
    checkCharacterReferences(root, context);
    for (const node of root.children) if (node.type === "thematicBreak") reportRule(context, node);
    const blocks = blocksFromMdast(root.children, context);
    reportUnusedDefinitions(root, context);
    reportLost(root, masked.text, context.report, place);
    if (start !== undefined) {
      shift(root, start);
      trees.push(root);
    }
    return blocks;
  };
  const template = (value: string): Template => noteTemplate(value, whole);
  const line = (value: string, path: ValuePath): RichText => {
    if (isPlainLine(value)) return [{ type: "paragraph", children: [{ type: "text", value }] }];
    const nodes = markdown(value, path);
    if (nodes.length > 1 || (nodes.length === 1 && nodes[0]?.type !== "paragraph")) {
      report.add(unsupported, data.locate(path), {
        kind: "A list, quote or code block in a one-line field",
        action: "Write one line of text; code and links are fine.",
      });
    }
    return nodes;
  };
  const address = (value: string, path: ValuePath, base?: Template): Template => {
    const own = noteTemplate(value, whole, (before) => (base === undefined ? addressPosition(before) : "url"));
    const url = base === undefined ? own : `${base.replace(/\/$/, "")}/${own.replace(/^\//, "")}`;
    const problem = addressProblem(url, value, /^https?:/i);
    if (problem !== undefined) report.add(problem[0], data.locate(path), problem[1]);
    return url;
  };
  const contact = (value: string, path: ValuePath): Template => {
    const url = noteTemplate(value, whole, addressPosition);
    const problem = addressProblem(url, value, /^(?:https?|mailto):/i);
    if (problem !== undefined) report.add(problem[0], data.locate(path), problem[1]);
    return url;
  };
  const base = (value: string, path: ValuePath): Template => {
    if (/[?#]/.test(value))
      report.add(unsafeUrl, data.locate(path), { url: value, problem: "contains a ? or #, so no path can follow it" });
    return address(value, path);
  };
  return { template, address, contact, base, line, blocks: markdown };
}

/** In a field nothing stands around a rule that it could part. */
function reportRule({ report, span }: FromMdast, node: Nodes): void {
  report.add(unsupported, span(node), { kind: "A horizontal rule", action: "Write words, or leave the field out." });
}

/** Moves the offsets of a tree to where its text begins in a file. Lines and columns stay those of the text. */
function shift(node: Nodes, by: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = {
      start: { ...start, offset: (start.offset ?? 0) + by },
      end: { ...end, offset: (end.offset ?? 0) + by },
    };
  }
  if ("children" in node) for (const child of node.children) shift(child, by);
}

/**
 * Whether a line is one text node in Markdown too: a letter first, then letters, digits, single spaces and marks that
 * mean nothing there. It saves a parse for most summaries, which costs as much as the entry itself.
 */
export function isPlainLine(value: string): boolean {
  return /^\p{L}[\p{L}\p{N},;.?!'"()%/-]*(?: [\p{L}\p{N},;.?!'"()%/-]+)*$/u.test(value);
}
