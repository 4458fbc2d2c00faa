import type { RichText, Template } from "@fixbook/schema";
import type { Definition, Nodes } from "mdast";
import { unsupported } from "../findings/markdown.js";
import { type MaskUse, maskedTemplate, maskReferences, splitMasked } from "../mask.js";
import { parseMarkdown } from "../markdown.js";
import type { Report, Span } from "../report.js";
import type { ValuePath, YamlData } from "../yaml.js";
import { blocksFromMdast, type FromMdast, type Use } from "./from-mdast.js";

/** Reads strings of YAML data whose placeholders are masked: as templates, or as Markdown. */
export interface FieldReader {
  template(value: string, position?: "text" | "url-start"): Template;
  /** One paragraph of inline Markdown. */
  line(value: string, path: ValuePath): RichText;
  /** Blocks of Markdown. */
  blocks(value: string, path: ValuePath): RichText;
}

export function createFieldReader(data: YamlData, masks: readonly MaskUse[], report: Report, uses: Use[]): FieldReader {
  const markdown = (value: string, path: ValuePath): RichText => {
    const masked = maskReferences({ text: value, uses: masks });
    const whole = data.locate(path);
    const start = data.textStart(path);
    const place = (span: Span): Span => (start === undefined ? whole : { start: start + span.start, end: start + span.end });
    const context: FromMdast = {
      report,
      masks: masked.uses,
      definitions: new Map<string, Definition>(),
      usedDefinitions: new Set(),
      uses,
      span: (node: Nodes) => {
        const { start: from, end } = node.position ?? {};
        return from?.offset === undefined || end?.offset === undefined ? whole : place({ start: from.offset, end: end.offset });
      },
      maskSpan: (use) => (use.kind === "placeholder" ? { start: use.start, end: use.end } : place(use)),
    };
    return blocksFromMdast(parseMarkdown(masked.text).children, context);
  };
  return {
    template: (value, position = "text") => {
      for (const [index, part] of splitMasked(value, masks).entries()) {
        if (!("use" in part) || part.use.kind !== "placeholder" || part.use.literal) continue;
        const { name, start, end } = part.use;
        uses.push({ kind: "placeholder", name, span: { start, end }, position: position === "text" ? "text" : index === 0 ? "url-start" : "url" });
      }
      return maskedTemplate(value, masks);
    },
    line: (value, path) => {
      const nodes = markdown(value, path);
      if (nodes.length !== 1 || nodes[0]?.type !== "paragraph") {
        report.add(unsupported, data.locate(path), { kind: "A list, quote or code block in a one-line field", action: "Write one line of text; code and links are fine." });
      }
      return nodes;
    },
    blocks: markdown,
  };
}
