import { quote } from "@fixbook/core";
import type { Link, Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { isVague } from "../../vague-words.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ words: string; url: string }>({
  ruleId: "a11y/same-text-different-target",
  severity: "info",
  why: "Screen readers list links by their words: readers cannot tell apart two with the same words and different targets.",
  message: ({ words, url }) => `An earlier link with the words ${quote(words)} leads to ${quote(url)}.`,
  action: () => "Give each of the two links words that name its own page.",
  node: visit(["root"], (node, add, { unmask, locale }) => {
    const first = new Map<string, string>();
    for (const link of linksIn(node)) {
      const words = unmask(wordsOf(link)).trim();
      // Vague words have a finding of their own.
      if (isVague(words, locale)) continue;
      const url = unmask(link.url);
      const earlier = first.get(words.toLowerCase());
      if (earlier === undefined) first.set(words.toLowerCase(), url);
      else if (!isSamePage(pageOf(earlier), pageOf(url)) && words !== "") add(spanOf(link), { words, url: earlier });
    }
  }),
  examples: {
    good: [
      "# A\n\n[Settings](https://example.com/a), [settings](https://example.com/a).\n\n1. [Go](https://example.com/b).",
      "# A\n\nSee [the help](<<HELP_URL>>/a).\n\n1. See [the help](<<HELP_URL>>/a).",
      "# A\n\n[Set-up](https://example.com/en-us/a/) and [set-up](http://www.example.com/a?view=1#end), [here](https://example.com/b) and [here](https://example.com/c).\n\n1. Go.",
      "# A\n\nSee [addresses](https://example.com/office/urls-and-addresses#a) and [addresses](https://example.com/365/urls-and-addresses?b=1#c).\n\n1. Go.",
    ],
    bad: [
      "# A\n\nOpen [Settings](https://example.com/a).\n\n1. Open ‹[settings](https://example.com/b)›.",
      "# A\n\nSee [the help](<<HELP_URL>>/a).\n\n1. See ‹[the help](<<HELP_URL>>/b)›.",
    ],
  },
});

/** An address without what leads to the same page all the same: its scheme, language, query and fragment. */
function pageOf(url: string): string {
  return url
    .replace(/[?#].*$/s, "")
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/gi, "")
    .replace(/(?:\/index\.html?|\/)$/i, "")
    .toLowerCase();
}

/** Whether two addresses lead to one page, which may have moved: a name of several words tells pages apart. */
function isSamePage(one: string, other: string): boolean {
  const name = /[^/]*$/.exec(one)?.[0] ?? "";
  return one === other || (/^[^-]+(?:-[^-]+){2}/.test(name) && other.endsWith(`/${name}`));
}

/** The links below a node, in the order of the text. */
function linksIn(node: Nodes, links: Link[] = []): readonly Link[] {
  if (node.type === "link") links.push(node);
  else if ("children" in node) for (const child of node.children) linksIn(child, links);
  return links;
}
