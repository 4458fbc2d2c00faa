import { describe, expect } from "vitest";
import { contentFolder, helpCentersIn, withFewPages } from "./published.ts";
import { type Opened, test } from "./test.ts";

describe.each(withFewPages(helpCentersIn(contentFolder)))("$name without scripts", ({ folder, pages, entries }) => {
  let opened: Opened;
  test.beforeAll(async ({ openForFile }) => {
    opened = await openForFile(folder, { javaScriptEnabled: false });
  });

  test("scripts are off", async () => {
    await opened.page.setContent("<p>off</p><script>document.querySelector('p').textContent = 'on'</script>");
    expect(await opened.page.textContent("p")).toBe("off");
  });

  test.for(pages)("%s can be read, and shows no control that needs a script", async (path) => {
    const { page, faults } = opened;
    const before = faults.length;
    await page.goto(path);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("main").isVisible()).toBe(true);
    expect((await page.textContent("main"))?.length).toBeGreaterThan(100);
    expect(await page.locator("button:visible, input:not([type=checkbox]):visible, select:visible").count()).toBe(0);
    expect(faults.slice(before)).toEqual([]);
  });

  // Larger books fold the table: a row of each area leads to the others.
  test.runIf(entries.length <= 40)("the lookup table leads to every entry", async () => {
    const { page } = opened;
    await page.goto("/");
    const rows = page.locator(".lookup tbody tr[id^=entry-]");
    const links = await rows
      .locator("th[scope=row] > a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.map((link) => `/${link?.replace("index.html", "")}`).sort()).toEqual(entries);
    for (const row of await rows.all()) {
      expect(await row.isVisible()).toBe(true);
      const cells = await row.locator("td").allInnerTexts();
      expect(cells).toHaveLength(2);
      expect(cells.filter((text) => text.trim() === "")).toEqual([]);
    }
  });
});
