import { everyNode, hostileText, sampleBook } from "@fixbook/core/testing";
import type { FixPart, GroupPart, RichText, RichTextJson, StepsPart, TextPart } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { contextOf, numberedNodes, read, sampleWith } from "../test/sample.js";
import { wordsOfHtml, wordsOfMarkdown, wordsOfText } from "../test/words.js";
import { createRichTextWriter } from "./rich-text-json.js";

describe("the three forms", () => {
  test("carry the same words in the same order, for every node kind", () => {
    const { text, html, markdown } = write(numberedNodes());
    expect(wordsOfText(text)).toEqual(wordsOfHtml(html));
    expect(wordsOfMarkdown(markdown)).toEqual(wordsOfHtml(html));
  });

  test("hold every text of the source but the titles of links, which are HTML's and Markdown's own", () => {
    const nodes = numberedNodes();
    const all = JSON.stringify(nodes).match(/(?<!"title":")word\d+/g) ?? [];
    const { text, html, markdown } = write(nodes);
    for (const words of [wordsOfText(text), wordsOfHtml(html), wordsOfMarkdown(markdown)]) {
      expect(all.filter((word) => !words.join(" ").includes(word))).toEqual([]);
    }
  });

  test("are inert Markdown too: once the application has filled its placeholders, hostile text is no HTML", () => {
    const { markdown } = write(everyNode(hostileText));
    expect(() => wordsOfMarkdown(markdown)).not.toThrow();
  });
});

test("references are links with the title and the absolute address of their target", () => {
  const { text, html, markdown } = write([
    { type: "paragraph", children: [{ type: "entryReference", id: "guide", children: [] }] },
  ]);
  expect({ text, html, markdown }).toEqual({
    text: "words (https://example.com/guide)",
    html: '<p><a href="https://example.com/guide">words</a></p>',
    markdown: "[words](https://example.com/guide)",
  });
});

test("an absent field is left out, not null", () => {
  expect(createRichTextWriter(contextOf(sampleBook("words"))).optional("cause", undefined)).toEqual({});
});

describe("a step says what it stands below", () => {
  const words = (value: string) => [{ type: "text" as const, value }];
  const step: StepsPart = { kind: "steps", ordered: true, start: 1, items: [[]] };
  const heading: TextPart = { kind: "text", blocks: [{ type: "heading", depth: 4, children: words("Old") }] };
  const group = (parts: GroupPart["parts"]): GroupPart => ({ kind: "group", id: "g", title: words("iOS"), parts });
  test.each<[string, FixPart[], (string | undefined)[]]>([
    ["nothing", [step], [undefined]],
    ["a group", [step, group([step])], [undefined, "iOS"]],
    ["a heading", [step, heading, step], [undefined, "Old"]],
    ["a heading in a group", [group([step, heading, step])], ["iOS", "iOS › Old"]],
    ["a group after a heading", [heading, step, group([step])], ["Old", "iOS"]],
  ])("%s", (_name, parts, groups) => {
    const steps = createRichTextWriter(contextOf(sampleBook("words"))).steps(parts);
    expect(steps.map((one) => one.group)).toEqual(groups);
  });
});

/** Rich text in its three forms, as published, the application's placeholder in the Markdown filled with its own name. */
function write(nodes: RichText): RichTextJson {
  const { symptom } = read(sampleWith({ symptom: nodes }), "entries/first.json");
  return { ...symptom, markdown: symptom.markdown.replaceAll("<<SESSION>>", "\\<\\<SESSION>>") };
}
