import { type Section, sections } from "@fixbook/schema";
import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import {
  bodyH1,
  duplicateSection,
  emptyTitle,
  longTitle,
  missingTitle,
  sectionName,
  sectionOrder,
  textBeforeTitle,
  titleMarkup,
  unknownSection,
} from "../findings/structure.js";
import { splitMasked } from "../mask.js";
import { nearest } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { Span } from "../report.js";
import { type FromMdast, noteTemplate } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { joinedLines } from "../rich-text/join-lines.js";
import { type Knows, readNearHeadings } from "./near-headings.js";

/** A section as it stands in a source. */
export interface SourceSection {
  readonly row: Section;
  /** The name after the colon, a template. */
  readonly name: string | undefined;
  /** The place of its heading. */
  readonly span: Span;
  readonly content: readonly RootContent[];
}

/** An entry's source, cut at its headings. */
export interface SourceSections {
  /** A template; undefined when a finding says that there is none. */
  readonly title: string | undefined;
  readonly titleSpan: Span;
  /** What stands between the title and the first section. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly SourceSection[];
}

const MAX_TITLE = 200;

/** Cuts a tree into its title and sections. Headings that the section table does not know are findings. */
export function cutSections(tree: Root, context: FromMdast): SourceSections {
  const { nodes, near } = readNearHeadings(
    tree.children.filter(({ type }) => type !== "yaml"),
    knows,
    context,
  );
  const titleAt = nodes.findIndex((node) => node.type === "heading" && node.depth === 1);
  const heading = nodes[titleAt] as Heading | undefined;
  if (heading === undefined) context.report.add(missingTitle, { start: 0, end: 0 }, {});
  const above = nodes.slice(0, Math.max(0, titleAt));
  blocksFromMdast(
    above.filter(({ type }) => type !== "heading"),
    context,
  );
  const lost = above.find(({ type }) => type !== "definition" && type !== "html");
  if (lost !== undefined) context.report.add(textBeforeTitle, context.span(lost), {});

  const preamble: RootContent[] = [];
  const found: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of titleAt === -1 ? nodes : nodes.slice(titleAt + 1)) {
    if (node.type === "heading" && node.depth === 1) context.report.add(bodyH1, context.span(node), {});
    else if (node.type === "heading" && node.depth === 2) found.push({ heading: node, content: [] });
    else (found.at(-1)?.content ?? preamble).push(node);
  }
  const known = found.flatMap(({ heading: node, content }) => {
    const row = near.has(node) ? readNearHeading(node, context) : readHeading(node, context);
    if (row !== undefined) return [{ ...row, span: context.span(node), content }];
    blocksFromMdast(content, context);
    return [];
  });
  checkRepeats(known, context);
  checkOrder(known, context);
  return {
    title: heading === undefined ? undefined : readTitle(heading, context),
    titleSpan: heading === undefined ? { start: 0, end: 0 } : context.span(heading),
    preamble,
    sections: known,
  };
}

function readTitle(heading: Heading, context: FromMdast): string | undefined {
  const title = plainText(heading.children, context);
  const span = context.span(heading);
  if (title === "") context.report.add(emptyTitle, span, {});
  else if (title.length > MAX_TITLE) context.report.add(longTitle, span, { length: title.length });
  return title === "" ? undefined : title;
}

/** The section that a heading without a space names. Where it names none, the space is all that is said of it. */
function readNearHeading(heading: Heading, context: FromMdast): Pick<SourceSection, "row" | "name"> | undefined {
  return namedRow(plainText(heading.children, context)) === undefined ? undefined : readHeading(heading, context);
}

function readHeading(heading: Heading, context: FromMdast): Pick<SourceSection, "row" | "name"> | undefined {
  const text = plainText(heading.children, context);
  const exact = rowOf(text);
  if (exact !== undefined) return { row: exact, name: undefined };
  const colon = text.indexOf(":");
  const row = namedRow(text);
  const name = text.slice(colon + 1).trim();
  if (row === undefined || name === "") {
    const base = baseOf(text);
    const suggestions = row === undefined ? nearest(base, allowed) : [row.heading];
    const span = context.span(heading);
    const fixes = renameFixes(context.report, span, base, suggestions);
    context.report.add(unknownSection, span, { heading: text, suggestions, allowed }, fixes);
    return undefined;
  }
  if (!row.named) {
    context.report.add(sectionName, context.span(heading), { heading: row.heading });
    return { row, name: undefined };
  }
  return { row, name };
}

const allowed = sections.map((section) => section.heading);

/** A heading without the name after its colon. */
function baseOf(heading: string): string {
  const colon = heading.indexOf(":");
  return (colon === -1 ? heading : heading.slice(0, colon)).replace(/[:.]+$/, "").trim();
}

const knows: Knows = (heading) => {
  if (namedRow(heading) !== undefined) return "section";
  return nearest(baseOf(heading), allowed).length > 0 ? "nearly" : undefined;
};

const rows = new Map(sections.map((row) => [row.heading.toLowerCase(), row]));

function rowOf(heading: string): Section | undefined {
  return rows.get(heading.toLowerCase());
}

/** The section of a heading, with a name after a colon or without. */
function namedRow(heading: string): Section | undefined {
  return rowOf(heading) ?? (heading.includes(":") ? rowOf(heading.slice(0, heading.indexOf(":")).trim()) : undefined);
}

/** The words of a heading as a template, on one line. Code loses its marks; other markup is a finding. */
function plainText(nodes: readonly PhrasingContent[], context: FromMdast): string {
  const words = joinedLines(wordsOf(nodes, context))
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
  return noteTemplate(words, context);
}

function wordsOf(nodes: readonly PhrasingContent[], context: FromMdast): string {
  let words = "";
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        for (const part of splitMasked(node.value, context.masks)) {
          if ("use" in part && part.use.kind === "reference")
            context.report.add(titleMarkup, context.maskSpan(part.use), { kind: "a reference" });
        }
        words += node.value;
        break;
      case "inlineCode":
        words += node.value;
        break;
      case "break":
        words += " ";
        break;
      default:
        context.report.add(titleMarkup, context.span(node), { kind: MARKUP[node.type] ?? "markup" });
        if ("children" in node) words += wordsOf(node.children, context);
    }
  }
  return words;
}

const MARKUP: Readonly<Record<string, string>> = {
  emphasis: "emphasis",
  strong: "bold text",
  delete: "struck text",
  link: "a link",
  linkReference: "a link",
  image: "an image",
  imageReference: "an image",
  html: "HTML",
};

/** Sections of the entry come once. Those of a solution are judged when solutions are put together. */
function checkRepeats(found: readonly SourceSection[], context: FromMdast): void {
  const first = new Map<string, SourceSection>();
  for (const section of found) {
    if (section.row.of === "solution") continue;
    const earlier = first.get(section.row.id);
    if (earlier === undefined) first.set(section.row.id, section);
    else {
      const related = [
        { file: context.report.file, range: context.report.lines.range(earlier.span), message: "The first one." },
      ];
      context.report.add(duplicateSection, section.span, { heading: section.row.heading }, { related });
    }
  }
}

/** The order of the table; all sections of solutions count as one place. */
function checkOrder(found: readonly SourceSection[], context: FromMdast): void {
  const rank = ({ row }: SourceSection) =>
    sections.findIndex((other) => (row.of === "solution" ? other.of === "solution" : other === row));
  let last: SourceSection | undefined;
  for (const section of found) {
    if (last !== undefined && rank(section) < rank(last)) {
      context.report.add(sectionOrder, section.span, { heading: last.row.heading, before: section.row.heading });
    } else last = section;
  }
}
