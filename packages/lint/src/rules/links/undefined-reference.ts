import { nearest, quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

/** Brackets after brackets, beside nothing that makes them an index, a field of a log line or a part of a file name. */
const REFERENCE =
  /(?<![\\\]\p{L}\p{N}_$)])\[((?=[^[\]\n]*\p{L})[^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\](?![[(\p{L}\p{N}_.]\S|[[(])/gu;

export default defineRule<{ written: string; meant: string }>({
  ruleId: "links/undefined-reference",
  severity: "error",
  why: "Readers see the brackets instead of a link.",
  message: ({ written }) => `${quote(written)} refers to a definition that the file does not have.`,
  action: ({ meant }) =>
    meant === ""
      ? "Add the definition, or write the address in the link: [words](https://…)."
      : `Write the label as it is defined, ${quote(meant)}, or write the address in the link: [words](https://…).`,
  needle: ["]["],
  node: visit(["root"], (root, add, { source }) => {
    const { labels, texts } = collect(root);
    if (labels.length === 0) return;
    for (const { start, end } of texts) {
      for (const { 0: written, 1: words = "", 2: label = "", index } of source.slice(start, end).matchAll(REFERENCE)) {
        const [meant] = nearest(label || words, labels);
        if (meant === undefined && !isNextNumber(label, labels) && !isPlain(words, label)) continue;
        const span = { start: start + index, end: start + index + written.length };
        const place = { start: span.end - label.length - 1, end: span.end - 1 };
        const isNumber = meant === undefined || NUMBER.test(label);
        const fix = isNumber ? {} : suggest(place, meant, `Refer to ${quote(meant)}`);
        add(span, { written, meant: isNumber ? "" : meant }, fix);
      }
    }
  }),
  examples: {
    good: [
      "# A\n\nSee [the guide][guide], and `a[0][1]`.\n\n1. Go.\n\n## Verify\n\nIt works.\n\n[guide]: https://example.com",
      "# A\n\nIt says [Microsoft][ODBC Driver 17 for SQL Server] in [YYYY][MM].log, and [here][it] is no link.\n\n1. Go.",
      "# A\n\nSee [the guide][1].\n\n1. Set a[row][2], [0][12] and [x][ ] to [^1][2], as [1][2] says in [main][11].log.\n\n[1]: https://example.com",
    ],
    bad: [
      {
        text: "# A\n\nSee [the guide][guide] and ‹[its end][giude]›.\n\n1. Go.\n\n[guide]: https://example.com",
        fixed: "# A\n\nSee [the guide][guide] and [its end][guide].\n\n1. Go.\n\n[guide]: https://example.com",
      },
      {
        text: "# A\n\nSee ‹[set-up guide][]›.\n\n1. Go.\n\n[setup guide]: https://example.com",
        fixed: "# A\n\nSee [set-up guide][setup guide].\n\n1. Go.\n\n[setup guide]: https://example.com",
      },
      "# A\n\nSee [the guide][guide] and ‹[all of the ports][port-list]›.\n\n1. Go.\n\n[guide]: https://example.com",
      "# A\n\nSee [the guide][1] and ‹[its end][2]›.\n\n1. Go.\n\n[1]: https://example.com",
    ],
  },
});

const NUMBER = /^\d{1,3}$/;

/** Whether a label is a number of a file whose definitions have numbers. */
function isNextNumber(label: string, labels: readonly string[]): boolean {
  return NUMBER.test(label) && labels.some((one) => NUMBER.test(one));
}

/** Whether words and a label look like a reference and like nothing else: prose, and a name as labels have. */
function isPlain(words: string, label: string): boolean {
  return /\p{Ll}{2}.* .*\p{Ll}{2}/u.test(words) && /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/.test(label);
}

/** The labels that a file defines, as they are written, and the places of its text. */
function collect(root: Nodes): { labels: readonly string[]; texts: ReturnType<typeof spanOf>[] } {
  const labels: string[] = [];
  const texts: ReturnType<typeof spanOf>[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "definition") labels.push(node.label ?? node.identifier);
    else if (node.type === "text") texts.push(spanOf(node));
    else if ("children" in node) stack.push(...(node.children as Nodes[]).toReversed());
  }
  return { labels, texts };
}
