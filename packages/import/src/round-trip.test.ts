import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEntry } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { pagesOfHtml } from "./adapters/html-pages.js";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { pagesOfZendesk } from "./adapters/zendesk.js";
import type { DeclaredSection } from "./cut/declare.js";
import { plain } from "./dialects/plain.js";
import { importPages } from "./import-pages.js";

const golden = join(import.meta.dirname, "../../content/golden/looper/looper");

interface BuiltEntry {
  readonly id: string;
  readonly title: string;
  readonly symptom: { readonly text: string };
  readonly solutions: readonly {
    readonly name?: string;
    readonly cause?: { readonly text: string };
    readonly fix: readonly { readonly text: string }[];
  }[];
}

const read = (...path: string[]): string => readFileSync(join(golden, ...path), "utf8");
const built = (JSON.parse(read("json/book.json")).entries as readonly { readonly id: string }[]).map(
  ({ id }): BuiltEntry => JSON.parse(read("json/entries", `${id}.json`)),
);

/** The letters of a text, without the addresses that texts of the JSON build have behind links. */
const letters = (text: string): string => text.replace(/ ?\((?:https?|mailto):[^)]*\)/g, "").replace(/\s+/g, "");

/** An entry as an import has made it. */
function entryOf(text: string, file = "entries/a/x.md", sections: readonly DeclaredSection[] = []): Entry {
  const { entry, diagnostics } = parseEntry({ path: file, text }, { sections });
  if (entry === undefined) throw new Error(`${diagnostics.map(({ message }) => message).join("\n")}\n\n${text}`);
  return entry;
}

describe("our own pages, as a Zendesk export", () => {
  const articles = built.map(({ id, title }, index) => ({
    id: 360_000_000 + index,
    title,
    body: /<main\b[^>]*>([\s\S]*)<\/main>/.exec(read("html", id, "index.html"))?.[1] ?? "",
    section_id: 1,
    locale: "en-us",
    label_names: [],
    draft: false,
    html_url: `https://help.looper.example/hc/en-us/articles/${360_000_000 + index}`,
  }));
  const text = JSON.stringify({
    articles,
    sections: [{ id: 1, name: "All", category_id: 2 }],
    categories: [{ id: 2, name: "Help" }],
  });
  const { pages, sections } = importPages(pagesOfZendesk([{ path: "export.json", text }]).pages, {
    areaFrom: "section",
    fileAt: (path) => (/assets\/[0-9a-f]{20}\./.test(path) ? path : undefined),
    formatOf: (path) => path.slice(path.lastIndexOf(".") + 1),
  });

  test("every page is imported, and no word goes silently", () => {
    expect(pages.map(({ outcome, imbalance }) => ({ outcome, imbalance }))).toEqual(
      built.map(() => ({ outcome: "imported", imbalance: undefined })),
    );
  });

  test.each(built.map((entry, index) => [entry.id, entry, index] as const))("%s says the same", (_, entry, index) => {
    const made = JSON.parse(
      JSON.stringify(entryOf(pages[index]?.entries[0]?.text ?? "", undefined, sections)),
    ) as Entry;
    const lettersOf = (value: unknown): string => letters(textsOf(value).join(""));
    expect(made.title).toBe(entry.title);
    expect(made.solutions.map(({ fix }) => stepTexts(fix))).toEqual(
      entry.solutions.map(({ fix }) => fix.map((step) => letters(step.text))),
    );
    expect(made.solutions.map(({ cause }) => lettersOf(cause))).toEqual(
      entry.solutions.map(({ cause }) => letters(cause?.text ?? "")),
    );
    // An entry without a symptom has its title for one, which pages do not repeat.
    if (entry.symptom.text !== entry.title) expect(lettersOf(made.symptom)).toContain(letters(entry.symptom.text));
  });
});

/** The texts in a tree of rich text, in order. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const node = value as {
    readonly value?: unknown;
    readonly type?: string;
    readonly alt?: string;
    readonly title?: string;
  };
  if (node.type === "picture") return [node.alt ?? "", node.title ?? ""];
  if (typeof node.value === "string") return [node.value];
  return Object.values(value).flatMap(textsOf);
}

function stepTexts(parts: unknown): string[] {
  return (
    parts as readonly { readonly kind: string; readonly items?: readonly unknown[]; readonly parts?: unknown }[]
  ).flatMap((part) =>
    part.kind === "steps"
      ? (part.items ?? []).map((item) => letters(textsOf(item).join("")))
      : part.kind === "group"
        ? stepTexts(part.parts)
        : [],
  );
}

const PAGES = [
  "# Printer stays dark\n\nThe lamp is off.\n\n1. Plug it in.\n2. Press **Start** for `3` seconds.\n",
  "# Labels are blank\n\n## Symptoms\n\nLabels come out\nwithout print.\n\n## Cause\n\nThe roll is upside down.\n\n## Resolution\n\nFirst:\n\n1. Open the cover.\n\n   > [!WARNING]\n   > It is hot.\n2. Turn the roll.\n   - shiny side up\n   - not the other\n\n```sh\nlpr --test\n```\n\n## More information\n\n| Roll | Side |\n| --- | --- |\n| A | up |\n\nSee [the maker](https://maker.example/rolls).\n",
  "# It beeps\n\n## Symptoms\n\nIt beeps.\n\n## Resolution\n\n### Method 1: Reset\n\n1. Hold the key.\n\n### Method 2: Replace\n\nSend it in.\n\n## Workaround\n\n- Cover the speaker.\n",
  "# Questions\n\n## What is it?\n\nA printer.\n\n## Why is it loud?\n\nIt prints.\n\n1. Put it away.\n\n## Where is the key?\n\nBelow.\n",
];

test("the same pages as Markdown and as HTML give equal entries", () => {
  const markdown = PAGES.map((text, index) => ({ path: `a/page-${index}.md`, text }));
  const html = PAGES.map((text, index) => ({
    path: `a/page-${index}.html`,
    text: micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  }));
  const entriesOf = (pages: ReturnType<typeof importPages>["pages"]) =>
    pages.flatMap(({ entries }) => entries.map(({ id, area, text }) => entryOf(text, `entries/${area}/${id}.md`)));
  const direct = entriesOf(importPages(pagesOfFolder(markdown, plain).pages).pages);
  expect(direct).toHaveLength(6);
  // Lines that a source breaks are one in HTML.
  const unbroken = (entries: readonly Entry[]): unknown => JSON.parse(JSON.stringify(entries).replaceAll("\\n", " "));
  expect(unbroken(entriesOf(importPages(pagesOfHtml(html).pages).pages))).toEqual(unbroken(direct));
});
