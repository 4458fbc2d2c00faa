import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

/**
 * The snippets that the build publishes, as **Copy** puts them on the clipboard: all of a book's first brand, and of
 * other brands, whose snippets differ in names and addresses only, those that say everything.
 */
const clips = contentBrands.flatMap(({ folder, isFirst }) =>
  globSync(isFirst ? "*.html" : "*.full.html", { cwd: folder, exclude: ["index.html"] })
    .sort()
    .map((file): Clip & { path: string } => {
      const path = join(folder, file);
      const read = (each: string) => readFileSync(each, "utf8");
      return { path, html: read(path), text: read(path.replace(/\.html$/, ".txt")) };
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

  test.for(names)("in %s", async (name) => {
    await page.goto("/");
    const results = await page.evaluate(([editor, all]) => window.pasteAll(editor, all), [name, clips] as const);
    expect(results).toHaveLength(clips.length);
    for (const [index, { pasted, copied }] of results.entries()) expect(pasted, clips[index]?.path).toEqual(copied);
  });
});
