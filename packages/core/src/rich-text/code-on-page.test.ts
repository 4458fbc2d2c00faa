import type { Block, RichText } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { createHtmlRenderer } from "./to-html.js";

const page = createHtmlRenderer(() => undefined, { isPage: true });
const elsewhere = createHtmlRenderer(() => undefined);
const code = (value: string, lang: string | null = null): RichText => [{ type: "code", lang, value } as Block];
const inline = (value: string): RichText => [{ type: "paragraph", children: [{ type: "inlineCode", value }] }];

describe("code says its language on a page, where that tells a reader something", () => {
  test.each([
    ["bash", "bash"],
    ["json", "json"],
    ["text", undefined],
    ["TXT", undefined],
    ["plaintext", undefined],
    ["log", undefined],
    ["textile", "textile"],
    [null, undefined],
  ])("%s", (lang, label) => {
    expect(/data-language="([^"]*)"/.exec(`${page.blocks(code("a b", lang))}`)?.[1]).toBe(label);
    expect(`${elsewhere.blocks(code("a b", lang))}`).not.toContain("data-language");
  });
});

describe("a word of code that a browser might break is kept whole where there is room for it", () => {
  test.each([
    ["P-Asserted-Identity", true],
    ["/settings/limits", true],
    ["a?b", true],
    ["request_three_d_secure", false],
    ["checkout.session.done", false],
    ["npm run build-all", false],
    ["a-very-long-name-of-more", false],
    ["-", false],
    ["a-", false],
    ["", false],
  ])("`%s`", (value, isKept) => {
    expect(`${page.blocks(inline(value))}`.includes('class="whole"')).toBe(isKept);
    expect(`${elsewhere.blocks(inline(value))}`).not.toContain("whole");
  });
});

describe("a block of code wraps between words and never within one", () => {
  test.each([
    ["it failed at /var/log/app-1.log again", ["/var/log/app-1.log"]],
    ["plain words alone", []],
    ["<b>&amp;</b> x", ["&lt;b&gt;&amp;amp;&lt;/b&gt;"]],
    ["  indented-name  and\n\tother-name", ["indented-name", "other-name"]],
  ])("%s", (value, kept) => {
    const html = `${page.blocks(code(value))}`;
    expect([...html.matchAll(/<span>(.*?)<\/span>/g)].map(([, word]) => word)).toEqual(kept);
    expect(html.replace(/<\/?span>/g, "")).toBe(`${elsewhere.blocks(code(value))}`);
    expect(`${page.blocks(code(value, "bash"))}`).not.toContain("<span>");
  });
});
