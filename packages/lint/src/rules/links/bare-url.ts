import type { OffsetFix } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { type Add, defineRule, visit } from "../../rule.js";

export default defineRule<{ url: string }>({
  ruleId: "links/bare-url",
  severity: "info",
  why: "The address is text: readers cannot click it, and screen readers spell it letter by letter.",
  message: ({ url }) => `${quote(url)} is no link.`,
  action: () => "Write [the name of the page](https://…), or `code` if it is an example.",
  needle: ["://"],
  node: visit(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"], (node, add, { source }) => {
    for (const child of node.children) if (child.type === "text") findIn(child, source, add);
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
    ],
  },
});

function findIn(node: Nodes, source: string, add: Add<{ url: string }>): void {
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
    const fix: OffsetFix = { kind: "review", title: "Make it a link", edits: [{ ...span, text: `<${url}>` }] };
    add(span, { url }, { fixes: isWhole ? [fix] : [] });
  }
}
