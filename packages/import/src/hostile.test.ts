import { parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { pagesOfHtml } from "./adapters/html-pages.js";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { pagesOfReplies } from "./adapters/replies.js";
import { pagesOfZendesk } from "./adapters/zendesk.js";
import { docfx } from "./dialects/docfx.js";
import { mkdocs } from "./dialects/mkdocs.js";
import { importPages } from "./import-pages.js";
import type { ImportedPage } from "./imported-page.js";

const html = (text: string): ImportedPage =>
  importPages(pagesOfHtml([{ path: "a/page.html", text: `<h1>T</h1><h2>Fix</h2><ol><li>Go.</li></ol>${text}` }]).pages)
    .pages[0] as ImportedPage;
const markdown = (text: string, dialect = docfx): ImportedPage =>
  importPages(pagesOfFolder([{ path: "a/page.md", text: `# T\n\n## Fix\n\n1. Go.\n\n${text}` }], dialect).pages, {
    dialect,
  }).pages[0] as ImportedPage;

/** What could run, or lead somebody astray, in what a page became. */
const ACTIVE = /<script|javascript:|vbscript:|data:text|onerror|onclick|<iframe|<svg|<object|<style|srcdoc/i;

describe("nothing of a page stays active", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in parts", "<scr<script>ipt>alert(1)</scr</script>ipt>"],
    ["a handler", '<p onclick="alert(1)">words</p><img src=x onerror=alert(1)>'],
    ["an address that runs", '<a href="javascript:alert(1)">words</a>'],
    [
      "the same with spaces and entities",
      '<a href=" java&#10;script:alert(1)">words</a><a href="&#106;avascript:x">w</a>',
    ],
    ["an address of data", '<a href="data:text/html,<script>alert(1)</script>">words</a>'],
    ["a picture that is SVG", '<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="words">'],
    [
      "SVG and MathML",
      "<svg><script>alert(1)</script><text>x</text></svg><math><mi xlink:href='javascript:x'>y</mi></math>",
    ],
    ["a frame with a document", '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x.swf"></object>'],
    [
      "styles",
      "<style>@import 'https://evil.example'</style><p style=\"background:url(https://evil.example)\">words</p>",
    ],
    ["a form", '<form action="https://evil.example"><input name="password"><button>Send</button></form>'],
    ["entities", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;img onerror=x&amp;gt;"],
    ["a user name in an address", '<a href="https://bank.example@evil.example/">words</a>'],
    ["a broken comment", "<!--><img src=x onerror=alert(1)>-->"],
    ["a template", "<template><script>alert(1)</script></template><noscript><img src=x onerror=alert(1)></noscript>"],
  ])("%s", (_, text) => {
    const page = html(text);
    expect(page.outcome).toBe("imported");
    const [entry] = page.entries;
    const { entry: parsed } = parseEntry({ path: "entries/a/t.md", text: entry?.text ?? "" });
    // What is left of it is text, in a tree that has no node for anything else.
    expect(parsed).toBeDefined();
    const links = JSON.stringify(parsed).match(/"url":"[^"]*"/g) ?? [];
    expect(links.filter((url) => ACTIVE.test(url) || url.includes("@evil"))).toEqual([]);
    expect(entry?.text.replace(/\\</g, "").replace(/`[^`]*`/g, "")).not.toMatch(
      /<(?:script|img|iframe|svg|object|style|form)\b/i,
    );
    expect(JSON.stringify(page.losses.map((loss) => loss.text))).not.toContain("alert(1)</script>");
  });

  test.each([
    ["a script in Markdown", "<script>alert(1)</script>"],
    ["a reference that runs", "[words][x]\n\n[x]: javascript:alert(1)"],
    ["an address that begins with a slash twice", "[words](//evil.example/x) ![p](//evil.example/p.svg)"],
    ["a part outside of the input", "[!INCLUDE [x](../../../../etc/passwd)]"],
    ["a file outside of the input", "[words](../../../../../etc/passwd) ![p](../../../secret.png)"],
  ])("%s", (_, text) => {
    const page = markdown(text);
    expect(page.outcome).toBe("imported");
    expect(page.entries[0]?.text).not.toMatch(/javascript:|<script|passwd\)|secret\.png\)/);
  });
});

/** How long it takes: `bench/hostile-import.ts`. */
describe("what is large or deep is read, or refused", () => {
  test.each([
    ["tables within tables", `${"<table><tr><td>".repeat(1000)}x${"</td></tr></table>".repeat(1000)}`],
    ["lists within lists", "<ul><li>".repeat(5000)],
    ["emphasis within emphasis", `${"<b><i>".repeat(20_000)}x`],
    ["quotes within quotes", "<blockquote>".repeat(3000)],
  ])("%s", (_, text) => {
    expect(html(text)).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("nests deeper"),
    });
  });

  test.each([
    ["a long line of signs", "*_`[".repeat(50_000)],
    ["brackets that never close", "[".repeat(100_000)],
    ["quotes that nest", `${"> ".repeat(2000)}x`],
    ["comments that never close", "<!-- ".repeat(20_000)],
    ["boxes that never close", ":::note\n".repeat(3000)],
    [
      "footnotes that call each other",
      Array.from({ length: 2000 }, (_, at) => `[^${at}]: see [^${at + 1}]\n`).join("\n"),
    ],
    ["braces", "{{".repeat(40_000)],
    ["a table of many columns", `|${" a |".repeat(5000)}\n|${"---|".repeat(5000)}\n`],
  ])("%s", (_, text) => {
    for (const dialect of [docfx, mkdocs])
      expect(["imported", "refused", "skipped"]).toContain(markdown(text, dialect).outcome);
  });

  test("a page that is larger than any entry", () => {
    expect(html("<p>word</p>".repeat(200_000))).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("characters"),
    });
  });
});

describe("an export that is not what it seems", () => {
  test.each([
    "",
    "[",
    "null",
    "42",
    '"x"',
    "[[[[]]]]",
    '{"articles": {}}',
    '{"articles": [null, 1, {"id": {}}]}',
    '{"articles":[{"id":1,"title":"T","body":7}]}',
  ])("%j as Zendesk and as replies", (text) => {
    for (const find of [pagesOfZendesk, pagesOfReplies]) {
      const { pages } = find([{ path: "x.json", text }]);
      expect(importPages(pages).pages.every(({ outcome }) => outcome !== "broken")).toBe(true);
    }
  });

  test("frontmatter that no parser likes", () => {
    for (const text of [
      "---\na: [\n---\n# T\n\n1. Go.",
      "---\na: &x [*x]\n---\n# T\n\n1. Go.",
      "---\n- list\n---\n# T\n\n1. Go.",
      "+++\na = [\n+++\n# T\n\n1. Go.",
    ]) {
      const { pages } = importPages(pagesOfFolder([{ path: "a/x.md", text }], docfx).pages, { dialect: docfx });
      expect(pages[0]).toMatchObject({ outcome: "imported" });
    }
  });

  test("names that JavaScript has", () => {
    const text = "---\nconstructor: x\n__proto__: y\ntoString: z\n---\n# Constructor\n\n1. Go.";
    const { pages } = importPages(pagesOfFolder([{ path: "constructor/prototype.md", text }], docfx).pages, {
      dialect: docfx,
    });
    expect(pages[0]).toMatchObject({ outcome: "imported" });
  });
});
