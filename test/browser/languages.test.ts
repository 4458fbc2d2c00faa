import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { wordsFor, wordsLocales } from "@fixbook/core";
import { buildBooks } from "@fixbook/engine";
import { expect } from "vitest";
import { LAW_RUNS } from "../law-runs.ts";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { test } from "./test.ts";

const locales = wordsLocales.filter((locale) => locale !== "en");
/** Languages differ in words alone, and colours in every language are those of English: `pages.test.ts` looks at them. */
const leftOut = LAW_RUNS === 1 ? ["color-contrast"] : [];
/** Where every page is looked at; in other languages those with the most words are. */
const looksAtAll = (locale: string) => LAW_RUNS > 1 || locale === "ar";
const idOf = (locale: string) => `in-${locale.toLowerCase()}`;

/** Its own text is numbers, so that every word of its pages is one of ours. */
const filesIn = (locale: string) => ({
  "book.yaml": `id: ${idOf(locale)}
title: "100"
locale: ${locale}
areas: [{id: first, title: "200", summary: "201"}, {id: empty, title: "300", empty: "301"}]
products: [{id: p, title: "7", versions: ["1.0", "2.0"]}]
support: {checklist: ["400"], contact: "500", address: "mailto:a@acme.example"}
brands: [acme]
`,
  "brands/acme.yaml": 'name: "1"\nurl: https://help.acme.example\n',
  "entries/first/one.md": `---
signatures: {codes: [E-1042]}
appliesTo: ["p >=2.0"]
reviewed: 2026-03-09
---

# 600 601

610 611

> [!WARNING]
> 612

1. 620 621

   \`\`\`
   1234
   \`\`\`
`,
});

const folder = mkdtempSync(join(tmpdir(), "fixbook-languages-"));
test.beforeAll(async () => {
  const books = locales.map((locale) => {
    const book = join(folder, idOf(locale));
    for (const [path, text] of Object.entries(filesIn(locale))) {
      mkdirSync(dirname(join(book, path)), { recursive: true });
      writeFileSync(join(book, path), text);
    }
    return book;
  });
  const built = await buildBooks({ books, out: join(folder, "out"), cwd: folder, workers: 1 });
  expect(built.books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"))).toEqual(
    [],
  );
}, 60_000);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const locale of locales) {
  const { search, script } = wordsFor(locale).words;
  test(`pages in ${locale} are accessible, fit, and speak it, what scripts add included`, async ({ open }) => {
    const { page, faults } = await open(join(folder, "out", idOf(locale), "acme/html"), { reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ["/support/", "/areas/empty/", "/404.html", "/one/", "/"]) {
      await page.goto(path);
      expect(await overflowing(page), path).toEqual([]);
      if (path === "/one/") expect(await page.locator("pre .copy").textContent()).toBe(script.copy);
      if (path === "/one/" || looksAtAll(locale)) expect(await axeViolations(page, leftOut), path).toEqual([]);
      // The pointer to the text version is for programs: no reader sees or hears it.
      expect(await page.locator("[lang=en]:not([aria-hidden])").count(), path).toBe(0);
    }
    await page.fill("#search-field", "E-1042");
    await page.locator(".search-list a").waitFor();
    expect(await page.locator(".search-status").textContent()).toBe(search.found(1, 0));
    expect(await overflowing(page)).toEqual([]);
    expect(await axeViolations(page, leftOut)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test(`the picker in ${locale} is accessible and fits`, async ({ open }) => {
    const { page } = await open(join(folder, "out", idOf(locale), "acme/email"), { reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto("/");
    await page.fill("#search-field", "E-1042");
    await page.locator("#snippet").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await overflowing(page)).toEqual([]);
    expect(await axeViolations(page, leftOut)).toEqual([]);
  });
}
