import { alertKinds, type Block, type Inline, type RichText } from "@fixbook/schema";
import fc from "fast-check";

const words = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          "Open",
          "the page",
          "and press Save",
          "wait.",
          "then:",
          "now!",
          "(here)",
          "שלום",
          "保存。",
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "> ",
          "From ",
          "-- ",
          "--",
          "\n",
          " ",
          "<b>&amp;",
          "\u2028",
          "\t",
          "{{7*7}}",
          "~~",
          "…",
          "",
        ),
      },
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(" "));

const urls = fc.constantFrom(
  "https://example.com/a?b=c&d",
  "https://example.com",
  "mailto:support%2Ba@example.com",
  "mailto:a@example.com?subject=x%20y",
  "tel:+15550100",
  "javascript:alert(1)",
);

/** Rich text of any kind and shape that the sample book can hold, the odd ones included: nesting, empties, bad openings. */
export const richTextArbitrary: fc.Arbitrary<RichText> = fc.letrec<{ inlines: Inline[]; blocks: Block[] }>((tie) => ({
  inlines: fc.array(inlineArbitrary(tie("inlines")), { maxLength: 4, depthIdentifier: "inline" }),
  blocks: fc.array(blockArbitrary(tie("blocks"), tie("inlines")), { maxLength: 3, depthIdentifier: "block" }),
})).blocks;

function inlineArbitrary(children: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> {
  return fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "inline" },
    words.map((value): Inline => ({ type: "text", value })),
    words.map((value): Inline => ({ type: "inlineCode", value })),
    fc.constant<Inline>({ type: "break" }),
    fc.record({ type: fc.constant("picture" as const), url: urls, title: fc.option(words), alt: words }),
    fc
      .constantFrom("PRODUCT", "CONTACT_EMAIL", "ORDER_NUMBER", "SESSION")
      .map((name): Inline => ({ type: "placeholder", name })),
    fc.record({ type: fc.constantFrom("emphasis" as const, "strong" as const, "delete" as const), children }),
    fc.record({ type: fc.constant("link" as const), url: urls, title: fc.option(words), children }),
    fc.record({
      type: fc.constant("entryReference" as const),
      id: fc.constantFrom("second", "guide", "gone"),
      children,
    }),
  );
}

function blockArbitrary(blocks: fc.Arbitrary<Block[]>, inlines: fc.Arbitrary<Inline[]>): fc.Arbitrary<Block> {
  const row = fc.array(inlines, { maxLength: 3 }).map((cells) => ({
    type: "tableRow" as const,
    children: cells.map((children) => ({ type: "tableCell" as const, children })),
  }));
  return fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "block" },
    inlines.map((children): Block => ({ type: "paragraph", children })),
    fc.array(words, { maxLength: 3 }).map((lines): Block => ({ type: "code", lang: null, value: lines.join("\n") })),
    fc.array(row, { maxLength: 3 }).map((children): Block => ({ type: "table", align: [], children })),
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      children: fc.array(
        blocks.map((children) => ({ type: "listItem" as const, children })),
        { maxLength: 3 },
      ),
    }),
    blocks.map((children): Block => ({ type: "blockquote", children })),
    fc.record({ type: fc.constant("alert" as const), kind: fc.constantFrom(...alertKinds), children: blocks }),
  );
}
