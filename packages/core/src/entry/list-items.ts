import type { RichText } from "@fixbook/schema";
import type { List, RootContent } from "mdast";
import { emptyStep } from "../findings/structure.js";
import { type FromMdast, isDirective } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { holdsHeading } from "./section-heading.js";

/** The members of a list, each as blocks. */
export function readItems(list: List, heading: string, context: FromMdast): readonly RichText[] {
  return list.children.map((item) => {
    const blocks = blocksFromMdast(item.children, context);
    if (content(item.children).length === 0) context.report.add(emptyStep, context.span(item), { heading });
    return blocks;
  });
}

/** What is published of a section's nodes: definitions, horizontal rules and linter directives are not. */
export function content(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.filter((node) => !UNPUBLISHED.has(node.type) && !(node.type === "html" && isDirective(node.value)));
}

const UNPUBLISHED: ReadonlySet<string> = new Set(["definition", "thematicBreak"]);

/** Whether a node is a block of the language, rather than something that has a finding wherever it stands. */
export function isBlock(node: RootContent): boolean {
  return ["paragraph", "list", "code", "table", "blockquote"].includes(node.type) && !holdsHeading(node);
}

/** What a node is, in a writer's words. */
export function kindOf(node: RootContent): string {
  switch (node.type) {
    case "list":
      return node.ordered === true ? "a numbered list" : "a bullet list";
    case "paragraph":
      return "text";
    case "code":
      return "a code block";
    case "table":
      return "a table";
    case "blockquote":
      return "a quote";
    default:
      return "something else";
  }
}
