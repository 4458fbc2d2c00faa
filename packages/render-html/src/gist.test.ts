import { createHtmlRenderer, createTextRenderer } from "@fixbook/core";
import type { Block, RichText } from "@fixbook/schema";
import { expect, test } from "vitest";
import { gist } from "./gist.js";

const p = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }] });
const long = `${"word ".repeat(60)}end.`;

test.each<[string, RichText, string | RegExp]>([
  ["one paragraph", [p("It is off.")], "It is off."],
  ["the first of several", [p("It is off."), p("And cold.")], "It is off."],
  ["none of its headings", [{ type: "heading", depth: 3, children: [] }, p("It is off.")], "It is off."],
  ["the first sentence of a long one", [p(`The lamp of it is off. ${long}`)], "The lamp of it is off."],
  [
    "a sentence in Japanese",
    [p(`印刷を始めるとすぐにランプが消えてしまい動きません。${"あ".repeat(250)}`)],
    /^印刷.*。$/,
  ],
  ["the beginning of a long sentence", [p(long)], /^(?:word )+word…$/],
  ["no colon of what is left out", [p("You see one of these:"), p("A")], "You see one of these…"],
  ["the words of an alert", [{ type: "alert", kind: "note", children: [p("It is off.")] }], "It is off."],
  [
    "the first point of a list",
    [{ type: "list", ordered: false, children: [{ type: "listItem", children: [p("It is off.")] }] }],
    "It is off.",
  ],
  [
    "the first point of a table",
    [
      {
        type: "table",
        align: [null, null],
        children: [
          ["Cause", "How to tell"],
          ["It is off", "No lamp"],
        ].map((row) => ({
          type: "tableRow",
          children: row.map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
        })),
      },
    ],
    "It is off",
  ],
  ["code alone", [{ type: "code", lang: null, value: "E 1" }], "E 1"],
  ["nothing", [], ""],
])("a gist is %s", (_name, text, expected) => {
  const rich = createHtmlRenderer(() => undefined);
  const words = (nodes: RichText) => createTextRenderer(() => undefined).blocks(nodes);
  expect(`${gist(text, { rich, words })}`).toMatch(
    typeof expected === "string" ? new RegExp(`^${expected}$`) : expected,
  );
});
