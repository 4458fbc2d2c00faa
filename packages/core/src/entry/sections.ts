import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { isIndexPage } from "../findings/book.js";
import { limits } from "../findings/source.js";
import {
  duplicateSection,
  emptyHeading,
  emptyTitle,
  longTitle,
  missingTitle,
  textBeforeTitle,
} from "../findings/structure.js";
import type { Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { type NamedSection, nameSolutions } from "./name-solutions.js";
import { readNearHeadings } from "./near-headings.js";
import {
  beginsSection,
  guessHeading,
  holdsHeading,
  knowsHeading,
  meaningsOf,
  namesFix,
  namesSection,
  plainText,
  readHeading,
  saysNothing,
} from "./section-heading.js";
import type { SectionRow, SectionRows } from "./section-rows.js";
import type { StatedTitle } from "./stated-title.js";
import { textWithHeadings } from "./text-with-headings.js";
import { cutTitle } from "./title-pieces.js";

/** A section as it stands in a source. */
export interface SourceSection {
  /** The row of the section table, with the heading of the book's language. */
  readonly row: SectionRow;
  /** The name of the solution that it belongs to, a template: what stands after the colon, or its numbered heading. */
  readonly name: string | undefined;
  /** The number or letter by which a cause and its fix belong together. */
  readonly number?: string | undefined;
  /** The place of its heading. */
  readonly span: Span;
  /** Where the next section begins, or the file ends. */
  readonly end: number;
  readonly content: readonly RootContent[];
  /**
   * Whether it is the section `row` beyond doubt. Where it is not, a finding about its heading says so, and nothing is
   * said of what would only follow from a guess.
   */
  readonly isCertain: boolean;
  /** Whether a heading that may begin any section stands between it and the one before. */
  readonly isAfterUnknown: boolean;
}

/** An entry's source, cut at its headings. */
export interface SourceSections {
  /** A template; undefined when a finding says that there is none. */
  readonly title: string | undefined;
  /** The same as pieces, text and code by turns, where some of it is code. */
  readonly titleCut: readonly string[] | undefined;
  readonly titleSpan: Span;
  /** Whether a heading is marked as the title. Where none is, what stands first may have been meant for it. */
  readonly hasTitle: boolean;
  /** What stands between the title and the first section. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly SourceSection[];
  /** Whether there are sections that nobody can name. */
  readonly hasUnknown: boolean;
}

/**
 * Cuts a tree into its title and sections. Headings that the section table does not know are findings. Where no heading
 * is marked as the title, the one that the frontmatter states is it.
 */
export function cutSections(tree: Root, context: FromMdast, rows: SectionRows, stated?: StatedTitle): SourceSections {
  const { nodes: written, near } = readNearHeadings(
    tree.children.filter(({ type }) => type !== "yaml"),
    knowsHeading(rows),
    context,
  );
  const nodes = written.filter((node) => !isWordless(node, context));
  const titleAt = nodes.findIndex((node) => node.type === "heading" && node.depth === 1);
  const isStated = titleAt === -1 && stated !== undefined;
  const heading = isStated ? undefined : titleAt === -1 ? titleOfOtherDepth(nodes, rows) : (nodes[titleAt] as Heading);
  if (titleAt === -1 && !isStated) reportMissingTitle(nodes, context, rows);
  const lost = firstWritten(nodes.slice(0, Math.max(0, titleAt)));
  if (lost !== undefined) context.report.add(textBeforeTitle, context.span(lost), {});
  const { preamble, found } = cutAtHeadings(nodes, heading, context, rows);
  const sections = readSections(found, { near, preamble, rows }, context);
  checkRepeats(sections, context);
  const title = heading === undefined ? stated?.title : readTitle(heading, context);
  return {
    title,
    titleCut: heading === undefined ? undefined : cutTitle(heading.children, title ?? "", context),
    titleSpan: heading === undefined ? (stated?.span ?? { start: 0, end: 0 }) : context.span(heading),
    hasTitle: titleAt !== -1 || isStated,
    preamble,
    sections,
    hasUnknown: sections.length < found.length,
  };
}

/** Reports a heading without words, below the title. What stands below it belongs to what stands above. */
function isWordless(node: RootContent, context: FromMdast): boolean {
  if (node.type !== "heading" || node.depth === 1 || !saysNothing(node)) return false;
  const span = context.span(node);
  const [signs = ""] = /^#*/.exec(context.report.source(span)) ?? [];
  const fixes = [{ kind: "review" as const, title: "Remove the signs", edits: [{ ...span, text: "" }] }];
  context.report.add(emptyHeading, span, { written: signs }, { fixes });
  return true;
}

/** The heading that a text without a title begins with, where it is no section. */
function titleOfOtherDepth(nodes: readonly RootContent[], rows: SectionRows): Heading | undefined {
  const first = firstWritten(nodes);
  return first?.type === "heading" && !namesSection(first, rows) ? first : undefined;
}

function firstWritten(nodes: readonly RootContent[]): RootContent | undefined {
  return nodes.find(({ type }) => type !== "definition" && type !== "html" && type !== "thematicBreak");
}

/** Says that there is no title, at the heading or the line that may have been meant for it. */
function reportMissingTitle(nodes: readonly RootContent[], context: FromMdast, rows: SectionRows): void {
  const [, name = ""] = /([^/]*)\.md$/.exec(context.report.file) ?? [];
  if (isIndexPage(name)) {
    context.report.add(missingTitle, { start: 0, end: 0 }, { index: "yes" });
    return;
  }
  const first = firstWritten(nodes);
  const span = first === undefined ? undefined : context.span(first);
  const line = span === undefined ? "" : context.report.source(span);
  const isHeading = first?.type === "heading" && !namesSection(first, rows) && line.startsWith("#");
  const isLine = first?.type === "paragraph" && !/[\r\n]/.test(line);
  const words = isHeading || isLine ? titleWords(first.children, context) : undefined;
  const isLong = words !== undefined && (words.length > limits.title || (isLine && isSentence(words)));
  if (span === undefined || words === undefined || isLong || GENERAL.test(words)) {
    context.report.add(missingTitle, { start: 0, end: 0 }, isLong ? { sentence: "yes" } : {});
    return;
  }
  const fixes = [{ kind: "review" as const, title: "Make it the title", edits: [{ ...span, text: `# ${words}` }] }];
  context.report.add(missingTitle, span, { line: words }, { fixes });
}

/** The source of some words as a title may have them, without markup; undefined where they are no words alone. */
function titleWords(nodes: readonly PhrasingContent[], context: FromMdast): string | undefined {
  const parts = nodes.map((node): string | undefined => {
    if (node.type === "text" || node.type === "inlineCode") return context.report.source(context.span(node));
    if (node.type === "break") return " ";
    return "children" in node ? titleWords(node.children, context) : undefined;
  });
  if (parts.includes(undefined)) return undefined;
  const words = parts.join("").replace(/\s+/g, " ").trim();
  return words === "" || /\[\[/.test(words) ? undefined : words;
}

/** Whether a line says something of the text below it, or more than a title does. */
function isSentence(words: string): boolean {
  return words.length > LONGEST_LINE || /[:：]$|[.!?] +\p{Lu}|[^.]\.$/u.test(words);
}

const LONGEST_LINE = 80;
/** Words that name a part of any page, and no problem. */
const GENERAL =
  /^(?:(?:problem|symptoms?|issues?|cause|impact|scenario|overview|introduction|summary|description|background|troubleshooting|and|[/&])[ /&]*)+$/i;

function readTitle(heading: Heading, context: FromMdast): string | undefined {
  const title = plainText(heading.children, context);
  const span = context.span(heading);
  if (title === "") context.report.add(emptyTitle, span, {});
  else if (title.length > limits.title)
    context.report.add(longTitle, span, { length: title.length, notice: NOTICE.exec(title)?.[0] });
  return title === "" ? undefined : title;
}

const NOTICE = /^(?:note|notice|important|warning|caution|attention|deprecated)\b/i;

/** A heading with what stands below it. */
interface Found {
  readonly heading: Heading;
  readonly end: number;
  readonly content: RootContent[];
  readonly isAboveTitle: boolean;
}

function cutAtHeadings(
  nodes: readonly RootContent[],
  title: Heading | undefined,
  context: FromMdast,
  rows: SectionRows,
): { readonly preamble: readonly RootContent[]; readonly found: readonly Found[] } {
  const preamble: RootContent[] = [];
  const above: RootContent[] = [];
  const found: (Found & { end: number })[] = [];
  const hasFix = nodes.some((node) => node.type === "heading" && namesFix(node, rows));
  let isAboveTitle = title !== undefined;
  let content = isAboveTitle ? above : preamble;
  for (const node of nodes) {
    const isTitle = node === title;
    if (
      !isTitle &&
      (node.type !== "heading" || !beginsSection(node, rows, { above: found.at(-1)?.heading, hasFix }, context))
    ) {
      content.push(node);
      continue;
    }
    const last = found.at(-1);
    if (last !== undefined) last.end = Math.min(last.end, context.span(node).start);
    if (isTitle) {
      isAboveTitle = false;
      content = preamble;
    } else {
      content = [];
      found.push({ heading: node as Heading, end: context.source.length, content, isAboveTitle });
    }
  }
  blocksFromMdast(above, context);
  return { preamble, found };
}

function readSections(
  found: readonly Found[],
  page: {
    readonly near: ReadonlySet<RootContent>;
    readonly preamble: readonly RootContent[];
    readonly rows: SectionRows;
  },
  context: FromMdast,
): readonly SourceSection[] {
  const { near, preamble, rows } = page;
  let isAfterUnknown = preamble.some(holdsHeading);
  const all = meaningsOf(found, context, rows);
  const read = found.flatMap(({ heading, end, content, isAboveTitle }, index): NamedSection[] => {
    // Where a heading without its space names no section, the space is all that is said of it.
    const isGuess = isAboveTitle || (near.has(heading) && !namesSection(heading, rows));
    const { row, ...rest } = isGuess
      ? guessHeading(heading, rows)
      : readHeading(heading, context, { all, index, next: content[0] ?? found[index + 1]?.heading, rows });
    if (row === undefined) {
      // What its headings are is for the section to say.
      textWithHeadings(content, context);
      isAfterUnknown = true;
      return [];
    }
    const section = { ...rest, row, span: context.span(heading), end, content, isAfterUnknown };
    isAfterUnknown = content.some(holdsUnknown);
    return [section];
  });
  return nameSolutions(read, context, rows);
}

/** Whether a block of a section is a heading that may begin another one: parts of sections have the third and fourth level. */
function holdsUnknown(node: RootContent): boolean {
  const isPart = node.type === "heading" && (node.depth === 3 || node.depth === 4);
  return !isPart && holdsHeading(node);
}

/** Sections of the entry come once. Those of a solution are judged when solutions are put together. */
function checkRepeats(found: readonly SourceSection[], context: FromMdast): void {
  const first = new Map<string, SourceSection>();
  for (const section of found) {
    if (section.row.of === "solution" || !section.isCertain) continue;
    const earlier = first.get(section.row.id);
    if (earlier === undefined) first.set(section.row.id, section);
    else reportRepeat(section, earlier, context);
  }
}

/** Reports a section that is there already. */
export function reportRepeat(section: SourceSection, earlier: SourceSection, { report }: FromMdast): void {
  const related = [{ file: report.file, range: report.lines.range(earlier.span), message: "The first one." }];
  report.add(duplicateSection, section.span, { heading: section.row.heading }, { related });
}
