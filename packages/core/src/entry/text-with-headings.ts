import type { RichText } from "@fixbook/schema";
import type { RootContent } from "mdast";
import { deepHeading } from "../findings/structure.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { inlinesFromMdast } from "../rich-text/inlines-from-mdast.js";
import { inlineText } from "../rich-text/to-text.js";
import { boldLine } from "./bold-line.js";

/** Text that may have headings of its own, of the third and fourth level. */
export function textWithHeadings(nodes: readonly RootContent[], context: FromMdast): RichText {
  return nodes.flatMap((node): RichText => {
    if (node.type !== "heading" || node.depth < 3) return blocksFromMdast([node], context);
    const children = inlinesFromMdast(node.children, context);
    if (node.depth === 3 || node.depth === 4) return [{ type: "heading", depth: node.depth, children }];
    const heading = inlineText(children);
    context.report.add(deepHeading, context.span(node), { heading, bold: "yes" }, boldLine(node, context));
    return [];
  });
}
