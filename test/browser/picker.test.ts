import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { copied } from "./copied.ts";
import { overflowing } from "./overflow.ts";
import { contentFolder } from "./published.ts";
import { test } from "./test.ts";

/** A code that no line of a phone holds. */
const LONG_CODE = `ERR_${"LABEL_SCANNER_".repeat(3)}42`;

/** A book with fields that an agent fills. */
const files = {
  "book.yaml": `id: shop
title: <<PRODUCT>> help
areas: [{id: orders, title: Orders}]
placeholders:
  PRODUCT: {type: text, description: The product.}
  ORDER_NUMBER: {type: text, filledBy: agent, description: The number of the order.}
  WRITER: {type: email, filledBy: agent, description: Where the customer wrote from.}
support: {checklist: [A screenshot.]}
synonyms: [{from: [reimbursement], to: refund}]
brands: [acme, zeta]
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme}\n",
  "brands/zeta.yaml": "name: Zeta\nurl: https://help.zeta.example\nvalues: {PRODUCT: Zeta}\n",
  "entries/orders/refund-missing.md": `# The refund has not arrived

The refund of order <<ORDER_NUMBER>> waits for the bank.

1. Run \`refund <<ORDER_NUMBER>>\` & wait.
2. Look for a mail to <<WRITER>>.
`,
  "entries/orders/parcel-lost.md": `# The parcel is lost

The carrier has no trace of it.

1. Ask the neighbours of \`{{ticket.id}}\`.
2. See [the map](https://maps.example/a).
`,
  "entries/orders/scanner-code.md": `---
signatures: {codes: [${LONG_CODE}], messages: ["Lens %id% got no light"]}
---

# The scanner says ${LONG_CODE}

Its lens is dirty.

1. Wipe it.
`,
};

let root = "";
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-picker-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "shop", path)), { recursive: true });
    writeFileSync(join(root, "shop", path), text);
  }
  const { published } = await buildBooks({ books: [join(root, "shop")], out: "out", cwd: root, targets: ["email"] });
  expect(published).toBeDefined();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const book = () => join(root, "out/shop");
const start = "/acme/email/index.html";
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const said = (page: Page, words: string | RegExp) => page.locator("#said").filter({ hasText: words }).waitFor();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

test("with the keyboard alone: find, fill, copy, both forms", async ({ open }) => {
  const { page, faults } = await open(book(), clipboard);
  await page.goto(start);
  expect(await focused(page)).toBe("search-field");
  await page.keyboard.type("refund");
  await page.locator("#entries button[value=refund-missing][data-chosen]").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#field-ORDER_NUMBER:focus").waitFor();
  await page.keyboard.type("<b>A-1</b>");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ann@example.com");
  await page.keyboard.press("Control+Enter");
  await said(page, "Copied: The refund has not arrived (Fix).");
  const { html, text } = await copied(page);
  expect(text).toBe(`Cause: The refund of order <b>A-1</b> waits for the bank.

Fix:
1. Run \`refund <b>A-1</b>\` & wait.
2. Look for a mail to ann@example.com.

More: The refund has not arrived <https://help.acme.example/refund-missing/>
`);
  expect(html.replace(/ (?:style|dir|lang)="[^"]*"/g, "")).toContain(
    "<ol><li>Run <code>refund &lt;b&gt;A-1&lt;/b&gt;</code> &amp; wait.</li><li>Look for a mail to ann@example.com.</li></ol>",
  );
  expect(faults).toEqual([]);
});

test("a log that is pasted keeps its lines, which tell where a message ends", async ({ open }) => {
  const { page, faults } = await open(book(), clipboard);
  await page.goto(start);
  const paste = async (log: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), log);
    await page.locator("#search-field").fill("");
    await page.keyboard.press("Control+V");
  };
  const reasons = page.locator("#entries .about").filter({ hasText: "message" });
  await paste("10:01 boot\r\n10:02 Lens 7 got no light\r\n10:03 end\r\n");
  await reasons.waitFor();
  expect(await page.locator("#search-field").inputValue()).toBe("10:01 boot 10:02 Lens 7 got no light 10:03 end");
  await paste("10:01 Lens 7 is clean\nthe lamp got no light");
  await reasons.waitFor({ state: "detached" });
  // What is typed behind it is a line like any other.
  await page.locator("#search-field").fill("parcel");
  await page.locator("#entries button[value=parcel-lost][data-chosen]").waitFor();
  expect(faults).toEqual([]);
});

test("what is copied is the stored string, byte for byte", async ({ open }) => {
  const { page, site } = await open(book(), clipboard);
  await page.goto(start);
  await page.keyboard.type("parcel");
  await page.locator("#entries button[value=parcel-lost][data-chosen]").waitFor();
  await page.keyboard.press("Control+Enter");
  await said(page, "Copied");
  const stored = async (form: string) => (await fetch(`${site.url}/acme/email/parcel-lost.${form}`)).text();
  const { html, text } = await copied(page);
  expect(text).toBe(await stored("txt"));
  expect(html).toBe(await stored("html"));
});

test("a field that is empty is asked for, and may stay visible", async ({ open }) => {
  const { page } = await open(book(), clipboard);
  await page.goto(start);
  await page.keyboard.type("refund");
  await page.locator("#entries button[data-chosen]").waitFor();
  await page.keyboard.press("Control+Enter");
  await said(page, "Still to fill in: [order number], [writer].");
  expect(await focused(page)).toBe("field-ORDER_NUMBER");
  await page.keyboard.press("Control+Enter");
  await said(page, "Copied");
  expect((await copied(page)).text).toContain("The refund of order [order number] waits");
});

test("several entries become one reply, in the agent's order, and fields stay filled", async ({ open }) => {
  const { page, faults } = await open(book(), clipboard);
  await page.goto(start);
  await page.keyboard.press("ArrowDown");
  await page.locator("#subject").filter({ hasText: "The parcel is lost" }).waitFor();
  await page.keyboard.press("Alt+v");
  await said(page, "Short");
  await page.keyboard.press("Control+Shift+Enter");
  await said(page, "1 snippet");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#field-ORDER_NUMBER:focus").waitFor();
  await page.keyboard.type("A-1");
  await page.keyboard.press("Control+Shift+Enter");
  await said(page, "2 snippets");
  await page.getByRole("button", { name: "Move up: The refund has not arrived (Short)" }).focus();
  await page.keyboard.press("Enter");
  await said(page, "is number 1");
  await page.keyboard.press("Alt+c");
  await said(page, "Copied: Reply.");
  const { html, text } = await copied(page);
  expect(text).toBe(`The refund has not arrived
The refund of order A-1 waits for the bank. Run \`refund A-1\` & wait.

More: The refund has not arrived <https://help.acme.example/refund-missing/>

The parcel is lost
The carrier has no trace of it. Ask the neighbours of {{ticket.id}}.

More: The parcel is lost <https://help.acme.example/parcel-lost/>
`);
  expect(html.match(/<strong>[^<]*<\/strong>/g)).toEqual([
    "<strong>The refund has not arrived</strong>",
    "<strong>The parcel is lost</strong>",
  ]);
  await page.getByRole("button", { name: /^Remove: The refund/ }).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("#reply-items li").count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test("what is only close is labelled, and Enter goes to it without settling on it", async ({ open }) => {
  const { page, faults } = await open(book());
  await page.goto(start);
  const found = page.locator("#found");
  expect(await found.textContent()).toBe("3 entries");
  await page.keyboard.type("carrier pigeon ate breakfast");
  await found.filter({ hasText: /^No exact answer\. 1 closest entry\.$/ }).waitFor();
  expect(await page.locator("#entries > li").allTextContents()).toEqual([
    "Closest entries",
    "The parcel is lostOrders",
  ]);
  await page.keyboard.press("Enter");
  await page.locator("#entries button[value=parcel-lost]:focus").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.locator("#copy:focus").waitFor();
  expect(faults).toEqual([]);
});

test("a row says which synonym and which code led to it", async ({ open }) => {
  const { page } = await open(book());
  await page.goto(start);
  const about = page.locator("#entries button[data-chosen] .about");
  await page.keyboard.type("reimbursement has not arrived");
  await about.filter({ hasText: "Orders · you wrote reimbursement: refund" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type(LONG_CODE);
  await about.filter({ hasText: `Orders · error code ${LONG_CODE}` }).waitFor();
});

test("a search that breaks is said, and all entries are listed", async ({ open }) => {
  const { page } = await open(book());
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "fixbookLanguage", {
      get: () => ({
        stem() {
          throw new Error("broken");
        },
      }),
      set() {},
    });
  });
  await page.goto(start);
  await page.keyboard.type("refund");
  await page.locator("#found").filter({ hasText: "The search failed. All entries are listed." }).waitFor();
  expect(await page.locator("#entries button").count()).toBe(3);
});

test("brands lead to each other", async ({ open }) => {
  const { page } = await open(book());
  await page.goto(start);
  await page.getByRole("link", { name: "Zeta" }).click();
  await page.waitForURL(/\/zeta\/email\/index\.html$/);
  expect(await page.locator("h1").textContent()).toContain("Zeta help");
});

describe("looks", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 1280]) {
      test(`${colorScheme} at ${width} px: accessible, and nothing sticks out`, async ({ open }) => {
        const { page, faults } = await open(book(), {
          colorScheme,
          viewport: { width, height: 800 },
          reducedMotion: "reduce",
        });
        await page.goto(start);
        expect(await axeViolations(page)).toEqual([]);
        await page.keyboard.type("refund");
        await page.locator("#entries button[data-chosen]").waitFor();
        await page.keyboard.press("Control+Shift+Enter");
        await said(page, "Added");
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflowing(page)).toEqual([]);
        await page.locator("#search-field").fill(LONG_CODE);
        await page.locator("#entries button[value=scanner-code][data-chosen]").waitFor();
        await page.locator("#subject").filter({ hasText: LONG_CODE }).waitFor();
        await page.keyboard.press("Control+Shift+Enter");
        await page.locator("#reply-items li").nth(1).waitFor();
        expect(await overflowing(page)).toEqual([]);
        const list = page.locator("#entries");
        expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
        expect(faults).toEqual([]);
      });
    }
  }
});

test("it works from a file, and copies there", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`file://${join(book(), start)}`);
  await page.keyboard.type("parcel");
  await page.locator("#entries button[value=parcel-lost][data-chosen]").waitFor();
  await page.keyboard.press("Control+Enter");
  await said(page, "Copied: The parcel is lost (Fix).");
  await context.close();
});

test("a browser without the copy command gets both forms, too", async ({ open }) => {
  const { page } = await open(book(), clipboard);
  await page.addInitScript(() => Object.assign(document, { execCommand: () => false }));
  await page.goto(start);
  await page.keyboard.type("parcel");
  await page.locator("#entries button[data-chosen]").waitFor();
  await page.keyboard.press("Control+Enter");
  await said(page, /^Copied: The parcel/);
  const { html, text } = await copied(page);
  expect(text).toContain("1. Ask the neighbours of {{ticket.id}}.\n2. See the map <https://maps.example/a>.");
  expect(html).toContain('<a href="https://maps.example/a">the map</a>');
});

test("every real entry can be shown", async ({ open }) => {
  const { page, faults } = await open(join(contentFolder, "peptideclients/peptideclients/email"));
  await page.goto("/index.html");
  const ids = await page
    .locator("#entries button")
    .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value));
  expect(ids.length).toBeGreaterThan(5);
  for (const id of ids) {
    await page.locator(`#entries button[value=${id}]`).click();
    await page
      .locator("#plain")
      .filter({ hasText: `/${id}/>` })
      .waitFor();
    expect(await page.locator("#rich a").last().getAttribute("href")).toContain(`/${id}/`);
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
