import type { Range } from "@fixbook/schema";
import type { Root } from "mdast";
import type { z } from "zod";
import { unclosedComment } from "../findings/markdown.js";
import { missingField } from "../findings/schema.js";
import { lostText } from "../findings/source.js";
import { restOf } from "../flood.js";
import type { Report, Span } from "../report.js";
import type { YamlData } from "../yaml.js";
import { accountMarkdown } from "./account-markdown.js";
import { accountYaml } from "./account-yaml.js";

/**
 * Reports what of a source is neither published nor a sign of the language nor inside a finding. It runs when all other
 * findings of the file's parsing are known, and closes what they leave open. `source` is the masked text of the tree,
 * and `place` says where in the file a span of it stands.
 */
export function reportLost(root: Root, source: string, report: Report, place = (span: Span): Span => span): void {
  const lost = accountMarkdown(root, source);
  if (lost.length === 0) return;
  const isFound = createFoundTest(report);
  for (const span of lost) {
    const text = source.slice(span.start, span.end);
    if (!isFound(place(span), text)) report.add(lostText, place(span), { text });
  }
}

/**
 * {@link reportLost} for YAML that stands at `offset` of its file, its placeholders masked. It runs when its data is
 * validated. YAML that cannot be read has a finding that stands for all of it.
 */
export function reportLostYaml(
  yaml: string,
  data: YamlData,
  { schema, offset = 0 }: { readonly schema: z.ZodType; readonly offset?: number },
  report: Report,
): void {
  // A field that is missing has no text of its own; other findings may stand for several values of a list.
  const about = findingsOf(report).filter(({ ruleId }) => ruleId !== missingField.ruleId);
  const alike = report.diagnostics.flatMap(({ related = [] }) => related.map(({ range }) => spanOf(range)));
  const found = [...about, ...alike];
  for (const span of accountYaml(yaml, data, { schema, found, offset }))
    report.add(lostText, span, { text: yaml.slice(span.start - offset, span.end - offset) });
}

interface FoundSpan extends Span {
  readonly ruleId: string;
}

/** Where the findings so far stand, those that are not listed included. */
function findingsOf({ diagnostics }: Report): readonly FoundSpan[] {
  return diagnostics.flatMap((one) =>
    (restOf(one) ?? [spanOf(one.range)]).map(({ start, end }) => ({ ruleId: one.ruleId, start, end })),
  );
}

function spanOf({ start, end }: Range): Span {
  return { start: start.offset, end: end.offset };
}

/**
 * Tells whether a finding is about a stretch of text, for one stretch after the other in the order of their places. A
 * finding about HTML speaks of the element, so of its end tag as well, and one about a comment that is never closed of
 * all that it takes in.
 */
function createFoundTest(report: Report): (span: Span, text: string) => boolean {
  const found = findingsOf(report).toSorted((a, b) => a.start - b.start);
  const firstHtml = found.find(({ ruleId }) => ruleId === "security/raw-html")?.start ?? Number.POSITIVE_INFINITY;
  const comments = new Set(found.flatMap(({ ruleId, start }) => (ruleId === unclosedComment.ruleId ? start : [])));
  let next = 0;
  let reach = -1;
  return ({ start, end }, text) => {
    for (let one = found[next]; one !== undefined && one.start <= start; one = found[++next])
      reach = Math.max(reach, one.end);
    return end <= reach || comments.has(start) || (text.startsWith("</") && firstHtml < start);
  };
}
