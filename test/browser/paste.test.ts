import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SnippetsLineJson } from "@fixbook/schema";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { bundleEditors } from "./editors/bundle.ts";
import type { Clip, EditorName } from "./editors/page.ts";
import { contentFolder } from "./published.ts";
import { serve } from "./serve.ts";
import { test } from "./test.ts";

const contentBrands = globSync("*/*/email", { cwd: contentFolder })
  .sort()
  .map((path, index, all) => ({
    folder: join(contentFolder, path),
    isFirst: dirname(dirname(path)) !== dirname(dirname(all[index - 1] ?? "")),
  }));

const names: readonly EditorName[] = ["rooster", "tiptap", "chatwoot", "quill", "lexical", "ckeditor", "tinymce"];

/** From right to left, with what runs against it between isolates; other scripts; text that looks like syntax. */
const hard: Clip & { path: string } = {
  path: "hard",
  html: '<p dir="rtl" lang="he" style="margin:0 0 6px 0"><strong>סיבה:</strong> שגיאה \u2066TW-31005\u2069 \u2066<code>npm i -g</code>\u2069</p><ol dir="rtl" lang="he" style="margin:0 24px 12px 0;padding:0;list-style-type:decimal"><li style="margin:0 0 6px 0">保存してください ✅</li><li style="margin:0 0 6px 0">&lt;&lt;LITERAL&gt;&gt; {{x}} {% y %} [order number]</li></ol>',
  text: "",
};

/**
 * The snippets that the build publishes, as **Copy** puts them on the clipboard: all of a book's first brand, and of
 * other brands, whose snippets differ in names and addresses only, those that say everything.
 */
const clips = contentBrands.flatMap(({ folder, isFirst }) =>
  readFileSync(join(folder, "snippets.jsonl"), "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { id, snippets }: SnippetsLineJson = JSON.parse(line);
      return snippets
        .filter(({ variant }) => isFirst || variant === "full")
        .map(({ variant, html, text }): Clip & { path: string } => ({
          path: join(folder, `${id} ${variant}`),
          html: html.contents,
          text: text.contents,
        }));
    }),
);

test("there are snippets of both books under both brands", () => {
  expect(new Set(clips.map(({ path }) => dirname(path))).size).toBe(4);
  expect(clips.length).toBeGreaterThan(100);
});

describe("a snippet that is pasted has the same words, steps, links and code", () => {
  let page: Page;
  const closers: (() => unknown)[] = [];
  test.beforeAll(async ({ browser }) => {
    const { folder, remove } = await bundleEditors();
    const site = await serve(folder);
    page = await browser.newPage({ baseURL: site.url });
    closers.push(remove, site.close, () => page.close());
  });
  test.afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  test("unless it breaks the rules: the matrix sees what an editor makes of that", async () => {
    await page.goto("/");
    const bad: readonly (readonly [EditorName, string])[] = [
      ["quill", "<ol><li>a<br>b</li><li>c</li></ol>"],
      ["quill", '<ol start="3"><li>a</li></ol>'],
      ["tiptap", '<p><a href="https://example.com"><code>a</code></a></p>'],
      ["chatwoot", "<table><tr><td>a</td><td>b</td></tr></table>"],
    ];
    for (const [editor, html] of bad) {
      const [result] = await page.evaluate(([name, html]) => window.pasteAll(name, [{ html, text: "" }]), [
        editor,
        html,
      ] as const);
      expect(result?.pasted, html).not.toEqual(result?.copied);
    }
  });

  test.for(names)("in %s", async (name) => {
    await page.goto("/");
    const all = [...clips, hard];
    const results = await page.evaluate(([editor, each]) => window.pasteAll(editor, each), [name, all] as const);
    expect(results).toHaveLength(all.length);
    for (const [index, { pasted, copied }] of results.entries()) expect(pasted, all[index]?.path).toEqual(copied);
  });
});
