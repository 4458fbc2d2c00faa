import type { Diagnostic } from "@fixbook/schema";
import { rawHtml, unclosedComment } from "../findings/markdown.js";
import { bodyH1, deepHeading, nestedHeading, unknownSection } from "../findings/structure.js";
import type { Report, Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";

/** Findings about headings that may have been meant for the fix. */
const headings: ReadonlySet<string> = new Set(
  [bodyH1, deepHeading, nestedHeading, unknownSection].map(({ ruleId }) => ruleId),
);

/**
 * Tells whether a finding in a part of the source may be the reason why no fix is seen there: then nothing is said about
 * the fix. To be asked when all the rest was read.
 */
export function hiddenFixes({ report }: FromMdast): (place: Span) => boolean {
  const hiding = report.diagnostics
    .filter((one) => headings.has(one.ruleId) || takesInBlocks(one, report))
    .map(({ range }) => range.start.offset)
    .sort((a, b) => a - b);
  return ({ start, end }) => {
    let [low, high] = [0, hiding.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hiding[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return (hiding[low] ?? end) < end;
  };
}

/** Whether a finding is about HTML that takes in a list or a heading, or about a comment that takes in all below it. */
function takesInBlocks({ ruleId, range: { start, end } }: Diagnostic, report: Report): boolean {
  if (ruleId === rawHtml.ruleId) return HOLDS_LISTS.test(report.source({ start: start.offset, end: end.offset }));
  if (ruleId !== unclosedComment.ruleId) return false;
  // Within a line, what opens a comment and does not close it is text.
  return LINE_START.test(report.source({ start: start.offset - start.column + 1, end: start.offset }));
}

const HOLDS_LISTS = /<(?:ol|ul|li|h[1-6])\b|^#{1,6} /im;
const LINE_START = /^[ \t>*+.)\d-]*$/;
