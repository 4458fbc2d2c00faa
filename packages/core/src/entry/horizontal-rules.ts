import type { Nodes, Root } from "mdast";
import { bodyFrontmatter, horizontalRule } from "../findings/markdown.js";
import type { FromMdast } from "../rich-text/conversion.js";

/**
 * Says, once in a file, that horizontal rules are not published. Those around a block of fields in the text have a finding
 * of their own.
 */
export function reportRules(root: Root, { report, span }: FromMdast): void {
  const fields = report.diagnostics.filter(({ ruleId }) => ruleId === bodyFrontmatter.ruleId);
  const rules = rulesIn(root)
    .map(span)
    .filter(({ start }) => !fields.some(({ range }) => start >= range.start.offset && start < range.end.offset));
  const [first] = rules;
  if (first !== undefined) report.add(horizontalRule, first, { count: rules.length });
}

function rulesIn(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case "thematicBreak":
      return [node];
    case "root":
    case "blockquote":
    case "list":
    case "listItem":
      return node.children.flatMap(rulesIn);
    default:
      return [];
  }
}
