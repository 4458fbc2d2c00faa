import { describe, expect } from "vitest";
import { contentFolder, helpCentersIn, oneBrandOfEach } from "./published.ts";
import { type Opened, test } from "./test.ts";

const center = oneBrandOfEach(helpCentersIn(contentFolder)).find(({ name }) => name.startsWith("looper/"));
if (center === undefined) throw new Error("The example book is not published.");
const entry = "/ts-voice-call-wont-connect/";

describe.each([320, 390, 1280])("a picture of a step, %i pixels wide", (width) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(center.folder, { viewport: { width, height: 900 } });
  });

  test("keeps its place before it is there, and is never wider than the text", async () => {
    const { page } = opened;
    await page.addInitScript(() => {
      Reflect.set(globalThis, "shift", 0);
      new PerformanceObserver((list) => {
        for (const one of list.getEntries())
          Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + (one as { value?: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(entry);
    const figures = page.locator("figure");
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(await page.evaluate(() => Reflect.get(globalThis, "shift"))).toBe(0);
    const shown = await page.evaluate(() =>
      [...document.images].map((image) => {
        const { width: own, height } = image.getBoundingClientRect();
        const ratio = own / height / (Number(image.getAttribute("width")) / Number(image.getAttribute("height")));
        return { isWhole: image.naturalWidth > 0, isWithin: own <= (image.closest(".prose")?.clientWidth ?? 0), ratio };
      }),
    );
    for (const { isWhole, isWithin, ratio } of shown) {
      expect([isWhole, isWithin]).toEqual([true, true]);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
    }
  });

  test("is another one on a dark page, and opens large", async () => {
    const { page } = opened;
    const sources = async (colorScheme: "light" | "dark") => {
      await page.emulateMedia({ colorScheme });
      await page.goto(entry);
      await page.locator("figure img").first().scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.images[0]?.complete);
      return page.evaluate(() => document.images[0]?.currentSrc);
    };
    const [light, dark] = [await sources("light"), await sources("dark")];
    expect(light).toMatch(/\/assets\/[0-9a-f]{20}\.svg$/);
    expect(dark).toMatch(/\/assets\/[0-9a-f]{20}\.svg$/);
    expect(dark).not.toBe(light);
    await page.locator("figure a").first().click();
    expect(page.url()).toBe(light);
  });
});

test("on paper a picture takes at most three fifths of a page", async ({ openForFile }) => {
  const { page } = await openForFile(center.folder);
  await page.emulateMedia({ media: "print" });
  await page.goto(entry);
  const limit = await page.evaluate(() => {
    const image = document.querySelector("figure img");
    return image === null ? "" : getComputedStyle(image).maxHeight;
  });
  expect(Number.parseFloat(limit)).toBeCloseTo((page.viewportSize()?.height ?? 0) * 0.6, 0);
});
