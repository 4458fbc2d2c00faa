import { parseWithRemark } from "@fixbook/core";
import { expect, test } from "vitest";
import { loadPageParser } from "./page-parser.js";

/** A tree without the places of its nodes, and without fields that say nothing. */
const said = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === "position" || value === null ? undefined : value)));

test.each([
  ["one tilde on each side", "The package ~31bf~ is here, amd64~ar-SA~10.0"],
  ["one tilde on each side, within a word", "Package~31bf~amd64~ar~10"],
  ["one tilde", "Look into ~/.config."],
  ["tildes over two lines", "about ~5 GB,\nor ~6 GB"],
  ["struck text", "It ~~works~~ fails, and in~~si~~de."],
  ["check boxes", "- [ ] One\n- [x] Two *words*\n- [ ] **Three**\n- [X] `four`\n- [x]\tSix\n\n1. [ ] Five"],
  ["no check boxes", "- [ ]One\n- [-] Two\n- [ ]"],
  ["bare addresses", "See https://example.com/a?b=c, www.example.com and help@example.com."],
  ["addresses in brackets", "See <https://example.com> and <help@example.com>."],
  ["escaped brackets", "[a](b\\(c\\)) and \\(d\\)"],
  ["a table", "| a | b |\n|---|--:|\n| `c|d` | e\\|f |"],
  ["footnotes", "A note[^1].\n\n[^1]: It is here."],
  ["a paragraph below a check box", "- [x] One\n\n  Two"],
])("a page is read alike with the native parser and without it: %s", async (_, text) => {
  const parse = await loadPageParser();
  expect(said(parse(text))).toEqual(said(parseWithRemark(text)));
});
