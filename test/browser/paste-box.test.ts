import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { contentFolder } from "./published.ts";
import { test } from "./test.ts";

const peptideclients = join(contentFolder, "peptideclients/peptideclients/html");

const box = (page: Page) => page.getByRole("textbox", { name: "What do you see?" });
const answers = (page: Page) => page.locator(".search-found > .search-list > li > a");
const pasted = (page: Page) => page.getByRole("group", { name: "In your text" });
const paste = "Paste the whole error";
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

const noise = (count: number) => Array.from({ length: count }, (_, at) => `2026-03-02T09:14 INFO order ${at} is fine`);
/** A log with two errors, of which the second is more certain. */
const log = [
  ...noise(40),
  'ERROR answer {"status":429,"error":"rate_limited"}',
  ...noise(20),
  'ERROR answer {"status":401,"error":"invalid_api_key"}',
  "done",
].join("\n");

async function put(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press("Control+V");
}

test("opens by key, and marks the lines that matched in the reader's own text", async ({ open }) => {
  const { page, faults } = await open(peptideclients, clipboard);
  await page.goto("/");
  await page.locator("#search-field").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(paste);
  await page.keyboard.press("Enter");
  expect(await box(page).evaluate((area) => area === document.activeElement)).toBe(true);
  expect(
    await box(page).evaluate(
      (area) => document.getElementById(area.getAttribute("aria-describedby") ?? "")?.textContent,
    ),
  ).toContain("stays on this device");
  await put(page, log);
  await pasted(page).waitFor();
  expect(await box(page).inputValue()).toBe(log);
  const found = await answers(page).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(
    found
      .slice(0, 2)
      .map((href) => href?.split("/").at(-2))
      .sort(),
  ).toEqual(["invalid-api-key", "rate-limited"]);
  const lines = await pasted(page).getByRole("listitem").allTextContents();
  expect(lines).toEqual([
    "2026-03-02T09:14 INFO order 39 is fine",
    'ERROR answer {"status":429,"error":"rate_limited"}',
    "2026-03-02T09:14 INFO order 0 is fine",
    "18 lines",
    "2026-03-02T09:14 INFO order 19 is fine",
    'ERROR answer {"status":401,"error":"invalid_api_key"}',
    "done",
  ]);
  expect(await pasted(page).locator("mark").allTextContents()).toEqual(
    expect.arrayContaining(["rate_limited", "invalid_api_key"]),
  );
  expect(
    await pasted(page)
      .locator("li")
      .nth(1)
      .evaluate((line) => (line as HTMLLIElement).value),
  ).toBe(41);
  expect(await page.locator(".search-about").filter({ hasText: "invalid_api_key, line 62" }).count()).toBe(1);
  expect(faults).toEqual([]);
});

test("takes Enter as a new line, Ctrl+Enter leads to the answers, Escape back, and the text stays", async ({
  open,
}) => {
  const { page } = await open(peptideclients);
  await page.goto("/");
  await page.getByRole("button", { name: paste }).click();
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("rate_limited");
  await pasted(page).waitFor();
  await page.keyboard.press("ArrowUp");
  expect(await box(page).evaluate((area) => area === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.activeElement?.matches(".search-list a") === true);
  expect(new URL(page.url()).pathname).toBe("/");
  await page.keyboard.press("Escape");
  expect(await box(page).inputValue()).toBe("one\nrate_limited");
  await page.getByRole("button", { name: "Back to one line" }).click();
  expect(await page.getByRole("searchbox").inputValue()).toBe("one rate_limited");
  expect(await page.getByRole("searchbox").evaluate((input) => input === document.activeElement)).toBe(true);
  await page.getByRole("button", { name: paste }).click();
  expect(await box(page).inputValue()).toBe("one\nrate_limited");
});

test("opens by itself for a text of several lines, and not for one", async ({ open }) => {
  const { page } = await open(peptideclients, clipboard);
  await page.goto("/");
  await page.getByRole("searchbox").focus();
  await put(page, "rate_limited");
  await answers(page).first().waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe("rate_limited");
  expect(await pasted(page).count()).toBe(0);
  await put(page, log);
  await pasted(page).waitFor();
  expect(await box(page).inputValue()).toBe(log);
});

test("on other pages the line shows the text, and its lines are told apart", async ({ open }) => {
  const { page } = await open(peptideclients, clipboard);
  await page.goto("/support/");
  expect(await page.getByRole("button", { name: paste }).count()).toBe(0);
  await page.getByRole("searchbox").focus();
  await put(page, log);
  await pasted(page).waitFor();
  expect(await page.locator(".search-about").filter({ hasText: "invalid_api_key, line 62" }).count()).toBe(1);
});

test("takes a log of a megabyte, and finds what stands in its middle", async ({ open }) => {
  const { page } = await open(peptideclients);
  await page.goto("/");
  await page.getByRole("button", { name: paste }).click();
  const middle = [...noise(14_000), 'ERROR {"error":"invalid_api_key"}', ...noise(14_000)].join("\n");
  expect(middle.length).toBeGreaterThan(1_000_000);
  // To type it takes a browser longer than to search it.
  await box(page).evaluate((area, text) => {
    (area as HTMLTextAreaElement).value = text;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, middle);
  await pasted(page).waitFor({ timeout: 10_000 });
  expect(await pasted(page).locator("mark").allTextContents()).toEqual(["invalid_api_key"]);
  expect(await answers(page).first().getAttribute("href")).toContain("invalid-api-key");
});

test("whatever is pasted stays a text", async ({ open }) => {
  const { page, faults } = await open(peptideclients);
  await page.goto("/");
  await page.getByRole("button", { name: paste }).click();
  const hostile =
    '<img src=x onerror="alert(1)">\n<b>rate_limited</b> \u202e \ud800\n</li></ol><script>alert(1)</script>';
  await box(page).fill(hostile);
  await pasted(page).waitFor();
  expect(await pasted(page).locator("img, b, script").count()).toBe(0);
  expect(await pasted(page).getByRole("listitem").first().textContent()).toBe('<img src=x onerror="alert(1)">');
  expect(faults).toEqual([]);
});

test("works from a file", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(`file://${join(peptideclients, "index.html")}`);
  await page.getByRole("button", { name: paste }).click();
  await box(page).fill(log);
  await pasted(page).waitFor();
  await answers(page).first().click();
  await page.waitForURL(/\/(?:invalid-api-key|rate-limited)\/index\.html$/);
  await page.close();
});

describe.each([
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const)("$colorScheme at $viewport.width px", (look) => {
  test("is accessible and fits", async ({ open }) => {
    const { page, faults } = await open(peptideclients, { ...look, reducedMotion: "reduce" });
    await page.goto("/");
    await page.getByRole("button", { name: paste }).click();
    expect(await axeViolations(page)).toEqual([]);
    await box(page).fill(`${log}\n${"x".repeat(3000)} rate_limited`);
    await pasted(page).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
