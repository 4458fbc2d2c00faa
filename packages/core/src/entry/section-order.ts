import { sections as table } from "@fixbook/schema";
import { sectionOrder } from "../findings/structure.js";
import type { FindingExtra, Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import type { GroupedSolutions } from "./group-solutions.js";
import type { SourceSection } from "./sections.js";

/**
 * Sections stand in the order of the table, those of a solution together, but for those that may stand anywhere. As few as possible are called misplaced, the
 * later ones where either could be, each with a fix that moves it.
 */
export function checkOrder(sections: readonly SourceSection[], grouped: GroupedSolutions, context: FromMdast): void {
  const rankOf = ranks(grouped);
  const seen = new Set<number>();
  const placed = sections.flatMap((section): readonly Placed[] => {
    const rank = rankOf(section);
    if (!section.isCertain || section.row.anywhere || rank === undefined || seen.has(rank)) return [];
    seen.add(rank);
    return [{ section, rank }];
  });
  const kept = new Set(longestInOrder(placed));
  if (kept.size === placed.length) return;
  const inPlace = placed.filter((one) => kept.has(one));
  const misplaced = placed.filter((one) => !kept.has(one));
  for (const one of misplaced.slice(0, MOST_MISPLACED)) reportMisplaced(one, inPlace, context);
}

/** Nobody moves more at a time. */
const MOST_MISPLACED = 20;

interface Placed {
  readonly section: SourceSection;
  readonly rank: number;
}

/** The place of each section in an entry: its row, and for those of solutions a fraction behind it. */
function ranks({ solutions }: GroupedSolutions): (section: SourceSection) => number | undefined {
  const first = table.findIndex(({ of }) => of === "solution");
  const rankOf = new Map<string, number>(table.map(({ id }, rank) => [id, rank]));
  const parts = new Map(
    solutions.flatMap(({ cause, fix, workaround }, index) =>
      [cause, fix, workaround].flatMap((section, part) =>
        section === undefined ? [] : [[section, first + (index + part / 3) / solutions.length] as const],
      ),
    ),
  );
  return (section) => (section.row.of === "solution" ? parts.get(section) : rankOf.get(section.row.id));
}

/** The longest part of a list whose ranks rise; of several, the one that keeps what stands first. */
function longestInOrder(placed: readonly Placed[]): readonly Placed[] {
  // From the end, so that of two in the wrong order the first one stays: ranks fall then.
  const heads: Placed[] = [];
  const next = new Map<Placed, Placed | undefined>();
  for (const one of placed.toReversed()) {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle] as Placed).rank > one.rank) low = middle + 1;
      else high = middle;
    }
    next.set(one, heads[low - 1]);
    heads[low] = one;
  }
  const chain: Placed[] = [];
  for (let one = heads.at(-1); one !== undefined; one = next.get(one)) chain.push(one);
  return chain;
}

function reportMisplaced({ section, rank }: Placed, inPlace: readonly Placed[], context: FromMdast): void {
  const { report } = context;
  const { start } = section.span;
  const below = inPlace.find((other) => other.rank > rank && other.section.span.start < start)?.section;
  const above = inPlace.findLast((other) => other.rank < rank)?.section;
  const other = below ?? above;
  if (other === undefined) return;
  const isUp = below !== undefined;
  const data = {
    heading: writtenHeading(section, context),
    other: writtenHeading(other, context),
    direction: isUp ? "up" : "down",
    line: report.lines.position(other.span.start).line,
    ...(section.row.id === "cause" ? { second: section.name ?? "" } : {}),
  };
  const related = [{ file: report.file, range: report.lines.range(other.span), message: `"${data.other}" is here.` }];
  const title = `Move "${data.heading}" ${isUp ? "above" : "below"} "${data.other}"`;
  report.add(sectionOrder, section.span, data, {
    related,
    ...moveFix(title, section, isUp ? lineStart(context.source, other.span.start) : other.end, context),
  });
}

/** A section's heading as its writer knows it. */
function writtenHeading({ span }: SourceSection, { report }: FromMdast): string {
  const [line = ""] = report.source(span).split(/\r?\n/, 1);
  return line.replace(/^#+[ \t]+|[ \t]+#*[ \t]*$/g, "");
}

/** A fix to look at that moves a section's lines to a place between sections. */
function moveFix(title: string, section: SourceSection, to: number, { source, report }: FromMdast): FindingExtra {
  const text = report.source({ start: 0, end: source.length });
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const lines: Span = { start: lineStart(text, section.span.start), end: section.end };
  const moved = text.slice(lines.start, lines.end).trimEnd();
  const end = text.trimEnd().length;
  const isToEnd = to >= end;
  const insertion = isToEnd
    ? { start: end, end: text.length, text: newLine + newLine + moved + newLine }
    : { start: to, end: to, text: moved + newLine + newLine };
  const before = text.slice(0, lines.start).trimEnd().length;
  const removal = lines.end >= end ? { start: before, end: text.length, text: newLine } : { ...lines, text: "" };
  return { fixes: [{ kind: "review", title, edits: [removal, insertion].sort((a, b) => a.start - b.start) }] };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
