import { createFiller, createRenderContext, type Filled, stepsPart } from "@fixbook/core";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Entry, SnippetPlace } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { code, link, p } from "../test/nodes.js";
import { createEntrySnippets } from "./entry-snippets.js";
import { emailRenderer } from "./index.js";
import { settle, showLabel } from "./settle.js";

const ORDER = { type: "placeholder", name: "ORDER_NUMBER" } as const;
const book: Book = {
  ...sampleBook("words"),
  placeholders: new Map([
    ...sampleBook("words").placeholders,
    ["SHOP", { type: "url", description: "The shop", filledBy: "agent" }],
    ["MOBILE", { type: "phone", description: "The phone", filledBy: "agent" }],
  ]),
};

/** Both forms of a step, with what stands in each place. */
function stepOf(...children: Parameters<typeof p>) {
  const entry: Entry = {
    ...smallEntry("one"),
    solutions: [{ id: "fix", fix: stepsPart([[p(...children)]]), workaround: [] }],
  };
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("The sample book has a brand.");
  const filler = createFiller(book.placeholders, brand, emailRenderer.keeps);
  const context = createRenderContext(emailRenderer, book, brand, { ...renderHost, filler });
  const [fix] = createEntrySnippets(filler.entry(entry) as Filled<Entry>, context).snippets;
  const show = (printed: string, kind: "html" | "text") => {
    const { contents, places } = settle(printed, kind, book.placeholders);
    return { contents, found: places.map((place) => foundAt(contents, place)) };
  };
  return { html: show(fix?.html ?? "", "html"), text: show(fix?.text ?? "", "text") };
}

const foundAt = (contents: string, { field, form, start, end }: SnippetPlace) =>
  [field, form, contents.slice(start, end)] as const;

describe("a field shows its label where it stands", () => {
  test("in text and in code", () => {
    const { html, text } = stepOf("Order ", ORDER, ": ", code("refund <<ORDER_NUMBER>>"));
    expect(html.contents).toContain("Order [order number]: <code>refund [order number]</code>");
    expect(html.found).toEqual(Array(2).fill(["ORDER_NUMBER", "html", "[order number]"]));
    expect(text.contents).toContain("1. Order [order number]: `refund [order number]`");
    expect(text.found).toEqual(Array(2).fill(["ORDER_NUMBER", "text", "[order number]"]));
  });
  test("of the application too, since mail has none", () => {
    const { html, text } = stepOf("Session ", { type: "placeholder", name: "SESSION" }, ": ", code("log <<SESSION>>"));
    expect(html.contents).toContain("Session [session]: <code>log [session]</code>");
    expect(html.found).toEqual(Array(2).fill(["SESSION", "html", "[session]"]));
    expect(text.found).toEqual(Array(2).fill(["SESSION", "text", "[session]"]));
  });
  test("in an address", () => {
    const { html, text } = stepOf(link("https://shop.example/<<ORDER_NUMBER>>", null, "the order"));
    expect(html.found).toEqual([["ORDER_NUMBER", "url", "%5Border%20number%5D"]]);
    expect(text.found).toEqual([["ORDER_NUMBER", "url", "%5Border%20number%5D"]]);
    expect(text.contents).toContain("the order <https://shop.example/%5Border%20number%5D>");
  });
  test("where an address begins: the link stays one", () => {
    const { html, text } = stepOf(link("<<SHOP>>/orders", null, "your orders"));
    expect(html.contents).toContain('<a href="https://%5Bshop%5D/orders">your orders</a>');
    expect(html.found).toEqual([["SHOP", "base", "https://%5Bshop%5D"]]);
    expect(text.found).toEqual([["SHOP", "base", "https://%5Bshop%5D"]]);
  });
  test("as a number to call, which is no link twice", () => {
    const { html, text } = stepOf(link("tel:<<MOBILE>>", null, { type: "placeholder", name: "MOBILE" }));
    expect(html.contents).toContain('<a href="tel:+%5Bmobile%5D">[mobile]</a>');
    expect(text.contents).toContain("1. [mobile]\n");
    expect(text.found).toEqual([["MOBILE", "text", "[mobile]"]]);
  });
});

test("places are those of the published text, whatever looks like a placeholder before them", () => {
  const { text } = stepOf("{{HOLD}} ", code("\\<<LITERAL>>"), " and ", ORDER);
  const published = text.contents.replaceAll("\ue003", "");
  expect(published).toContain("1. {{HOLD}} <<LITERAL>> and [order number]\n");
  expect(published.slice(published.indexOf("[order"))).toMatch(/^\[order number\]/);
});

test("an export shows what it likes, the label where it has nothing else", () => {
  const mark = createFiller(book.placeholders, book.brands[0] ?? never(), ["agent"]).text("<<ORDER_NUMBER>>");
  const variable = settle(`Order ${mark}.`, "text", book.placeholders, ({ type }) => `#{ticket.${type}}`);
  expect(variable).toEqual({
    contents: "Order #{ticket.text}.",
    places: [{ field: "ORDER_NUMBER", start: 6, end: 20, form: "text" }],
  });
  expect(settle(mark, "html", book.placeholders, showLabel)).toEqual(settle(mark, "html", book.placeholders));
});

function never(): never {
  throw new Error("The sample book has a brand.");
}
