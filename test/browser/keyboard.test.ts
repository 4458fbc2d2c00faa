import { describe, expect } from "vitest";
import { tabThrough } from "./focus.ts";
import { contentFolder, helpCentersIn, oneBrandOfEach, withFewPages } from "./published.ts";
import { type Opened, test } from "./test.ts";

const helpCenters = withFewPages(oneBrandOfEach(helpCentersIn(contentFolder)));

describe.each(helpCenters)("$name", ({ folder, pages }) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(folder, { reducedMotion: "reduce" });
  });

  test.for(pages)("Tab reaches everything on %s in its order, and shows where it is", async (path) => {
    const { page } = opened;
    await page.goto(path);
    const { focused, total } = await tabThrough(page);
    const places = focused.map(({ place }) => place).filter((place) => place >= 0);
    expect(places).toEqual(Array.from({ length: total }, (_, place) => place));
    expect(focused.filter(({ outlined }) => !outlined)).toEqual([]);
  });
});

describe.each(helpCenters.filter(({ name }) => name.startsWith("looper/")))("$name", ({ folder, pages }) => {
  test("the first stop is the skip link, out of sight until then, and leads past the header", async ({ open }) => {
    const { page } = await open(folder);
    const entry = pages.find((path) => path.startsWith("/ts-")) ?? "/";
    await page.goto(entry);
    const skip = page.locator(".skip");
    const area = async () => {
      const box = await skip.boundingBox();
      return (box?.width ?? 0) * (box?.height ?? 0);
    };
    expect(await area()).toBeLessThanOrEqual(1);
    await page.keyboard.press("Tab");
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await area()).toBeGreaterThan(24 * 24);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
  });

  test("a problem is found and read with the keyboard alone", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    const link = page.locator(".lookup tbody th[scope=row] a").nth(3);
    const title = await link.textContent();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ts-/);
    expect(await page.locator("h1").textContent()).toBe(title);
  });
});

test("a stop whose outline was taken away is seen", async ({ open }) => {
  const { page } = await open(helpCenters[0]?.folder ?? "");
  await page.goto("/support/");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".site-footer a { outline: none !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  const { focused } = await tabThrough(page);
  expect(focused.filter(({ outlined }) => !outlined)).toHaveLength(await page.locator(".site-footer a").count());
});
