import type { Heading } from "mdast";
import type { FindingExtra } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";

/** A fix that writes a heading as a line of bold text; none where its words have other marks of their own. */
export function boldLine(heading: Heading, context: FromMdast): FindingExtra {
  const span = context.span(heading);
  const text = boldText(headingWords(heading, context) ?? "");
  if (text === undefined) return {};
  return { fixes: [{ kind: "safe", title: "Write it as bold text", edits: [{ ...span, text }] }] };
}

/** The source of a heading's words; undefined where a line below makes it a heading. */
export function headingWords(heading: Heading, context: FromMdast): string | undefined {
  return /^#+[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(context.report.source(context.span(heading)))?.[1];
}

/** Some words in bold, where they may be bold in part already; undefined where they have other marks. */
export function boldText(words: string): string | undefined {
  const bare = words.replace(/\*\*([^*_\\`]+)\*\*/g, "$1").trim();
  return bare === "" || /[*_\\]/.test(bare.replace(/`[^`]*`/g, "")) ? undefined : `**${bare}**`;
}
