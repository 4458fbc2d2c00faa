import type { SnippetField, SnippetForm } from "@fixbook/schema";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { plainProblemOf } from "../../test/plain.js";
import type { PickerText } from "../picker/contract.js";
import { fieldsIn, fillHtml, fillMarked, fillText } from "./fill.js";

const fields: readonly SnippetField[] = [
  { name: "ORDER", label: "[order]", type: "text", description: "The order." },
  { name: "SHOP", label: "[shop]", type: "url", description: "The shop." },
  { name: "PHONE", label: "[phone]", type: "phone", description: "The phone." },
];

/** A text with a field where its label stands. */
function withField(contents: string, field: string, form: SnippetForm, label = `[${field.toLowerCase()}]`): PickerText {
  const start = contents.indexOf(label);
  return { contents, places: [{ field, start, end: start + label.length, form }] };
}

const values = (field: string, value: string) => new Map([[field, value]]);

describe("a value is escaped for its place", () => {
  test.each([
    ["html", "<p>[order]</p>", "A & <b>", "<p>A &amp; &lt;b&gt;</p>"],
    [
      "url",
      '<a href="https://x.example/[order]">x</a>',
      "a/b \"c'",
      '<a href="https://x.example/a%2Fb%20%22c&#39;">x</a>',
    ],
  ] as const)("%s", (form, html, value, filled) => {
    expect(fillHtml(withField(html, "ORDER", form), values("ORDER", value), fields)).toBe(filled);
  });
  test("an address begins with one that is safe, or keeps its label", () => {
    const html = withField('<a href="https://%5Bshop%5D/a">x</a>', "SHOP", "base", "https://%5Bshop%5D");
    expect(fillHtml(html, values("SHOP", "https://shop.example/?a&b/"), fields)).toBe(html.contents);
    expect(fillHtml(html, values("SHOP", "https://shop.example/a&b/"), fields)).toBe(
      '<a href="https://shop.example/a&amp;b/a">x</a>',
    );
    for (const bad of ["javascript:alert(1)", "https://a@b.example", "shop", 'https://a" onclick="x'])
      expect(fillHtml(html, values("SHOP", bad), fields), bad).toBe(html.contents);
  });
  test("a number to call", () => {
    const html = withField('<a href="tel:+%5Bphone%5D">x</a>', "PHONE", "base", "+%5Bphone%5D");
    expect(fillHtml(html, values("PHONE", "+1 (555) 01-00"), fields)).toBe('<a href="tel:+15550100">x</a>');
    expect(fillHtml(html, values("PHONE", "call me"), fields)).toBe(html.contents);
  });
});

test("an empty value keeps the label", () => {
  const text = withField("Order [order].\n", "ORDER", "text");
  expect(fillText(text, values("ORDER", " \t"), fields)).toBe("Order [order].\n");
  expect(fillText(text, new Map(), fields)).toBe("Order [order].\n");
});

test("what a person sees is marked, an address is not", () => {
  expect(fillMarked(withField("<p>[order]</p>", "ORDER", "html"), values("ORDER", "<1>"), fields)).toBe(
    "<p><mark>&lt;1&gt;</mark></p>",
  );
  const link = withField('<a href="https://x.example/[order]">x</a>', "ORDER", "url");
  expect(fillMarked(link, values("ORDER", "1"), fields)).toBe('<a href="https://x.example/1">x</a>');
});

test("fields are named once, in the order in which they are met", () => {
  const text = withField("[order]", "ORDER", "text");
  expect(fieldsIn(withField("[shop]", "SHOP", "text"), text, text)).toEqual(["SHOP", "ORDER"]);
});

test("no value makes markup, a line of its own, or a line that means something in an email", () => {
  const html = withField("<p>[order]</p>", "ORDER", "html");
  const text = withField("[order] is it.\n", "ORDER", "text");
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("> a", "From b", "-- ", "</p><script>", "\r\nBcc: x", "&lt;", "\u2028", "\ud800"),
  );
  fc.assert(
    fc.property(hostile, (value) => {
      const [only, ...rest] = parseFragment(fillHtml(html, values("ORDER", value), fields)).childNodes;
      expect(rest).toEqual([]);
      expect(
        only !== undefined && "childNodes" in only && only.childNodes.every(({ nodeName }) => nodeName === "#text"),
      ).toBe(true);
      expect(plainProblemOf(fillText(text, values("ORDER", value), fields))).toBeUndefined();
    }),
  );
});
