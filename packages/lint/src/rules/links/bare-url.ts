import type { OffsetFix } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { type Add, defineRule, visit } from "../../rule.js";
import { mayQuote } from "../../verbatim.js";

export default defineRule<{ url: string }>({
  ruleId: "links/bare-url",
  severity: "info",
  why: "The address is text: readers cannot click it, and screen readers spell it letter by letter.",
  message: ({ url }) => `${quote(url)} is no link.`,
  action: () => "Write [the name of the page](https://…), or `code` if it is an example.",
  needle: ["://"],
  node: visit(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"], (node, add, { source }) => {
    const mayBeLink = node.type !== "heading";
    for (const child of node.children) if (child.type === "text") findIn(child, mayBeLink, source, add);
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

function findIn(node: Nodes, mayBeLink: boolean, source: string, add: Add<{ url: string }>): void {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  if (!written.includes("://")) return;
  for (const { 0: match, index } of written.matchAll(
    /\bhttps?:\/\/[a-z0-9.-]+\.[a-z]{2,24}(?![a-z0-9-])[^\s<>"'`)\]}{|*]*/gi,
  )) {
    const url = match.replace(/[.,;:!?…]+$/, "");
    const span = { start: start + index, end: start + index + url.length };
    const isWhole = !url.includes("\\") && !/^(?:<<|\{\{)/.test(written.slice(index + match.length));
    const kind = mayBeLink && isPage(url, source.slice(span.end)) && !mayQuote(source, span) ? "safe" : "review";
    const fix: OffsetFix = { kind, title: "Make it a link", edits: [{ ...span, text: `<${url}>` }] };
    add(span, { url }, { fixes: isWhole ? [fix] : [] });
  }
}

/** Whether an address is whole, with nothing before `rest` that might belong to it, and that of a page that may be there. */
function isPage(url: string, rest: string): boolean {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "";
  return !RESERVED.test(host) && PLAIN.test(url) && /^(?:[.,;:!?…)]*(?:\s|$)|[*_~|])/.test(rest);
}

/** Hosts of examples (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)(?:example|invalid|localhost|test|local|example\.(?:com|net|org|edu))$/i;

/** No brackets that may be cut in two, and no words in capitals to be replaced, as in YOUR-SHOP. */
const PLAIN = /^(?!.*[A-Z]{3})[\w.~:/?#@!$&+,;=%-]+$/;
