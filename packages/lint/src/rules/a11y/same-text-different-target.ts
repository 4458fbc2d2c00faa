import { quote } from "@fixbook/core";
import type { Link, Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ words: string; url: string }>({
  ruleId: "a11y/same-text-different-target",
  severity: "warning",
  why: "Screen readers list links by their words: two that sound alike and lead apart cannot be told from each other.",
  message: ({ words, url }) => `An earlier link with the words ${quote(words)} leads to ${quote(url)}.`,
  action: () => "Give each of the two links words that name its own page.",
  node: visit(["root"], (node, add, { unmask }) => {
    const first = new Map<string, string>();
    for (const link of linksIn(node)) {
      const words = unmask(wordsOf(link)).trim();
      const url = unmask(link.url);
      const earlier = first.get(words.toLowerCase());
      if (earlier === undefined) first.set(words.toLowerCase(), url);
      else if (earlier !== url && words !== "") add(spanOf(link), { words, url: earlier });
    }
  }),
  examples: {
    good: [
      "# A\n\n[Settings](https://example.com/a), [settings](https://example.com/a).\n\n1. [Go](https://example.com/b).",
      "# A\n\nSee [the help](<<HELP_URL>>/a).\n\n1. See [the help](<<HELP_URL>>/a).",
    ],
    bad: [
      "# A\n\nOpen [Settings](https://example.com/a).\n\n1. Open ‹[settings](https://example.com/b)›.",
      "# A\n\nSee [the help](<<HELP_URL>>/a).\n\n1. See ‹[the help](<<HELP_URL>>/b)›.",
    ],
  },
});

/** The links below a node, in the order of the text. */
function linksIn(node: Nodes, links: Link[] = []): readonly Link[] {
  if (node.type === "link") links.push(node);
  else if ("children" in node) for (const child of node.children) linksIn(child, links);
  return links;
}
