import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import { expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { type HelpCenter, helpCentersIn } from "./published.ts";
import { test } from "./test.ts";

const entry = (title: string, other: string) => `---
summary: הדפים יוצאים ריקים או חתוכים.
related: [${other}]
signatures: {codes: [E-1042]}
---

# ${title}

## Cause: הגליל הפוך

הגליל הוכנס **הפוך**; ראו [[${other}]] ואת \`/settings/printing\`.

## Fix

1. פתחו את המכסה.
2. הפכו את הגליל והריצו:

   \`\`\`
   labeler --reset --device /dev/usb/lp0 --timeout 30 --verbose
   \`\`\`

3. סגרו את המכסה ולחצו על **הזנה**.

## Cause: הראש מלוכלך

אבק על הראש.

## Fix

1. נקו את הראש.
`;

const files = {
  "book.yaml": `id: hebrew
title: עזרה למדפסת
locale: he
areas:
  - {id: printing, title: הדפסה}
support: {contact: "כתבו אל <help@acme.example>."}
brands: [acme]
`,
  "brands/acme.yaml": "name: אקמה\nurl: https://help.acme.example\n",
  "entries/printing/blank-labels.md": entry("מדבקות יוצאות ריקות", "cut-labels"),
  "entries/printing/cut-labels.md": entry("מדבקות נחתכות", "blank-labels"),
  "entries/printing/no-power.md": entry("המדפסת לא נדלקת", "cut-labels"),
};

let folder = "";
let helpCenter: HelpCenter;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fixbook-rtl-"));
  const book = join(folder, "hebrew");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(book, path)), { recursive: true });
    writeFileSync(join(book, path), text);
  }
  const { books, published } = await buildBooks({ books: [book], out: join(folder, "out"), cwd: folder, workers: 1 });
  expect(books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
  expect(published).toBeDefined();
  helpCenter = helpCentersIn(join(folder, "out"))[0] as HelpCenter;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every page of a Hebrew book runs from right to left, is accessible, and fits", async ({ open }) => {
  const { page, faults } = await open(helpCenter.folder, { reducedMotion: "reduce" });
  expect(helpCenter.pages).toHaveLength(6);
  for (const path of helpCenter.pages) {
    await page.goto(path);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await page.locator("html").getAttribute("lang")).toBe("he");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowing(page), `${path} at ${width} px`).toEqual([]);
      expect(await axeViolations(page), `${path} at ${width} px`).toEqual([]);
    }
  }
  expect(faults).toEqual([]);
});

test("what comes first stands on the right, and code still runs from left to right", async ({ open }) => {
  const { page } = await open(helpCenter.folder, { viewport: { width: 1280, height: 800 } });
  await page.goto("/cut-labels/");
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
  expect(await left(".brand")).toBeGreaterThan(await left(".site-header nav"));
  expect(await left(".breadcrumb li:first-child")).toBeGreaterThan(await left(".breadcrumb li:last-child"));
  expect(await left(".pager-prev")).toBeGreaterThan(await left(".pager-next"));
  expect(
    await page
      .locator("pre")
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe("ltr");
});

test("every arrow and angle of the pages turns with the direction", async ({ open }) => {
  const { page } = await open(helpCenter.folder);
  const signs = new Set<string>();
  for (const path of helpCenter.pages) {
    await page.goto(path);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll("body *:not(script)")].flatMap((element) => [
        ...["::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo).content),
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map((node) => node.nodeValue ?? ""),
      ]),
    );
    for (const sign of drawn.join(" ").match(/[\p{Sm}\p{Pi}\p{Pf}\u2190-\u21ff\u27f0-\u27ff]/gu) ?? []) signs.add(sign);
  }
  expect(signs.size, "this test can fail").toBeGreaterThan(0);
  expect([...signs].filter((sign) => !/\p{Bidi_Mirrored}/u.test(sign))).toEqual([]);
});
