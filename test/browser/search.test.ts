import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { contentFolder } from "./published.ts";
import { type Opened, test } from "./test.ts";

const looper = join(contentFolder, "looper/looper/html");
const peptideclients = join(contentFolder, "peptideclients/peptideclients/html");

const field = (page: Page) => page.getByRole("searchbox");
const answers = (page: Page) => page.locator(".search-list > li > a");
const status = (page: Page) => page.locator(".search [role=status]");

/** Types a text, and answers the ids of the entries that are listed, best first. */
async function search(page: Page, text: string): Promise<readonly string[]> {
  await field(page).fill(text);
  await status(page)
    .filter({ hasText: /answer|Nothing/ })
    .waitFor();
  const links = await answers(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  return links.map((path) => path.split("/").at(-2) ?? "");
}

const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const;

describe.each(looks)("search, $colorScheme at $viewport.width px", (look) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(looper, { ...look, reducedMotion: "reduce" });
  });
  test.beforeEach(async () => {
    await opened.page.goto("/");
  });

  test.for([
    ["a phrase", "voice call won't connect", "ts-voice-call-wont-connect"],
    ["a typo", "voise call wont conect", "ts-voice-call-wont-connect"],
    ["other words for it", "emails land in spam", "ts-email-going-to-spam"],
  ] as const)("finds by %s, and the list is accessible and fits", async ([, text, id]) => {
    const { page, faults } = opened;
    expect((await search(page, text))[0]).toBe(id);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("leads on when nothing is found", async () => {
    const { page } = opened;
    expect(await search(page, "xyzzy qwrtpl")).toEqual([]);
    expect(await status(page).textContent()).toBe("Nothing found.");
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });
});

describe("signatures", () => {
  test.for([
    ["a code", "idempotency_conflict", "idempotency-conflict"],
    ["a status", "429", "rate-limited"],
    ["a pasted message", "curl: (22) HTTP/1.1 401 invalid_api_key for /integrations/v1/orders", "invalid-api-key"],
  ] as const)("finds by %s", async ([, text, id], { open }) => {
    const { page, faults } = await open(peptideclients);
    await page.goto("/");
    expect((await search(page, text))[0]).toBe(id);
    expect(faults).toEqual([]);
  });

  test("finds by a log of many lines that is pasted", async ({ open }) => {
    const { page } = await open(peptideclients, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto("/");
    const log = `2026-01-01 12:00:00 worker started\n${"noise line\n".repeat(50)}{"error":"idempotency_conflict","status":409}\ndone`;
    await page.evaluate((text) => navigator.clipboard.writeText(text), log);
    await field(page).focus();
    await page.keyboard.press("Control+V");
    await answers(page).first().waitFor();
    expect(await answers(page).first().getAttribute("href")).toContain("idempotency-conflict");
  });
});

test("the table of the home page is filtered while one types, and whole again after Escape", async ({ open }) => {
  const { page } = await open(looper);
  await page.goto("/");
  const rows = page.locator(".lookup tbody tr[id^=entry-]:visible");
  const all = await rows.count();
  await search(page, "webhook");
  const some = await rows.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  for (const group of await page.locator(".lookup tbody:visible").all()) {
    expect(await group.locator("tr[id^=entry-]:visible").count()).toBeGreaterThan(0);
  }
  await page.keyboard.press("Escape");
  expect(await rows.count()).toBe(all);
  expect(await field(page).inputValue()).toBe("");
});

test("the keyboard alone searches: slash, arrows, Enter", async ({ open }) => {
  const { page } = await open(looper);
  await page.goto("/support/");
  await page.keyboard.press("/");
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type("can't log in");
  await answers(page).first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(
    await answers(page)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ts-cant-log-in\//);
});

test("the number of answers is said in a live region", async ({ open }) => {
  const { page } = await open(looper);
  await page.goto("/");
  expect(await status(page).count(), "it is there before it speaks").toBe(1);
  const found = await search(page, "webhook");
  expect(await status(page).textContent()).toMatch(/^\d+ answers?$/);
  expect(found.length).toBeGreaterThan(1);
});

test("each signature has a button that copies it, and says so", async ({ open }) => {
  const { page, faults } = await open(peptideclients, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/invalid-api-key/");
  const signatures = page.locator(".signatures dd > code");
  expect(await signatures.count()).toBeGreaterThan(1);
  for (const code of await signatures.all()) {
    const text = (await code.textContent()) ?? "";
    await page.getByRole("button", { name: `Copy ${text}`, exact: true }).click();
    await page.locator(".signatures [role=status]").filter({ hasText: text }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test("search works from a file, too", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(`file://${join(looper, "index.html")}`);
  expect((await search(page, "voice call"))[0]).toBe("ts-voice-call-wont-connect");
  await page.close();
});
