import type { FindingExtra, Report, Span } from "./report.js";

/**
 * A fix to look at for each name that may have been meant: it replaces the wrong one where it stands in the span of the
 * finding. None where the source writes the name in another way, as with escapes.
 */
export function renameFixes(report: Report, span: Span, wrong: string, candidates: readonly string[]): FindingExtra {
  const source = report.source(span);
  const at = source.indexOf(wrong);
  if (wrong === "" || at === -1 || source.indexOf(wrong, at + 1) !== -1) return {};
  const place = { start: span.start + at, end: span.start + at + wrong.length };
  return {
    fixes: candidates.map((text) => ({ kind: "review", title: `Write ${text}`, edits: [{ ...place, text }] })),
  };
}
