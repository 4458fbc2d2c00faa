import { describe, expect, test } from "vitest";
import { escapeHtml, html, jsonLd, safeUrl } from "./html.js";

describe("text cannot become markup", () => {
  test.each([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
  ])("%s is written as %s, wherever it stands", (character, escaped) => {
    expect(escapeHtml(character)).toBe(escaped);
    expect(escapeHtml(`a${character}${character}b`)).toBe(`a${escaped}${escaped}b`);
    expect(html`<p title="${character}">${[character, character]}</p>`.toString()).toBe(
      `<p title="${escaped}">${escaped}${escaped}</p>`,
    );
  });
  test("what is safe stays the same", () => {
    const text = "plain `text` (1), ä ✓ 𝒳 / = ;";
    expect(escapeHtml(text)).toBe(text);
  });
  test.each(["</script>", "<!--", "&amp;", "\u2028", "\u2029"])("data in a page cannot end it: %j", (text) => {
    const markup = jsonLd({ text }).toString();
    const json = markup.slice(markup.indexOf(">") + 1, markup.lastIndexOf("</script>"));
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});

describe("an address that may stand in a link", () => {
  test.each([
    "https://user@example.com/",
    "https://user:password@example.com/",
    "http://:password@example.com/",
    "HTTPS://user@example.com",
    "https://example.com@evil.example/",
    "https://a.example:80@evil.example",
    "https://%40@evil.example/",
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example/",
    "/path",
    "https:/example.com",
    "https:///example.com",
    "https://\\evil.example",
    "https://example.com\\@evil.example",
    " https://example.com",
    "https://exam\nple.com",
    "mailto:/x",
    "tel:x",
    "ftp://example.com",
    "",
  ])("is none: %j", (url) => expect(safeUrl(url)).toBeUndefined());
  test.each([
    ["https://example.com/a?b=c#d", "https://example.com/a?b=c#d"],
    ["https://example.com/@user", "https://example.com/@user"],
    ["https://example.com?to=a@b.example", "https://example.com?to=a@b.example"],
    ["mailto:a@b.example?subject=x", "mailto:a@b.example?subject=x"],
    ["tel:+49301234", "tel:+49301234"],
    ['https://example.com/"<>`', "https://example.com/%22%3C%3E%60"],
    ["https://example.com/ä 50%", "https://example.com/%C3%A4%2050%25"],
    ["https://example.com/%20", "https://example.com/%20"],
    ["https://exämple.com/", "https://xn--exmple-cua.com/"],
  ])("%j is %s", (url, safe) => expect(safeUrl(url)).toBe(safe));
});
