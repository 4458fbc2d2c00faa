import { expect, test } from "vitest";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { plain } from "./dialects/plain.js";
import { importPages } from "./import-pages.js";

const dialect = {
  ...plain,
  fields: { ...plain.fields, products: "appliesTo", checked: "reviewed", symptom: "also" },
} as const;

const LONG = "word ".repeat(70).trim();

test.each<[string, string, string, readonly string[]]>([
  ["title, beside a heading", "title: The lamp is out", "also:\n  - The lamp is out\n", []],
  ["title, as the heading", "title: dark lamp", "", ["title-repeated"]],
  ["title that is the name of another page", "title: bright lamp", "", ["field-dropped"]],
  ["title that is no text", "title: [a, b]", "", ["field-dropped"]],
  ["wording", "symptom: It   burns no more", "also:\n  - It burns no more\n", []],
  ["wording with markup", "symptom: It *burns* no more", "", ["field-dropped"]],
  ["wording that is too short", "symptom: Out", "", ["field-dropped"]],
  ["summary", "description: Run `a_b` and *wait*.", "summary: Run `a_b` and \\*wait\\*.\n", []],
  ["summary with a tag", "description: Run <b>.", "", ["field-dropped"]],
  ["summary that is too long", `description: ${LONG}`, "", ["field-dropped"]],
  ["second summary", "description: One.\nsummary: Two.", "summary: One.\n", ["field-dropped"]],
  ["list of labels", "tags: [Lamps, x y, lamps]", "tags:\n  - lamps\n  - x-y\n", ["field-dropped"]],
  ["labels in a line", "keywords: lamps, light", "tags:\n  - lamps\n  - light\n", []],
  ["labels that are no texts", "tags: {a: 1}", "", ["field-dropped"]],
  ["aliases", "aliases: [/help/old-lamp.html, dark-lamp]", "aliases:\n  - old-lamp\n", []],
  ["alias that is an id", "aliases: bright-lamp", "", ["alias-taken"]],
  ["products", "products: [Lamp 2, <b>, Lamp 2]", "appliesTo:\n  - Lamp 2\n", ["field-dropped", "field-dropped"]],
  ["day", "checked: 3/7/2025", "reviewed: 2025-03-07\n", []],
  ["day that is none", "checked: 2025-02-31", "", ["field-dropped"]],
  ["setting", "weight: 3", "", ["field-dropped"]],
  ["unknown field", "constructor: x", "", ["field-dropped"]],
  ["empty field", "weight:", "", []],
])("a %s", (_, fields, expected, losses) => {
  const texts = [
    { path: "a/lamp.md", text: `---\n${fields}\n---\n\n# Dark lamp\n\n## Fix\n\nWait.\n` },
    { path: "a/other.md", text: "# Bright lamp\n\n## Fix\n\nWait.\n" },
  ];
  const [page] = importPages(pagesOfFolder(texts, dialect).pages, { dialect }).pages;
  expect(page).toMatchObject({ outcome: "imported" });
  expect(page?.entries[0]?.text).toBe(
    `${expected === "" ? "" : `---\n${expected}---\n\n`}# Dark lamp\n\n## Fix\n\nWait.\n`,
  );
  expect(page?.losses.map(({ code }) => code)).toEqual(losses);
});
