import { describe, expect, test } from "vitest";
import { pagesOfHtml } from "../adapters/html-pages.js";
import { pagesOfFolder } from "../adapters/markdown-folder.js";
import { plain } from "../dialects/plain.js";
import { importPages } from "../import-pages.js";
import type { ImportedPage } from "../imported-page.js";
import type { Page } from "../page.js";

/** What stands below the fix of a page, and how often a typed list was told of. */
function fixOf(pages: readonly Page[]): readonly [fix: string, lists: number] {
  const [page] = importPages(pages).pages as readonly [ImportedPage];
  expect(page).toMatchObject({ outcome: "imported" });
  const { length } = page.losses.filter(({ code }) => code === "list-typed");
  return [page.entries[0]?.text.replace(/^[\s\S]*## Fix\n\n/, "").trim() ?? "", length];
}

const markdown = (text: string) =>
  fixOf(pagesOfFolder([{ path: "a/dark.md", text: `# Dark\n\n## Fix\n\n${text}\n` }], plain).pages);

const html = (text: string) =>
  fixOf(pagesOfHtml([{ path: "a/dark.html", text: `<h1>Dark</h1><h2>Fix</h2>${text}` }]).pages);

describe("a list typed by hand is one where its numbers run on", () => {
  test.each([
    ["lines of a paragraph", "1.Turn\n2.Press\n3.Wait", "1. Turn\n2. Press\n3. Wait"],
    ["paragraphs", "1.Turn\n\n2.Press", "1. Turn\n2. Press"],
    ["escaped, with a bracket", "1\\) Turn\n\n2\\) Press", "1. Turn\n2. Press"],
    ["steps", "Step 1: Turn\n\nStep 2: Press", "1. Turn\n2. Press"],
    ["bold words", "**Step 1:** Turn **it**\n\n**Step 2: Press**", "1. Turn **it**\n2. **Press**"],
    ["another language", "Schritt 1: Drehen\nSchritt 2: Warten", "1. Drehen\n2. Warten"],
    ["letters", "a) Turn\nb) Press", "1. Turn\n2. Press"],
    ["words before it", "Do this:\n1.Turn\n2.Press", "Do this:\n\n1. Turn\n2. Press"],
    ["lines that go on", "1.Turn it\nto the left\n2.Press", "1. Turn it\n   to the left\n2. Press"],
    ["a list that lacks a space once", "1.Turn\n\n2. Press\n3. Wait", "1. Turn\n2. Press\n3. Wait"],
    ["the same at its end", "1. Turn\n2. Press\n\n3.Wait", "1. Turn\n2. Press\n3. Wait"],
    ["within a point", "- One:\n\n  1.Turn\n  2.Press", "- One:\n\n  1. Turn\n  2. Press"],
  ])("%s", (_, text, fix) => {
    expect(markdown(text)).toEqual([fix, 1]);
  });

  test.each([
    ["lines of HTML", "<p>1.Turn<br>2.Press</p>", "1. Turn\n2. Press"],
    ["paragraphs of HTML", "<p>1) Turn</p><p><b>2)</b> Press</p>", "1. Turn\n2. Press"],
  ])("%s", (_, text, fix) => {
    expect(html(text)).toEqual([fix, 1]);
  });

  test("two lists are two", () => {
    expect(markdown("1.Turn\n\n2.Press\n\nThen:\n\n1.Wait\n\n2.Look")).toEqual([
      "1. Turn\n2. Press\n\nThen:\n\n1. Wait\n2. Look",
      2,
    ]);
  });
});

describe("everything else stays as it is", () => {
  test.each([
    ["one line", "1.Turn"],
    ["not from 1", "2.Turn\n3.Press"],
    ["a number left out", "1.Turn\n2.Press\n4.Wait"],
    ["a number twice", "1.Turn\n1.Press"],
    ["two ways of counting", "1.Turn\nStep 2: Press"],
    ["decimals", "1.5 volts\n2.5 volts"],
    ["numbers alone", "Step 1:\n\nStep 2:"],
    ["words", "e) Turn\nb) Press"],
  ])("%s", (_, text) => {
    const [fix, lists] = markdown(text);
    expect(lists).toBe(0);
    expect(fix.replaceAll("\\", "")).toBe(text);
  });
});
