import type { Heading, List, ListItem, Nodes, Root } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ of: "page" | "book" }>({
  ruleId: "structure/contents-list",
  severity: "error",
  why: "Made by hand, it is wrong after the next change, and its links lead nowhere in an email or an application.",
  message: ({ of }) =>
    of === "page" ? "This is a contents list of the page." : "This is a contents list of other pages.",
  action: ({ of }) =>
    of === "page"
      ? "Remove it: readers find the sections by their headings. What leads to it stays where it says more, such as an order."
      : "Remove it: a book lists its entries itself, by area.",
  node: visit(["root"], (root, add, { file }) => {
    const of = CONTENTS_FILE.test(file) ? "book" : "page";
    for (const blocks of contentsOf(root, of === "book")) {
      const [first, last] = [blocks[0], blocks.at(-1)];
      if (first === undefined || last === undefined) continue;
      const span = { start: spanOf(first).start, end: spanOf(last).end };
      add(span, { of }, of === "page" ? suggest(span, "", "Remove the list") : {});
    }
  }),
  examples: {
    good: [
      "# A\n\nSee [the end](https://example.com/a#b).\n\n1. [Open it](https://example.com/a).\n2. Go.",
      "# A\n\n- [One](https://example.com/a)\n- [Two](https://example.com/b)\n\n1. Go.",
      "# A\n\n1. Go.\n\n## Verify\n\n- See [the fix](#fix), which works.\n- Look.",
      "# A\n\nChoose the one for your case:\n\n- [By hand](#by-hand)\n- [By a script](#by-a-script)\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\n‹- [Cause](#cause)\n- [Fix](#fix)\n  - [On a phone](#on-a-phone)›\n\n1. Go.",
        fixed: "# A\n\n\n\n1. Go.",
      },
      {
        text: "# A\n\n‹## Contents\n\n1. [Cause](#cause)›\n\n## Fix\n\n1. Go.",
        fixed: "# A\n\n\n\n## Fix\n\n1. Go.",
      },
      {
        text: "# A\n\n‹## **Table of contents**\n\n* Causes\n  * [It is off](a.md)\n* [It is on](#on)›\n\n## Fix\n\n1. Go.",
        fixed: "# A\n\n\n\n## Fix\n\n1. Go.",
      },
      {
        text: "# A\n\n‹## Outline\n\n>[Cause](#Cause)\\\n>[Fix](#Fix)›\n\n## Fix\n\n1. Go.",
        fixed: "# A\n\n\n\n## Fix\n\n1. Go.",
      },
      {
        text: "# A\n\n‹[Cause](#cause) | [Fix](#fix) | [Verify](#verify)›\n\n1. Go.",
        fixed: "# A\n\n\n\n1. Go.",
      },
    ],
  },
});

/** Files that are a contents list and nothing else, by the custom of other systems. */
const CONTENTS_FILE = /(?:^|\/)(?:toc|_sidebar)\.md$/i;
const CONTENTS_HEADING =
  /^(?:(?:table of )?contents|outline|toc|(?:on|in) this (?:page|article)|page contents|index)$/i;

/** Two links without such a heading may well be a choice of two ways. */
const FEWEST = 3;

/** The blocks of each contents list: alone, or the heading that names it and all below that. */
function contentsOf({ children }: Root, isFile: boolean): readonly (readonly Nodes[])[] {
  const found: Nodes[][] = [];
  let named: Nodes[] = [];
  for (const node of children) {
    if (node.type === "heading") {
      named = isFile || CONTENTS_HEADING.test(headingWords(node)) ? [node] : [];
      continue;
    }
    const isNamed = isFile || named.length > 0;
    const links = linksIn(node);
    if (!holdsLinksOnly(node) || !links.every((url) => url.startsWith("#") || (isNamed && !/^[a-z]+:/i.test(url)))) {
      named = [];
      continue;
    }
    if (links.length < (isNamed ? 1 : FEWEST)) continue;
    const last = found.at(-1);
    if (isFile && last !== undefined) last.push(node);
    else if (named.length > 1 && last === named) named.push(node);
    else {
      const blocks = isFile ? [node] : [...named, node];
      found.push(blocks);
      named = named.length > 0 ? blocks : [];
    }
  }
  return found;
}

function headingWords(heading: Heading): string {
  return wordsOf(heading)
    .replace(/[:.]$|\{#[^{}]*\}$/g, "")
    .trim();
}

function linksIn(node: Nodes, urls: string[] = []): readonly string[] {
  if (node.type === "link") urls.push(node.url);
  else if ("children" in node) for (const child of node.children) linksIn(child, urls);
  return urls;
}

/** Whether all words of a block are links, but for the names of groups of them. */
function holdsLinksOnly(node: Nodes): boolean {
  if (node.type === "list") return (node as List).children.every(isEntryOfContents);
  if (node.type === "blockquote") return node.children.every(holdsLinksOnly);
  if (node.type !== "paragraph") return false;
  return node.children.every(
    (child) =>
      child.type === "link" ||
      child.type === "break" ||
      (child.type === "text" && !/[\p{L}\p{N}]/u.test(withoutBraces(child.value))),
  );
}

/** An item is a link, or the name of a group and its links, each with a list below it or none. */
function isEntryOfContents({ children }: ListItem): boolean {
  const [first, ...rest] = children;
  const isGroup = first?.type === "paragraph" && rest.length > 0 && linksIn(first).length === 0;
  return (
    first !== undefined &&
    (isGroup || holdsLinksOnly(first)) &&
    rest.every((one) => one.type === "list" && holdsLinksOnly(one))
  );
}

/** Attributes of other systems. */
function withoutBraces(text: string): string {
  return text.replace(/\{[^{}]*\}/g, "");
}
