import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { contentFolder, helpCentersIn, withFewPages } from "./published.ts";
import { type Opened, test } from "./test.ts";

/** The sizes and themes that a page is looked at in: each theme once, and the narrowest that a page must fit (WCAG 1.4.10). */
const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const;

describe.each(withFewPages(helpCentersIn(contentFolder)))("$name", ({ folder, pages }) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(folder, { reducedMotion: "reduce" });
  });

  test.for(pages)("%s is accessible, fits, and asks for nothing", async (path) => {
    const { page, faults } = opened;
    const before = faults.length;
    await page.goto(path);
    for (const { colorScheme, viewport } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect.soft(await overflowing(page), `at ${viewport.width} px`).toEqual([]);
      expect.soft(await axeViolations(page), `${colorScheme}, at ${viewport.width} px`).toEqual([]);
    }
    expect.soft(faults.slice(before)).toEqual([]);
  });
});
