import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { overflowing } from "./overflow.ts";
import { contentFolder, helpCentersIn, oneBrandOfEach, withFewPages } from "./published.ts";
import { type Opened, test } from "./test.ts";

/** What is left of 1280 by 800 pixels at 400 %, in CSS pixels (WCAG 1.4.10). */
const viewport = { width: 320, height: 200 };

/** Whether an element can be brought to where nothing covers it. */
async function isReached(one: Locator): Promise<boolean> {
  await one.scrollIntoViewIfNeeded();
  return one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const shown = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 12));
    return shown !== null && (element.contains(shown) || shown.contains(element));
  });
}

/** How much of the height is taken by what stays while the page scrolls. */
const kept = (page: Page) =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    return [...document.body.querySelectorAll("*")]
      .filter((one) => ["fixed", "sticky"].includes(getComputedStyle(one).position))
      .map((one) => one.getBoundingClientRect())
      .filter(
        ({ top, bottom, width }) =>
          width > 0 && bottom > 0 && top < innerHeight && (top <= 1 || bottom >= innerHeight - 1),
      )
      .reduce((most, { height }) => Math.max(most, height), 0);
  });

describe.each(withFewPages(oneBrandOfEach(helpCentersIn(contentFolder))))("$name at 400 %", ({ folder, pages }) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(folder, { viewport, reducedMotion: "reduce" });
  });

  test.for(pages)("%s is read by scrolling one way, and nothing stays in the way", async (path) => {
    const { page } = opened;
    await page.goto(path);
    expect(await overflowing(page)).toEqual([]);
    expect(await kept(page)).toBeLessThan(viewport.height / 3);
    expect(await isReached(page.locator("h1"))).toBe(true);
    expect(await isReached(page.locator(".site-footer a").last())).toBe(true);
  });
});

test("every answer of a search is reached at 400 %", async ({ open }) => {
  const { page } = await open(join(contentFolder, "looper/looper/html"), { viewport, reducedMotion: "reduce" });
  for (const path of ["/", "/ts-workflow-paused/"]) {
    await page.goto(path);
    await page.keyboard.press("/");
    await page.keyboard.type("email");
    const answers = page.locator(".search-list > li > a");
    await answers.first().waitFor();
    expect(await answers.count(), path).toBeGreaterThan(2);
    expect(await overflowing(page), path).toEqual([]);
    for (const answer of await answers.all()) expect(await isReached(answer), path).toBe(true);
    await page.getByRole("searchbox").focus();
    expect(await isReached(page.getByRole("searchbox")), path).toBe(true);
  }
});

test("a snippet is found, read and copied in the picker at 400 %", async ({ open }) => {
  const { page } = await open(join(contentFolder, "looper/looper/email"), { viewport, reducedMotion: "reduce" });
  await page.goto("/");
  await page.fill("#search-field", "voice call");
  await page.locator("#snippet").waitFor();
  expect(await overflowing(page)).toEqual([]);
  expect(await isReached(page.locator("#snippet p").first())).toBe(true);
  expect(await isReached(page.getByRole("button", { name: /copy/i }).first())).toBe(true);
});
