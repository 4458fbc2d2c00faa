import type { Heading } from "mdast";
import type { FindingExtra } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";

/** A fix that writes a heading as a line of bold text; none where its words have marks of their own. */
export function boldLine(heading: Heading, context: FromMdast): FindingExtra {
  const span = context.span(heading);
  const words = /^#+[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(context.report.source(span))?.[1];
  if (words === undefined || words === "" || /[*_\\]/.test(words)) return {};
  return { fixes: [{ kind: "safe", title: "Write it as bold text", edits: [{ ...span, text: `**${words}**` }] }] };
}
