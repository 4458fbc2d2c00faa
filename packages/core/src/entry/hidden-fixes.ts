import { rawHtml } from "../findings/markdown.js";
import { bodyH1, deepHeading, nestedHeading, unknownSection } from "../findings/structure.js";
import type { Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";

/** Findings about headings that may have been meant for the fix. */
const headings: ReadonlySet<string> = new Set(
  [bodyH1, deepHeading, nestedHeading, unknownSection].map(({ ruleId }) => ruleId),
);

/**
 * Tells whether a finding in a part of the source may be the reason why no fix is seen there: then nothing is said about
 * the fix. To be asked when all the rest was read, and of places from the first to the last.
 */
export function hiddenFixes({ report }: FromMdast): (place: Span) => boolean {
  const hiding = report.diagnostics
    .filter(({ ruleId, range: { start, end } }) => {
      const isHtml = ruleId === rawHtml.ruleId;
      return (
        headings.has(ruleId) || (isHtml && HOLDS_LISTS.test(report.source({ start: start.offset, end: end.offset })))
      );
    })
    .map(({ range }) => range.start.offset)
    .sort((a, b) => a - b);
  let at = 0;
  return ({ start, end }) => {
    while ((hiding[at] ?? end) < start) at++;
    return (hiding[at] ?? end) < end;
  };
}

/** HTML, or a comment that nothing ends, that takes in a list or a heading. */
const HOLDS_LISTS = /<(?:ol|ul|li|h[1-6])\b|^#{1,6} /im;
