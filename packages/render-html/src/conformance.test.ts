import { conformance } from "@fixbook/core/testing";
import { describe, expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { whyActive } from "../test/inert.js";
import * as face from "./index.js";
import { htmlRenderer } from "./index.js";

test("the package exports the renderer and nothing else", () => {
  expect(Object.keys(face)).toEqual(["htmlRenderer"]);
  expect(htmlRenderer.name).toBe("html");
});

describe("the conformance suite", () => {
  for (const { name, run } of conformance(htmlRenderer, whyActive, renderHost)) test(name, run);
});

describe("what the suite calls active", () => {
  test.each([
    ["<script>alert(1)</script>", "a script element"],
    ["<style>p { color: red }</style>", "a style element"],
    ["<iframe></iframe>", "a iframe element"],
    ["<object></object>", "a object element"],
    ["<form></form>", "a form element"],
    ["<script defer src=assets/help.js></script><script defer src=assets/help.js></script>", "a script element"],
    ["<script defer src=assets/help.js>alert(1)</script>", "a script element"],
    ["<script src=assets/help.js></script>", "a script element"],
    ["<script src=assets/applies.js></script><script src=assets/applies.js></script>", "a script element"],
    ["<script async src=assets/applies.js></script>", "a script element"],
    ["<script src=//evil.example/assets/applies.js></script>", "a script element"],
    ["<script defer src=//evil.example/assets/help.js></script>", "a script element"],
    ['<form class=search role=search action="index.html#section-symptoms" onsubmit=x></form>', "a form element"],
    ["<p onclick=x>", "a onclick attribute"],
    ['<p style="color: red">', "a style attribute"],
    ['<a href="javascript:alert(1)">x</a>', 'href="javascript:alert(1)"'],
    ['<a href=" java&#10;script:alert(1)">x</a>', 'href=" java\nscript:alert(1)"'],
    ['<a href="//evil.example">x</a>', 'href="//evil.example"'],
    ['<img src="data:image/png,x">', 'src="data:image/png,x"'],
  ])("%s", (contents, reason) => {
    expect(whyActive({ path: "x.html", contents })).toBe(reason);
  });

  test("a script other than the site's own, or an index that is more than one string", () => {
    expect(whyActive({ path: "x.js", contents: "alert(1)" })).toBe("a script");
    expect(whyActive({ path: "x.js", contents: "self.fixbookIndex=JSON.parse('');\n" })).toBeUndefined();
    expect(whyActive({ path: "x.js", contents: "self.fixbookIndex=JSON.parse('');alert('');\n" })).toBe("a script");
    expect(whyActive({ path: "x.js", contents: "self.fixbookIndex=JSON.parse('\\');alert('');\n" })).toBe("a script");
  });

  test.each(["../a/index.html", "#step-1", "https://example.com", "mailto:a@b.example", "tel:+1555"])(
    "not a link to %s",
    (url) => {
      expect(whyActive({ path: "x.html", contents: `<a href="${url}">x</a>` })).toBeUndefined();
    },
  );
});
