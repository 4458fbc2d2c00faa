import type { Span } from "@fixbook/core";
import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from "vscode-languageserver";
import { documentFeature } from "../feature.js";
import { readOutline } from "../outline.js";
import { isEntryFile } from "../parsed-entry.js";
import { rangeOfSpan, textOf } from "../positions.js";

/** The frontmatter, what stands below a heading, code and long comments. */
export const folding = documentFeature({
  request: FoldingRangeRequest.type,
  mayLag: true,
  capabilities: () => ({ foldingRangeProvider: true }),
  answer: ({ document, path }): FoldingRange[] => {
    if (!isEntryFile(path)) return [];
    const { frontmatter, headings, fences, comments } = readOutline(textOf(document));
    const fold = (span: Span, kind?: FoldingRangeKind): FoldingRange[] => {
      const { start, end } = rangeOfSpan(document, span);
      return start.line === end.line ? [] : [{ startLine: start.line, endLine: end.line, ...(kind && { kind }) }];
    };
    return [
      ...(frontmatter?.isClosed === true ? fold(frontmatter, FoldingRangeKind.Region) : []),
      ...headings.flatMap(({ whole }) => fold(whole)),
      ...fences.flatMap((span) => fold(span)),
      ...comments.flatMap((span) => fold(span, FoldingRangeKind.Comment)),
    ];
  },
});
