import type { OffsetFix } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { isOutputLine, lineAround } from "../../output-line.js";
import { type Add, defineRule, visit } from "../../rule.js";

export default defineRule<{ url: string; kind: Kind }>({
  ruleId: "links/bare-url",
  severity: "info",
  why: "The address is text: readers cannot click it, and screen readers spell it letter by letter.",
  message: ({ url }) => `${quote(url)} is not a link.`,
  action: ({ kind }) => {
    if (kind === "name") return "Put it into `code`: it is the name of something, and no page.";
    if (kind === "heading") return "Put it into `code`, or link to it in the text below: a heading contains no links.";
    return kind === "output"
      ? "Put all of the output around it into a code block."
      : "Write [the name of the page](https://…), or `code` if it is an example.";
  },
  needle: ["://"],
  node: visit(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"], (node, add, { source }) => {
    for (const child of node.children) if (child.type === "text") findIn(child, source, node.type === "heading", add);
  }),
  examples: {
    good: [
      "# A\n\nSee [https://example.com](https://example.com), <https://example.com>, `https://example.com`, http://localhost:80/ and <<HELP_URL>>/a.\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\nSee ‹https://example.com/a›. It is (‹http://example.com›).\n\n1. Go.",
        fixed: "# A\n\nSee <https://example.com/a>. It is (<http://example.com>).\n\n1. Go.",
      },
      "# A\n\nSee ‹https://example.com/›<<PRODUCT>>.\n\n1. Go.",
      "# A\n\n1. Go.\n\n## Cause: ‹https://example.com/a› is down\n",
      "# A\n\nThe claim is ‹http://schemas.example.com/ws/2008/06/identity/claims/role›.\n\n1. Go.",
      "# A\n\n00:58:11.740 GET ‹https://example.com/a› status=500 time=20ms\n\n1. Go.",
    ],
  },
});

type Kind = "page" | "name" | "output" | "heading";

function findIn(node: Nodes, source: string, isHeading: boolean, add: Add<{ url: string; kind: Kind }>): void {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  if (!written.includes("://")) return;
  for (const { 0: match, index } of written.matchAll(
    /\bhttps?:\/\/[a-z0-9.-]+\.[a-z]{2,24}(?![a-z0-9-])[^\s<>"'`)\]}{|*]*/gi,
  )) {
    const url = match.replace(/[.,;:!?…]+$/, "");
    const span = { start: start + index, end: start + index + url.length };
    const isWhole = !url.includes("\\") && !/^(?:<<|\{\{)/.test(written.slice(index + match.length));
    // Whether it is a page to visit, an example, or a name of something is known to the writer alone.
    const kind = isHeading ? "heading" : kindOf(url, lineAround(written, index));
    const fix: OffsetFix = { kind: "review", title: "Make it a link", edits: [{ ...span, text: `<${url}>` }] };
    add(span, { url, kind }, { fixes: isWhole && kind === "page" ? [fix] : [] });
  }
}

/** Namespaces and claims have the form of an address. */
const NAME = /^https?:\/\/(?:schemas?\.|www\.w3\.org\/(?:19|20)\d\d\/|[^/]+\/(?:ns|xmlns|schemas|claims)\/)/i;

function kindOf(url: string, line: string): Kind {
  if (isOutputLine(line.replace(url, ""))) return "output";
  return NAME.test(url) ? "name" : "page";
}
