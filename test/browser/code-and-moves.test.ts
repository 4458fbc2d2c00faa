import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { type HelpCenter, helpCentersIn } from "./published.ts";
import { test } from "./test.ts";

const files = {
  "book.yaml": "id: arabic\ntitle: مساعدة\nlocale: fa\nareas:\n  - {id: main, title: الطباعة}\nbrands: [acme]\n",
  "brands/acme.yaml": "name: أكمي\nurl: https://help.acme.example\n",
  "entries/main/feed.md": `---
aliases: [old-feed]
signatures: {codes: [E-1042]}
---

# الموجز لا يفتح

الوكيل يجيب بدلا منه.

1. اسأله من دون الوكيل:

   \`\`\`sh
   $ curl --noproxy acme.example https://acme.example/a-very-long-address-of-a-feed.json
   > {"feed": "open"}
   \`\`\`
2. أعد التشغيل:

   \`\`\`
   restart
   \`\`\`
`,
  "entries/main/other.md": "# الصفحة فارغة\n\n1. افتح الغطاء.\n",
};

let folder = "";
let helpCenter: HelpCenter;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fixbook-code-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "book", path)), { recursive: true });
    writeFileSync(join(folder, "book", path), text);
  }
  const { books, published } = await buildBooks({
    books: [join(folder, "book")],
    out: join(folder, "out"),
    cwd: folder,
    workers: 1,
  });
  expect(books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
  expect(published).toBeDefined();
  helpCenter = helpCentersIn(join(folder, "out"))[0] as HelpCenter;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const permissions = ["clipboard-read", "clipboard-write"];

describe.each([1280, 320])("a block of code at %i px", (width) => {
  test("has a button for its command alone, which the keyboard reaches and a screen reader hears", async ({ open }) => {
    const { page, faults } = await open(helpCenter.folder, { permissions, viewport: { width, height: 800 } });
    await page.goto("/feed/");
    const buttons = page.locator("pre > button");
    expect(await buttons.count(), "the first step, which is also the first check, and the second").toBe(3);
    await buttons.first().focus();
    await page.keyboard.press("Enter");
    await page.locator("main > [role=status]").filter({ hasText: "Copied" }).waitFor();
    expect(await clipboard(page)).toBe(
      "curl --noproxy acme.example https://acme.example/a-very-long-address-of-a-feed.json",
    );
    await buttons.last().click();
    expect(await clipboard(page)).toBe("restart");
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("keeps room for it: nothing moves, and no text lies below it", async ({ open }) => {
    const height = async (javaScriptEnabled: boolean) => {
      const { page } = await open(helpCenter.folder, { javaScriptEnabled, viewport: { width, height: 800 } });
      await page.goto("/feed/");
      return page.locator("pre").first().boundingBox();
    };
    const { page } = await open(helpCenter.folder, { viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => (entry as unknown as { value: number }).value);
        Object.assign(globalThis, { shifted: shifts.reduce((sum, value) => sum + value, 0) });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("/feed/");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Reflect.get(globalThis, "shifted") ?? 0)).toBe(0);
    const overlaps = await page.locator("pre").evaluateAll(
      (blocks) =>
        blocks.filter((block) => {
          const button = block.querySelector("button")?.getBoundingClientRect() ?? new DOMRect();
          const range = document.createRange();
          range.selectNodeContents(block.querySelector("code") as Node);
          return [...range.getClientRects()].some(
            ({ left, right, top, bottom }) =>
              left < button.right && right > button.left && top < button.bottom && bottom > button.top,
          );
        }).length,
    );
    expect(overlaps).toBe(0);
    expect((await height(false))?.height).toBeLessThanOrEqual((await height(true))?.height ?? 0);
  });
});

describe("an earlier address", () => {
  test.for(["?from=mail#step-fix-2", "?a=b%20c&d=%2F", "#step-fix-1", ""])(
    "leads on with %j",
    async (carried, { open }) => {
      const { page, faults } = await open(helpCenter.folder);
      await page.goto(`/old-feed/index.html${carried}`);
      await page.waitForURL((url) => url.pathname === "/feed/");
      expect(page.url().replace(/^.*\/feed\//, "")).toBe(carried);
      expect(faults).toEqual([]);
    },
  );

  test("leads on without scripts", async ({ open }) => {
    const { page } = await open(helpCenter.folder, { javaScriptEnabled: false });
    await page.goto("/old-feed/");
    await page.waitForURL("**/feed/");
  });
});

test("what scripts say on a page of another language says its own", async ({ open }) => {
  const { page } = await open(helpCenter.folder, { permissions });
  const unmarked = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest("script, code, var, .prose a") !== null) continue;
        if (/[a-z]{2}/i.test(node.nodeValue ?? "") && parent.closest("[lang]")?.getAttribute("lang") !== "en")
          found.push(node.nodeValue ?? "");
      }
      return found;
    });
  await page.goto("/");
  for (const text of ["صفحة", "xyzzy", "E-1042"]) {
    await page.getByRole("searchbox").fill(text);
    await page
      .locator(".search [role=status]")
      .filter({ hasText: /answer|Nothing/ })
      .waitFor();
    expect([text, await unmarked()]).toEqual([text, []]);
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.goto("/feed/");
  await page.locator(".signatures .copy").click();
  await page.locator(".signatures [role=status]").filter({ hasText: "Copied" }).waitFor();
  expect(await unmarked()).toEqual([]);
});
