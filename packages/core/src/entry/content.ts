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
import { holdsHeading } from "./section-heading.js";
import type { SourceSection } from "./sections.js";

/** The blocks of a section. */
export function sectionBlocks(section: SourceSection, context: FromMdast): RichText {
  const blocks = blocksFromMdast(section.content, context);
  if (section.isCertain && content(section.content).length === 0)
    context.report.add(emptySection, section.span, { heading: section.row.heading });
  return blocks;
}

/**
 * The members of a section's one list: numbered steps or bullet points, as its row says. All else is read for its
 * findings. Where it is not certain which section it is, nothing is said about its form.
 */
export function sectionList(section: SourceSection, context: FromMdast): readonly RichText[] {
  const { heading, holds } = section.row;
  const nodes = content(section.content);
  if (!section.isCertain) {
    blocksFromMdast(nodes, context);
    return [];
  }
  if (nodes.length === 0) {
    context.report.add(emptySection, section.span, { heading });
    return [];
  }
  const ordered = holds === "steps";
  const list = nodes.find((node): node is List => node.type === "list" && (node.ordered === true) === ordered);
  if (list === undefined) {
    blocksFromMdast(nodes, context);
    const [first] = nodes;
    const found = nodes.find(({ type }) => type === "list") ?? first;
    // A heading, or what is not part of the language, has a finding, and may be why there is no list.
    if (found !== undefined && nodes.every(isBlock))
      context.report.add(ordered ? fixWithoutSteps : itemsExpected, context.span(found), {
        heading,
        found: kindOf(found),
      });
    return [];
  }
  return readList(list, nodes, heading, context);
}

/** The members of a list that is to stand alone among its nodes. What stands beside it is one finding for each place. */
export function readList(
  list: List,
  nodes: readonly RootContent[],
  heading: string,
  context: FromMdast,
): readonly RichText[] {
  let beside: RootContent[] = [];
  let lists = 0;
  let isInterrupted = false;
  const report = (next?: RootContent): void => {
    const [first, last] = [beside[0], beside.at(-1)];
    if (first === undefined || last === undefined) return;
    const span = { start: context.span(first).start, end: context.span(last).end };
    const introduces = next?.type === "list" && isIntroduction(last, context) ? "yes" : undefined;
    const alternative = next !== undefined && isAlternative(first, context) ? "yes" : undefined;
    const data = { heading, found: kindOf(first), more: beside.length - 1, introduces, alternative } as const;
    context.report.add(textOutsideList, span, data);
    beside = [];
  };
  // What stands below a heading inside the section belongs to it, and the heading has a finding.
  const headingAt = nodes.findIndex(({ type }) => type === "heading");
  const judged = new Set(headingAt === -1 ? nodes : nodes.slice(0, headingAt));
  let before: RootContent | undefined;
  for (const node of nodes) {
    if (node !== list) blocksFromMdast([node], context);
    const isAlike = node.type === "list" && node.ordered === list.ordered;
    if (!judged.has(node) || !isBlock(node)) report();
    else if (!isAlike) beside.push(node);
    else if (lists > 0 && before?.type === "list" && beside.length === 0 && !isInterrupted) {
      isInterrupted = true;
      context.report.add(interruptedSteps, context.span(node), { heading });
    }
    if (isAlike) {
      report(lists > 0 ? node : undefined);
      lists++;
    }
    before = node;
  }
  report();
  return listMembers(list, heading, context);
}

/** Whether a text says what the list below it is about. */
function isIntroduction(node: RootContent, context: FromMdast): boolean {
  return node.type === "paragraph" && context.source.slice(0, context.span(node).end).trimEnd().endsWith(":");
}

/** Whether a text is a word for "or" and nothing else. */
function isAlternative(node: RootContent, context: FromMdast): boolean {
  const { start, end } = context.span(node);
  return node.type === "paragraph" && ALTERNATIVE.test(context.source.slice(start, end));
}

const ALTERNATIVE =
  /^[^\p{L}\p{N}]*(?:(?:or|or else|alternatively|oder|alternativ|ou|o|oppure|of|eller|tai|lub|albo|nebo|или|або|veya|または)(?![\p{L}\p{N}])[^\p{L}\p{N}]*)$/iu;

/** Whether a node is a block of the language, rather than something that has a finding wherever it stands. */
function isBlock(node: RootContent): boolean {
  return ["paragraph", "list", "code", "table", "blockquote"].includes(node.type) && !holdsHeading(node);
}

/** The members of a list, each as blocks. */
function listMembers(list: List, heading: string, context: FromMdast): readonly RichText[] {
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
