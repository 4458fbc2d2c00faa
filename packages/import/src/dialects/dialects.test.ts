import { describe, expect, test } from "vitest";
import { pagesOfFolder } from "../adapters/markdown-folder.js";
import { importPages } from "../import-pages.js";
import type { Dialect } from "./dialect.js";
import { dialectOf, dialects, recogniseDialect } from "./table.js";

/** What becomes of a fix that is written in a dialect; other files lie beside the page. */
function fixOf(id: string, text: string, beside: Readonly<Record<string, string>> = {}) {
  const dialect = dialectOf(id) as Dialect;
  const files = new Map(Object.entries({ "docs/page.md": `# A page\n\n## Fix\n\n${text}\n`, ...beside }));
  const texts = [...files].map(([path, one]) => ({ path, text: one }));
  const { pages } = importPages(pagesOfFolder(texts, dialect).pages, { dialect, textAt: (path) => files.get(path) });
  const page = pages.find(({ path }) => path === "docs/page.md");
  expect(page).toMatchObject({ outcome: "imported" });
  const [, fix = ""] = /## Fix\n\n([\s\S]*)$/.exec(page?.entries[0]?.text ?? "") ?? [];
  return { fix: fix.trim(), codes: [...new Set(page?.losses.map(({ code }) => code))] };
}

describe("boxes", () => {
  test.each([
    ["docfx", "> [!INFO]\n> Mind it.", "> [!NOTE]\n> Mind it."],
    ["docfx", ">[!CAUTION]\n>\n>Hot.", "> [!CAUTION]\n>\n> Hot."],
    ["docusaurus", ":::danger Very hot\n\nDo not touch.\n\n:::", "> [!CAUTION]\n> **Very hot**\n>\n> Do not touch."],
    ["docusaurus", '<Admonition type="tip" title="Try">\n\nThis.\n\n</Admonition>', "> [!TIP]\n> **Try**\n>\n> This."],
    ["starlight", ":::note[Good to know]\nWords.\n:::", "> [!NOTE]\n> **Good to know**\n>\n> Words."],
    ["starlight", '<Aside type="caution">Words.</Aside>', "> [!CAUTION]\n> Words."],
    ["vitepress", "::: warning\nWords.\n:::", "> [!WARNING]\n> Words."],
    [
      "mkdocs",
      '!!! warning "Careful"\n    Words.\n\n    - more',
      "> [!WARNING]\n> **Careful**\n>\n> Words.\n>\n> - more",
    ],
    ["mkdocs", "1. Step\n\n    !!! note\n        Words.\n2. Next", "1. Step\n\n   > [!NOTE]\n   > Words.\n2. Next"],
    ["runbooks", "{{< hint warning >}}\nWords.\n{{< /hint >}}", "> [!WARNING]\n> Words."],
    ["plain", "> **Note:** Words.", "> [!NOTE]\n> Words."],
    ["github-wiki", "> :warning: Words.", "> [!WARNING]\n> Words."],
  ])("%s: %j", (id, text, expected) => {
    expect(fixOf(id, text).fix).toBe(expected);
  });

  test("what no alert is called is dissolved, and told of", () => {
    expect(fixOf("vitepress", "::: details More\nInside.\n:::")).toEqual({
      fix: "**More**\n\nInside.",
      codes: ["container-unwrapped"],
    });
  });
});

describe("shared parts", () => {
  const beside = { "docs/includes/part.md": "---\ntitle: Part\n---\nShared [words](#x)." };
  test.each([
    ["docfx", "[!INCLUDE [Part](includes/part.md)]"],
    ["mkdocs", '--8<-- "docs/includes/part.md"'],
    ["vitepress", "<!--@include: ./includes/part.md-->"],
    ["supabase", '<$Partial path="includes/part.md" />'],
  ])("%s", (id, text) => {
    const { fix, codes } = fixOf(id, text, beside);
    expect(fix).toBe("Shared words.");
    expect(codes).toContain("include-followed");
  });

  test("one that brings itself is followed once, and a missing one is told of", () => {
    const circle = { "docs/includes/part.md": "Once.\n\n[!INCLUDE [Part](part.md)]" };
    expect(fixOf("docfx", "[!INCLUDE [Part](includes/part.md)]", circle)).toMatchObject({
      fix: "Once.",
      codes: ["include-followed", "include-missing"],
    });
    expect(fixOf("docfx", "Go.\n\n[!INCLUDE [Gone](nowhere.md)]")).toEqual({ fix: "Go.", codes: ["include-missing"] });
  });
});

describe("pieces", () => {
  test.each([
    ["docfx", "Use [!DNL Product] and [!UICONTROL Save].", "Use Product and **Save**."],
    ["docfx", "### [Windows](#tab/win)\n\nClick.", "### Windows\n\nClick."],
    ["docfx", ':::image type="content" source="a.png" alt-text="All of it":::\n\nGo.', "Go."],
    ["docusaurus", 'import X from "@theme/X";\n\nGo. {/* aside */}', "Go."],
    ["docusaurus", '<Tabs>\n<TabItem value="a" label="First">\n\nOne.\n\n</TabItem>\n</Tabs>', "**First**\n\nOne."],
    ["mkdocs", '=== "Linux"\n    Do it.\n\n    ```sh\n    run\n    ```', "**Linux**\n\nDo it.\n\n```sh\nrun\n```"],
    ["mkdocs", "Press ++ctrl+c++ :material-check:.", "Press **ctrl**+**c** ."],
    ["runbooks", 'See [it]({{< ref "nowhere" >}}).', "See it."],
    ["github-wiki", "See [[Some Page]] and [[words|Other]].", "See Some Page and words."],
    ["plain", "### Head {#anchor}\n\nText.", "### Head\n\nText."],
    ["plain", "A note[^1].\n\n[^1]: Said here.", "A note (Said here.)."],
    ["plain", "Go <!-- quietly --> now.", "Go  now."],
    ["plain", "Delete `x` in <namespace>.", "Delete `x` in `<namespace>`."],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the page says.
    ["plain", "Value {{ .Values.name }} and ${x}.", "Value `{{ .Values.name }}` and `${x}`."],
    ["plain", "Never <<NAME>> or `{{NAME}}`.", "Never \\<<NAME>> or `\\{{NAME}}`."],
  ])("%s: %j", (id, text, expected) => {
    expect(fixOf(id, text).fix).toBe(expected);
  });
});

test("pieces of a dialect in the fields above a page are words", () => {
  const dialect = dialectOf("docfx") as Dialect;
  const text = `---
title: "[!UICONTROL Admin] stays shut"
description: "The [!DNL Cron] jobs of \`bin/run\` stop in [!UICONTROL Admin]."
---

## Solution

1. Open it.
`;
  const { pages } = importPages(pagesOfFolder([{ path: "a/x.md", text }], dialect).pages, { dialect });
  expect(pages[0]).toMatchObject({ outcome: "imported", title: "Admin stays shut" });
  expect(pages[0]?.entries[0]?.text).toContain("summary: The Cron jobs of `bin/run` stop in Admin.\n");
});

test("TOML above a page", () => {
  const dialect = dialectOf("supabase") as Dialect;
  const text =
    '+++\ntitle = "Database is locked"\ntopics = [ "database", "Auth" ]\ndatabase_id = "abc"\n+++\n\n1. Unlock it.\n';
  const { pages } = importPages(pagesOfFolder([{ path: "a/x.mdx", text }], dialect).pages, { dialect });
  expect(pages[0]?.entries[0]?.text).toBe(
    "---\ntags:\n  - database\n  - auth\n---\n\n# Database is locked\n\n## Fix\n\n1. Unlock it.\n",
  );
  expect(pages[0]?.losses).toContainEqual({ code: "field-dropped", line: 4, words: 1, text: "database_id: abc" });
});

describe("which dialect a folder is of", () => {
  test.each([
    [["docfx.json", "a.md"], [], "docfx"],
    [["docs/a.md", "mkdocs.yml"], [], "mkdocs"],
    [["docusaurus.config.ts"], [], "docusaurus"],
    [["astro.config.mjs"], [], "starlight"],
    [["docs/.vitepress/config.mts"], [], "vitepress"],
    [["_Sidebar.md", "Home.md"], [], "github-wiki"],
    [["content/runbooks/etcd/Down.md"], [], "runbooks"],
    [["a.md"], ["---\nms.date: 1/2/2024\n---\n# A"], "docfx"],
    [["a.md"], ["# A\n\n!!! note\n    B"], "mkdocs"],
    [["a.md"], ["# A"], "plain"],
  ])("%j %j is %s", (paths, texts, expected) => {
    expect(recogniseDialect(paths, texts).id).toBe(expected);
  });

  test("each has an id of its own", () => {
    expect(new Set(dialects.map(({ id }) => id)).size).toBe(dialects.length);
  });
});
