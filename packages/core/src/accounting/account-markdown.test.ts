import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { arbitraryEntry, arbitraryText } from "../../test/arbitrary-entry.js";
import { entryToMarkdown } from "../entry/to-markdown.js";
import { parseWithRemark } from "../markdown.js";
import { accountMarkdown } from "./account-markdown.js";
import { hasSyntax } from "./syntax.js";

const seed = 20261129;

/** What is lost of a text, as text. */
function lostIn(text: string, tree: Root = parseWithRemark(text)): readonly string[] {
  return accountMarkdown(tree, text).map(({ start, end }) => text.slice(start, end));
}

/** The text's tree after a change of one of its nodes, as a parser would give it that forgets something. */
function forgetting(text: string, type: Nodes["type"], change: object | "last child"): Root {
  const root = parseWithRemark(text);
  const visit = (node: Nodes): boolean => {
    if (node.type !== type) return "children" in node && node.children.some(visit);
    if (typeof change === "object") Object.assign(node, change);
    else if ("children" in node) node.children.pop();
    return true;
  };
  expect(visit(root), `there is a ${type}`).toBe(true);
  return root;
}

describe("all of a source is in its tree, or a sign of the language", () => {
  test.each([
    ["paragraphs", "One\ntwo  \nthree\\\nfour\n\nfive\r\nsix\n"],
    ["headings", "# One #\n\n## Two\n\nThree\n=====\n\nFour\n-\n"],
    ["lists", "- a\n\n  b\n* c\n+ d\n  1. e\n  2) f\n-\n- g\n"],
    ["quotes", "> a\n> > b\nlazy\n>\n> c \\> d\n>     > e\n"],
    ["horizontal rules", "a\n\n---\n\n * * *\n\n> _____\n\n- b\n\n  ***\n"],
    ["emphasis", "*a _b_* **c** __d__ ***e*** ~~f~~\n"],
    ["escapes and references", "\\*a\\* \\\\ &amp; &#65; &#x1F600; &nope; &copy; a\\b\n"],
    ["code", "`a` `` b`c `` ` d ` ` ``\n> `a\n> b`\n\n    indented\n\n    more\n"],
    ["fences", "```sh\na\n\n  b\n```\n\n~~~~ js\n```\n~~~~\n\n- ```\n  c\n  ```\n\n> ```\n> d\n> ```\n"],
    [
      "fences that the end of their container closes",
      "1. a\n\n   ```sh\n   b\n2. c\n   - ```\n     d\n3. e\n\n> ```\n> f\n\ng\n",
    ],
    ["tabs", "-\ta\n\n\t  code\n\n>\t\tb\n"],
    ["links", '[a](b \'c\') [d](<e f> "g \\" h") <https://i.test> [](j) [k *l*](m (n)) [o]() [p](q "")\n'],
    ["links by label", '[a][b] [b] [b][] ![c][b] ![b]\n\n[b]: <d> "e\nf"\n'],
    ["pictures", '![a](b "c") ![*d* `e` [f]](g) ![](h)\n'],
    ["tables", "| a | b |\n| :- | -: |\n| c \\| d | `e \\| f` |\n| g |\n\nh | i\n--|--\nj | k\n"],
    ["tables in lists and quotes", "- | a |\n  | - |\n\n> | b |\n> | - |\n> | c |\n"],
  ])("%s", (_name, text) => {
    expect(lostIn(text)).toEqual([]);
    expect(lostIn(text.replaceAll("\n", "\r\n"))).toEqual([]);
  });

  test("in any entry and any text", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryEntry.map(entryToMarkdown), arbitraryText), (text) => {
        // The guard refuses NUL, which a parser replaces.
        const body = text.replace(/^---[\s\S]*?\n---\n/, "").replaceAll("\0", "");
        const tree = parseWithRemark(body);
        const unpublished = new Set<string>();
        const visit = (node: Nodes): void => {
          if (!(hasSyntax(node) || READ.has(node.type)))
            unpublished.add(body.slice(node.position?.start.offset, node.position?.end.offset));
          if ("children" in node) node.children.forEach(visit);
        };
        visit(tree);
        expect(
          // The text of a picture keeps no address of what is linked in it.
          lostIn(body, tree).filter((lost) => !unpublished.has(lost) && !lost.includes("](")),
          body,
        ).toEqual([]);
      }),
      { seed, numRuns: lawRuns(50) },
    );
  });
});

const READ = new Set([
  "text",
  "inlineCode",
  "code",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "definition",
]);

describe("what is in no value of the tree is lost", () => {
  test.each<readonly [string, string, Nodes["type"], object | "last child", string]>([
    ["the end of a text", "One two\n", "text", { value: "One" }, " two"],
    ["a child", "One *two*\n", "paragraph", "last child", "*two*"],
    ["an item", "- a\n- b\n", "list", "last child", "\n- b"],
    ["a line of code", "```\na\nb\n```\n", "code", { value: "a" }, "b"],
    ["the language of a fence", "```sh\na\n```\n", "code", { lang: null }, "sh"],
    ["a cell", "| a | b |\n| - | - |\n", "tableRow", "last child", "| b |"],
    ["a title", '[a](b "c")\n', "link", { title: null }, '"c"'],
    ["an address", "[a](bc)\n", "link", { url: "b" }, "c"],
    ["the end of code in a line", "`a b`\n", "inlineCode", { value: "a" }, " b"],
    ["a letter in the middle", "a\\*b c\n", "text", { value: "a* c" }, "b c"],
  ])("%s", (_name, text, type, change, lost) => {
    expect(lostIn(text, forgetting(text, type, change))).toEqual([lost]);
  });

  test.each([
    ["a link in the text of a picture", "![see [the map](https://a.test) here](b)\n", "[the map](https://a.test) here"],
    ["HTML", "a <b>c</b>\n", "<b>"],
  ])("%s", (_name, text, lost) => {
    expect(lostIn(text)).toContain(lost);
  });
});
