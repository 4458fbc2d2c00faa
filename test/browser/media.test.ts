import { describe, expect } from "vitest";
import { tabThrough } from "./focus.ts";
import { contentFolder, helpCentersIn, oneBrandOfEach, withFewPages } from "./published.ts";
import { type Opened, test } from "./test.ts";

describe.each(withFewPages(oneBrandOfEach(helpCentersIn(contentFolder))))("$name", ({ folder, pages }) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(folder);
  });

  test.for(pages)("%s on paper is black on white, without what only a screen needs", async (path) => {
    const { page } = opened;
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(path);
    expect(
      await page.locator("nav:visible, .skip:visible, button:visible, input:not([type=checkbox]):visible").count(),
    ).toBe(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colors).toEqual(["rgb(23, 27, 34)", "rgb(255, 255, 255)"]);
  });

  test.for(pages)("%s keeps its marks in forced colours", async (path) => {
    const { page } = opened;
    await page.emulateMedia({ media: "screen", colorScheme: "dark", forcedColors: "active" });
    await page.goto(path);
    const lost = await page.evaluate(
      () =>
        [...document.querySelectorAll(".steps > li, .brand")].filter((element) => {
          const { color, backgroundColor, width } = getComputedStyle(element, "::before");
          return width === "0px" || (element.matches(".steps > li") && color === backgroundColor);
        }).length,
    );
    expect(lost).toBe(0);
    await page.emulateMedia({ forcedColors: "none" });
  });

  test("nothing moves for a reader who wants less motion", async () => {
    const { page } = opened;
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
          }).length,
      );
    await page.emulateMedia({ media: "screen", reducedMotion: "no-preference" });
    await page.goto("/");
    expect(await moving(), "this test can fail").toBeGreaterThan(0);
    for (const path of pages) {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(path);
      expect(await moving(), path).toBe(0);
    }
  });

  test("focus can be seen in forced colours", async () => {
    const { page } = opened;
    await page.emulateMedia({ media: "screen", forcedColors: "active" });
    await page.goto("/support/");
    const { focused } = await tabThrough(page);
    expect(focused.length).toBeGreaterThan(3);
    expect(focused.filter(({ outlined }) => !outlined)).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });
});
