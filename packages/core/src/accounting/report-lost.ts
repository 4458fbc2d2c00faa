import type { Diagnostic } from "@fixbook/schema";
import type { Root } from "mdast";
import { unclosedComment } from "../findings/markdown.js";
import { lostText } from "../findings/source.js";
import type { Report, Span } from "../report.js";
import { accountMarkdown } from "./account-markdown.js";

/**
 * Reports what of a source is neither published nor a sign of the language nor inside a finding. It runs when all other
 * findings of the file's parsing are known, and closes what they leave open. `source` is the masked text of the tree,
 * and `place` says where in the file a span of it stands.
 */
export function reportLost(root: Root, source: string, report: Report, place = (span: Span): Span => span): void {
  const lost = accountMarkdown(root, source);
  if (lost.length === 0) return;
  const found = [...report.diagnostics];
  for (const span of lost) {
    const text = source.slice(span.start, span.end);
    if (!found.some((one) => covers(one, place(span), text))) report.add(lostText, place(span), { text });
  }
}

/**
 * Whether a finding is about a stretch of text. One about HTML speaks of the element, so of its end tag as well, and one
 * about a comment that is never closed of all that it takes in.
 */
function covers({ ruleId, range: { start, end } }: Diagnostic, span: Span, text: string): boolean {
  if (ruleId === "security/raw-html" && text.startsWith("</") && start.offset < span.start) return true;
  if (ruleId === unclosedComment.ruleId && start.offset === span.start) return true;
  return start.offset <= span.start && end.offset >= span.end;
}
