import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { SnippetsLineJson } from "@fixbook/schema";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { png } from "../../packages/engine/test/png.ts";
import { bundleEditors } from "./editors/bundle.ts";
import type { Clip, EditorName } from "./editors/page.ts";
import { contentFolder } from "./published.ts";
import { serve } from "./serve.ts";
import { test } from "./test.ts";

const booksFolder = join(import.meta.dirname, "../../packages/content/books");
/** The help of the product is about markup and addresses, of which editors make what they mean. */
const ABOUT_MARKUP = "fixbook/";
const contentBrands = globSync("*/*/email", { cwd: contentFolder })
  .filter((path) => !path.startsWith(ABOUT_MARKUP))
  .sort()
  .map((path, index, all) => ({
    folder: join(contentFolder, path),
    isFirst: dirname(dirname(path)) !== dirname(dirname(all[index - 1] ?? "")),
  }));

const names: readonly EditorName[] = ["rooster", "tiptap", "chatwoot", "quill", "lexical", "ckeditor", "tinymce"];

/** Fixes with text between their steps, short and long, lists that go on, bullets, groups, and code in a step. */
const fixes: Readonly<Record<string, string>> = {
  "short-text": "1. Open it.\n2. Press it.\n\nIt blinks.\n\n1. Wait.",
  "long-text": `1. Open it.\n2. Press it.\n\n${"It takes a while, and nothing is to be seen. ".repeat(5)}\n\n1. Wait.\n\n> [!NOTE]\n> Wait longer.`,
  "code-between":
    "1. Open it.\n\nRun this, then go on:\n\n```sh\ncd /tmp\nls\n```\n\n1. Close it.\n2. Start `x` and [read](https://example.com/a).",
  "bullets-between": "One of:\n\n- red\n- blue\n\n1. Open it.\n\nIt has:\n\n- a lamp\n- a switch\n\n1. Press it.",
  groups:
    "Do it:\n\n1. Open it.\n\n### On Windows\n\n1. Press `A`.\n2. Press **B**.\n\nThen wait.\n\n1. Go.\n\n### On a phone\n\n- Tap it.",
  pictures:
    '1. Open **Settings**\n\n   ![The settings page](page.png "Settings of the number")\n\n2. Press ![the red bell](page.png) and wait.\n3. Compare with [the log](trace.log "A good call").\n\n![The end](page.png "In the end")\n\n| Sign | Meaning |\n|---|---|\n| ![the red bell](page.png) | Not attached |',
  prose: "Wait for an hour.\n\nThen try again.",
};

/** The snippets of entries with such fixes, as they are published. */
async function clipsOfFixes(): Promise<readonly (Clip & { path: string })[]> {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-paste-"));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("book/book.yaml", "id: book\ntitle: Book\nareas: [{id: a, title: A}]\nbrands: [acme]\n");
  write("book/brands/acme.yaml", "name: Acme\nurl: https://help.example.com\n");
  write("book/pictures/page.png", png(90, 40));
  write("book/files/trace.log", "a\n");
  for (const [id, fix] of Object.entries(fixes))
    write(`book/entries/a/${id}.md`, `# It is ${id}\n\n## Fix\n\n${fix}\n`);
  try {
    await buildBooks({ books: [join(folder, "book")], out: join(folder, "out"), cwd: folder });
    return clipsIn(join(folder, "out/book/acme/email"), () => true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
  clipsIn(folder, (variant) => isFirst || variant === "full"),
);

function clipsIn(folder: string, isWanted: (variant: string) => boolean): readonly (Clip & { path: string })[] {
  return readFileSync(join(folder, "snippets.jsonl"), "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { id, snippets }: SnippetsLineJson = JSON.parse(line);
      return snippets
        .filter(({ variant }) => isWanted(variant))
        .map(({ variant, html, text }) => ({
          path: join(folder, `${id} ${variant}`),
          html: html.contents,
          text: text.contents,
        }));
    });
}

test("there are snippets of every example book under each of its brands", () => {
  const brands = globSync("*/brands/*.yaml", { cwd: booksFolder })
    .filter((path) => !path.startsWith(ABOUT_MARKUP))
    .map((path) => path.replace(/\/brands\/(.*)\.yaml$/, "/$1/email"));
  const published = new Set(clips.map(({ path }) => relative(contentFolder, dirname(path))));
  expect([...published].sort()).toEqual(brands.sort());
  expect(clips.length).toBeGreaterThan(100);
});

describe("a snippet that is pasted has the same words, steps, links and code", () => {
  let page: Page;
  let ofFixes: Awaited<ReturnType<typeof clipsOfFixes>> = [];
  const closers: (() => unknown)[] = [];
  test.beforeAll(async ({ browser }) => {
    ofFixes = await clipsOfFixes();
    expect(ofFixes.length).toBeGreaterThanOrEqual(2 * Object.keys(fixes).length);
    const { folder, remove } = await bundleEditors();
    const site = await serve(folder);
    page = await browser.newPage({ baseURL: site.url });
    closers.push(remove, site.close, () => page.close());
  }, 60_000);
  test.afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  test("unless it breaks the rules: the matrix sees what an editor makes of that", async () => {
    await page.goto("/");
    const bad: readonly (readonly [EditorName, string])[] = [
      ["quill", "<ol><li>a<br>b</li><li>c</li></ol>"],
      ["quill", '<ol start="3"><li>a</li></ol>'],
      ["tiptap", '<p><a href="https://example.com"><code>a</code></a></p>'],
      ["tiptap", '<p><a href="https://example.com">“a”</a></p>'],
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
    const all = [...clips, ...ofFixes, hard];
    const results = await page.evaluate(([editor, each]) => window.pasteAll(editor, each), [name, all] as const);
    expect(results).toHaveLength(all.length);
    for (const [index, { pasted, copied }] of results.entries()) expect(pasted, all[index]?.path).toEqual(copied);
  });
});
