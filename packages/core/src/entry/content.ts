import type { RichText } from "@fixbook/schema";
import type { List, RootContent } from "mdast";
import {
  emptySection,
  emptyStep,
  fixWithoutSteps,
  interruptedSteps,
  itemsExpected,
  listStart,
  textOutsideList,
} from "../findings/structure.js";
import { type FromMdast, isDirective } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import type { SourceSection } from "./sections.js";

/** The blocks of a section. */
export function sectionBlocks(section: SourceSection, context: FromMdast): RichText {
  const blocks = blocksFromMdast(section.content, context);
  if (content(section.content).length === 0)
    context.report.add(emptySection, section.span, { heading: section.row.heading });
  return blocks;
}

/** The members of a section's one list: numbered steps or bullet points, as its row says. All else is read for its findings. */
export function sectionList(section: SourceSection, context: FromMdast): readonly RichText[] {
  const { heading, holds } = section.row;
  const nodes = content(section.content);
  if (nodes.length === 0) {
    context.report.add(emptySection, section.span, { heading });
    return [];
  }
  const ordered = holds === "steps";
  const list = nodes.find((node): node is List => node.type === "list" && (node.ordered === true) === ordered);
  if (list === undefined) {
    const [first] = nodes;
    const found = nodes.find(({ type }) => type === "list") ?? first;
    if (found !== undefined)
      context.report.add(ordered ? fixWithoutSteps : itemsExpected, context.span(found), {
        heading,
        found: kindOf(found),
      });
    blocksFromMdast(nodes, context);
    return [];
  }
  for (const node of nodes) {
    if (node === list) continue;
    blocksFromMdast([node], context);
    if (node.type === "list" && node.ordered === list.ordered)
      context.report.add(interruptedSteps, context.span(node), { heading });
    else context.report.add(textOutsideList, context.span(node), { heading, found: kindOf(node) });
  }
  return listMembers(list, heading, context);
}

/** The members of a list, each as blocks. */
export function listMembers(list: List, heading: string, context: FromMdast): readonly RichText[] {
  if (list.ordered === true && list.start != null && list.start !== 1) {
    const start = context.span(list).start;
    context.report.add(listStart, { start, end: start + String(list.start).length + 1 }, { start: list.start });
  }
  return list.children.map((item) => {
    const blocks = blocksFromMdast(item.children, context);
    if (content(item.children).length === 0) context.report.add(emptyStep, context.span(item), { heading });
    return blocks;
  });
}

/** What is published of a section's nodes: definitions and linter directives are not. */
export function content(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.filter((node) => node.type !== "definition" && !(node.type === "html" && isDirective(node.value)));
}

/** What a node is, in a writer's words. */
export function kindOf(node: RootContent): string {
  switch (node.type) {
    case "list":
      return node.ordered === true ? "a numbered list" : "a bullet list";
    case "paragraph":
      return "a paragraph";
    case "code":
      return "a code block";
    case "table":
      return "a table";
    case "blockquote":
      return "a quote";
    case "heading":
      return "a heading";
    default:
      return "something else";
  }
}
