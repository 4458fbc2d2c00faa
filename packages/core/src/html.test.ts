import { describe, expect, test } from "vitest";
import { escapeHtml, Html, html, jsonLd, safeUrl } from "./html.js";

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
  test("markup is made by the tag only", () => {
    expect(() => new Html("<b>", Symbol("html"))).toThrow(new TypeError("Html is made by the html tag only"));
  });
  test("markup stays markup, and nothing vanishes but what is nothing", () => {
    const values = [html`<b>&</b>`, "<", 0, false, undefined, "", [1, [html`<i>`]]] as const;
    expect(html`${values}`.toString()).toBe("<b>&</b>&lt;01<i>");
    expect(html`a${values[0]}b${values[1]}c${values[2]}d${values[3]}e${values[4]}f`.toString()).toBe(
      "a<b>&</b>b&lt;c0def",
    );
  });
  test("data in a page is a script that no browser runs", () => {
    expect(jsonLd({ a: "<" }).toString()).toBe('<script type="application/ld+json">{"a":"\\u003c"}</script>\n');
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
    "xhttps://example.com",
    "xtel:1",
    "https:// a",
    "https://?a",
    "https://#a",
    "http://\u0001a",
    "mailto:",
    "mailto: a@b.example",
    "mailto:\\a@b.example",
    "mailto:a@b.example\u0000",
    "tel:",
    "tel:1\\2",
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
    ["https://example.com/ %2 %2g %g2 %", "https://example.com/%20%252%20%252g%20%25g2%20%25"],
    ["https://example.com/ %aF%Fa%09", "https://example.com/%20%aF%Fa%09"],
    ["https://example.com/\ud800ü", "https://example.com/%EF%BF%BD%C3%BC"],
    ["https://example.com/ !#$%25&'()*+,-./:;=?@_~aZ9", "https://example.com/%20!#$%25&'()*+,-./:;=?@_~aZ9"],
    ["https://example.com/\ue00f\ue010\ue014\ue015", "https://example.com/%EE%80%8F\ue010\ue014%EE%80%95"],
    ["https://example.com/\ue0ff\ue100\uf0ff\uf100", "https://example.com/%EE%83%BF\ue100\uf0ff%EF%84%80"],
    ["http://a", "http://a"],
    ["HTTPS://a", "HTTPS://a"],
    ["mailto:x ä", "mailto:x%20%C3%A4"],
    ["TEL:0", "TEL:0"],
    ["https://exämple.com/", "https://xn--exmple-cua.com/"],
  ])("%j is %s", (url, safe) => expect(safeUrl(url)).toBe(safe));
});
