import type { Block, Inline, RichText } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { parseWithRemark, stringifyMarkdown } from "../markdown.js";
import type { ResolveReference } from "../renderer.js";
import { createPlainPrinter } from "./print-plain.js";
import { createMarkdownRenderer } from "./to-markdown.js";
import { filledForm, toMdast } from "./to-mdast.js";

const resolve: ResolveReference = (id) =>
  id === "gone" ? undefined : { title: id === "odd" ? "a [b] *c*" : "Set-up", url: "https://help.example/a_b/?c=1#d" };

const printTree = (nodes: RichText): string =>
  stringifyMarkdown({ type: "root", children: toMdast(nodes, filledForm(resolve)) }).replace(/\n$/, "");

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z0-9]{1,5}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z0-9,;.?!'"()%/:=+$@{}^#>-]{1,5}$/) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "a_b",
      "<b>",
      "&amp;",
      "1.",
      "12)",
      "-",
      "***",
      "\\",
      "!",
      "|",
      "~~",
      "\u{1d400}",
      "\ue010",
    ),
  },
);
const separator = fc.constantFrom(" ", " ", " ", " ", "\n", "  ", "");
const words = fc
  .array(fc.tuple(word, separator), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, space]) => text + space).join(""));
const text = words.map((value): Inline => ({ type: "text", value }));
const url = fc.oneof(
  fc.constantFrom("https://a.example", "mailto:a@b.example", "https://a.example/x(y)", "https://a.example/?a=1&b=2"),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: words.map((value): Inline => ({ type: "inlineCode", value })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("strong", "emphasis", "delete"), fc.array(text, { minLength: 1, maxLength: 2 }))
      .map(([type, children]) => ({ type, children }) as Inline),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(url, fc.array(text, { maxLength: 2 }))
      .map(([url, children]): Inline => ({ type: "link", url, title: null, children })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("one", "gone", "odd")
      .map((id): Inline => ({ type: "entryReference", id, children: [] })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "break" }) },
);
const paragraph = fc.array(inline, { maxLength: 4 }).map((children): Block => ({ type: "paragraph", children }));
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small" },
    { weight: 4, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("bash", null), words)
        .map(([lang, value]): Block => ({ type: "code", lang, value })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.boolean(), fc.array(fc.tuple(paragraph, tie("blocks")), { minLength: 1, maxLength: 3 }))
        .map(
          ([ordered, items]): Block => ({
            type: "list",
            ordered,
            children: items.map(([first, rest]) => ({ type: "listItem", children: [first, ...rest] })),
          }),
        ),
    },
    { weight: 1, arbitrary: tie("blocks").map((children): Block => ({ type: "blockquote", children })) },
  ),
}));
const richText = fc.array(block, { minLength: 1, maxLength: 3 });

test("what is printed without a tree is what the tree prints", () => {
  const runs = lawRuns(4000);
  let plain = 0;
  fc.assert(
    fc.property(richText, (nodes) => {
      const printed = createPlainPrinter(resolve)(nodes);
      if (printed === undefined) return;
      plain++;
      expect(printed).toBe(printTree(nodes));
    }),
    { numRuns: runs },
  );
  // The law would hold for a printer that admits nothing.
  expect(plain).toBeGreaterThan(runs / 50);
}, 600_000);

test.each<[string, RichText]>([
  [
    "a step",
    [
      {
        type: "paragraph",
        children: [
          { type: "text", value: "Open " },
          { type: "inlineCode", value: "/voice" },
          { type: "text", value: ", and press " },
          { type: "strong", children: [{ type: "text", value: "Test call" }] },
          { type: "text", value: " twice." },
        ],
      },
    ],
  ],
  [
    "a label",
    [
      {
        type: "paragraph",
        children: [
          { type: "strong", children: [{ type: "text", value: "Cause:" }] },
          { type: "text", value: " The number is not attached." },
        ],
      },
    ],
  ],
  [
    "a link",
    [
      {
        type: "paragraph",
        children: [
          { type: "link", url: "https://a.example/", title: null, children: [{ type: "text", value: "The page" }] },
          { type: "text", value: "." },
        ],
      },
    ],
  ],
])("is plain: %s", (_, nodes) => {
  expect(createPlainPrinter(resolve)(nodes)).toBe(printTree(nodes));
});

test.each(["# a", "1. a", "- a", "a*b*", "a_b_", "<b>", "a\\b", "a `b`", "[a]", "~~a~~", " a", "a ", "a |", "&amp;"])(
  "is not plain: %j",
  (value) => {
    const nodes: RichText = [{ type: "paragraph", children: [{ type: "text", value }] }];
    expect(createPlainPrinter(resolve)(nodes)).toBeUndefined();
    expect(createMarkdownRenderer(resolve).blocks(nodes)).toBe(printTree(nodes));
  },
);

test.each(["<|a@b.c>", "<1@b.c>", "<a@b.c>", "<.a+b@c.d> and more", "\\<!#@b.c>"])(
  "what would be an address of mail stays text: %j",
  (value) => {
    const nodes: RichText = [{ type: "paragraph", children: [{ type: "text", value }] }];
    const parsed = parseWithRemark(createMarkdownRenderer(resolve).blocks(nodes));
    expect(parsed.children).toMatchObject([{ type: "paragraph", children: [{ type: "text", value }] }]);
  },
);

test("a file that has no address is its words", () => {
  const file = { path: "files/a.log", published: "assets/a.log" } as never;
  const nodes: RichText = [
    {
      type: "paragraph",
      children: [
        { type: "text", value: "Go " },
        { type: "picture", url: "", title: "There", alt: "What *it* is", file },
        { type: "text", value: " to " },
        {
          type: "link",
          url: "",
          title: null,
          children: [{ type: "strong", children: [{ type: "text", value: "a" }] }],
          file,
        },
        { type: "picture", url: "", title: null, alt: "b", file },
      ],
    },
  ];
  expect(createMarkdownRenderer(resolve).blocks(nodes)).toBe("Go What \\*it\\* is (There) to **a**b");
});
