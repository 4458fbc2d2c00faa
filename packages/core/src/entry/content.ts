import type { FixPart, RichText } from "@fixbook/schema";
import type { List } from "mdast";
import { emptySection, itemsExpected, textOutsideList } from "../findings/structure.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { readFixParts } from "./fix-parts.js";
import { content, isBlock, kindOf, readItems } from "./list-items.js";
import type { SourceSection } from "./sections.js";
import { textWithHeadings } from "./text-with-headings.js";

/** The text of a section, with the headings that it has inside. */
export function sectionBlocks(section: SourceSection, context: FromMdast): RichText {
  const blocks = textWithHeadings(section.content, context);
  checkEmpty(section, context);
  return blocks;
}

/** What a section of steps holds, in its order. */
export function sectionParts(section: SourceSection, context: FromMdast): readonly FixPart[] {
  checkEmpty(section, context);
  return readFixParts(section.content, section.row.heading, context);
}

/**
 * The points of a section, from bullet lists. All else is read for its findings. Where it is not certain which section
 * it is, nothing is said about its form.
 */
export function sectionItems(section: SourceSection, context: FromMdast): readonly RichText[] {
  const { heading } = section.row;
  const nodes = content(section.content);
  if (!section.isCertain) {
    blocksFromMdast(nodes, context);
    return [];
  }
  checkEmpty(section, context);
  const lists = nodes.filter((node): node is List => node.type === "list" && node.ordered !== true);
  const others = nodes.filter((node) => node.type !== "list" || node.ordered === true);
  blocksFromMdast(others, context);
  const outside = others.filter(isBlock);
  const [first] = outside;
  if (lists.length > 0) {
    if (first !== undefined) {
      const span = { start: context.span(first).start, end: context.span(outside.at(-1) ?? first).end };
      context.report.add(textOutsideList, span, { heading, found: kindOf(first), more: outside.length - 1 });
    }
    return lists.flatMap((list) => readItems(list, heading, context));
  }
  // A heading, or what is not part of the language, has a finding, and may be why there is no list.
  if (first !== undefined && outside.length === others.length) {
    const found = outside.find(({ type }) => type === "list") ?? first;
    context.report.add(itemsExpected, context.span(found), { heading, found: kindOf(found) });
  }
  return [];
}

function checkEmpty(section: SourceSection, context: FromMdast): void {
  if (section.isCertain && content(section.content).length === 0)
    context.report.add(emptySection, section.span, { heading: section.row.heading });
}
