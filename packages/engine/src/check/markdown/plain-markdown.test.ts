import { describe, expect, test } from "vitest";
import { plainSyntax } from "./plain-markdown.js";

describe("plain text", () => {
  test.each([
    "# Title **b** `c`\n\nOne line\nand more.\n",
    "- a\n- b\n  - c\n\n    d\n\n1. e\n2. f\n\n   ```sh\n   \tg <h>\n   ```\n",
    'See [a](https://b.c/d_e "f") and ![g](h.png); R&D costs < 3, a_b_c, https://x.y/z.\n',
    "> [!NOTE]\n> a\n>\n> - b\n> - c\n",
    "a  \nb\\\nc\n",
    "\n\n---\n\n*a* _b_ **c _d_ e**, “*f*”\n\n---\n",
    "# A\r\n\r\n1. b\r\n",
    "<!-- fixbook-disable-next-line a/b: c -->\n\n# A\n",
    "See \ue000\ue100\ue100\ue001\ue002 and **\ue000\ue100\ue101\ue001\ue002**.",
  ])("of CommonMark: %j", (text) => {
    expect(plainSyntax(text)).toBe("commonmark");
  });

  test("with a table needs more than CommonMark", () => {
    expect(plainSyntax("# A\n\n| b | `c` |\n| :-- | --- |\n| **d** | |\n")).toBe("tables");
  });
});

test.each([
  ["raw HTML", "a <b>c</b>"],
  ["a block of HTML", "<details>\n\na\n\n</details>"],
  ["a definition", "[a]\n\n[a]: b"],
  ["a reference link", "[a][b]"],
  ["strikethrough", "~~a~~"],
  ["an address beside a table", "| a |\n| --- |\n| https://b.c |"],
  ["a task beside a table", "| a |\n| --- |\n\n- [ ] b"],
  ["a table of uneven rows", "| a |\n| --- |\n| b | c |"],
  ["a table without outer bars", "a | b\n--- | ---"],
  ["an underlined heading", "a\n==="],
  ["a closed heading", "# a #"],
  ["a fence that nothing closes", "```\na"],
  ["a fence that its list item does not hold", "- ```\n  a\n  ```"],
  ["a fence of tildes", "~~~\na\n~~~"],
  ["indented code", "a\n\n    b"],
  ["a tab", "-\ta"],
  ["an empty item", "-\n- a"],
  ["a number that cannot begin a list here", "a\n2. b"],
  ["two kinds of list in a quote", "> - a\n> 1. b"],
  ["a lazy quote", "> a\nb"],
  ["emphasis that does not nest", "*a **b* c**"],
  ["emphasis inside a word", "a*b*c"],
  ["emphasis beside a character beyond the BMP", "😀**a**"],
  ["emphasis that a bracket cuts", "[*a](b)*"],
  ["three asterisks", "***a***"],
  ["code across lines", "`a\nb`"],
  ["an entity that is not among the commonest", "&ngE;"],
  ["a lone surrogate", "\ud83d"],
  ["a carriage return alone", "a\rb"],
  ["hyphens on the first line", "---\na: b\n---"],
])("%s is not plain", (_what, text) => {
  expect(plainSyntax(text)).toBeUndefined();
});
