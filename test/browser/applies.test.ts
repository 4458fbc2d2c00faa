import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { test } from "./test.ts";

const entry = (title: string, applies?: string) =>
  `${applies === undefined ? "" : `---\nappliesTo: ${applies}\n---\n\n`}# ${title}\n\nA cable is loose.\n\n1. Push it in.\n`;

const files: Readonly<Record<string, string>> = {
  "book.yaml": `id: works
title: Works help
areas: [{id: calls, title: Calls}, {id: doors, title: Doors}]
products:
  - {id: voice, title: Voice, versions: ["1.8", "2.0", "2.10"], platforms: [ios, android]}
  - {id: desk, title: Front Desk}
support: {contact: "Write to [us](mailto:help@acme.example)."}
brands: [acme, zeta]
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "brands/zeta.yaml": "name: Zeta\nurl: https://help.zeta.example\n",
  "entries/calls/old-tone.md": entry("No dial tone on the old app", '["voice <2"]'),
  "entries/calls/new-tone.md": entry("No dial tone on the new app", '["voice >=2"]'),
  "entries/calls/phone-tone.md": entry("No dial tone on the phone", "[ios]"),
  "entries/calls/any-tone.md": entry("No dial tone at all"),
  "entries/doors/bell.md": entry("The bell of the door is silent", "[desk]"),
  "entries/doors/lock.md": entry("The lock of the door is open", "[desk]"),
};

let folder = "";
test.beforeAll(async () => {
  const cwd = mkdtempSync(join(tmpdir(), "applies-"));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, "book", path)), { recursive: true });
    writeFileSync(join(cwd, "book", path), contents);
  }
  const books = [join(cwd, "book")];
  const { published } = await buildBooks({ books, out: join(cwd, "out"), cwd, targets: ["html"], links: "file" });
  expect(published).toBeDefined();
  folder = join(cwd, "out/works");
});
test.afterAll(() => rmSync(join(folder, "../.."), { recursive: true, force: true }));

const product = (page: Page) => page.getByLabel("Applies to", { exact: true });
const count = (page: Page) => page.locator(".applies .applies-count");
/** The entries that a page lists, by their ids. */
const listed = (page: Page) =>
  page
    .locator("[id^=entry-]:visible")
    .evaluateAll((rows) =>
      rows.map((row) => new URL(row.querySelector("a")?.href ?? "").pathname.split("/").at(-2) ?? ""),
    );
const found = (page: Page) =>
  page
    .locator(".search-list > li > a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/").at(-2)));
const home = "/acme/html/";

test("what is for something else is hidden in the table, with a count, and comes back", async ({ open }) => {
  const { page, faults } = await open(folder);
  await page.goto(home);
  expect(await listed(page)).toHaveLength(6);
  expect(await count(page).textContent()).toBe("");
  await product(page).selectOption("Voice 2.10");
  expect(await listed(page)).toEqual(["any-tone", "new-tone", "phone-tone"]);
  expect(await count(page).textContent()).toBe("3 entries do not apply to Voice 2.10 and are hidden. Show them");
  expect(await page.locator(".card .count").allTextContents()).toEqual(["4 entries, 1 hidden", "2 entries, 2 hidden"]);
  // An area of which nothing is left says nothing, and the table has the count too.
  expect(await page.locator("#area-doors").isVisible()).toBe(false);
  expect(await page.locator("#section-symptoms .applies-count").isVisible()).toBe(true);
  await page.getByLabel("Platform").selectOption("Android");
  expect(await listed(page)).toEqual(["any-tone", "new-tone"]);
  await count(page).getByRole("button", { name: "Show them" }).press("Enter");
  expect(await listed(page)).toHaveLength(6);
  expect(await count(page).textContent()).toBe("4 entries do not apply to Voice 2.10, Android. Hide them");
  await page.keyboard.press("Enter");
  expect(await listed(page)).toHaveLength(2);
  await product(page).selectOption("Everything");
  await page.getByLabel("Platform").selectOption("Any platform");
  expect(await listed(page)).toHaveLength(6);
  expect(faults).toEqual([]);
});

test("the choice is kept for the help center, and for no other", async ({ open }) => {
  const { page } = await open(folder);
  await page.goto(home);
  await product(page).selectOption("Front Desk");
  await page.goto(`${home}areas/calls/`);
  expect(await product(page).inputValue()).toBe("desk");
  expect(await listed(page)).toEqual(["any-tone"]);
  expect(await count(page).textContent()).toContain("3 entries do not apply to Front Desk and are hidden.");
  await product(page).selectOption("Voice, any version");
  await page.goto(`${home}areas/doors/`);
  expect(await listed(page)).toEqual([]);
  expect(await count(page).textContent()).toBe("Nothing here applies to Voice: all 2 entries are hidden. Show them");
  await page.goto("/zeta/html/");
  expect(await listed(page)).toHaveLength(6);
  // Going back, the browser may show the page as it was when it was left.
  await page.goto(home);
  await product(page).selectOption("Everything");
  await page.goBack();
  await page.goBack();
  await page.waitForURL(/doors/);
  await expect.poll(() => listed(page)).toEqual(["bell", "lock"]);
});

test("nothing that is hidden was painted before", async ({ open }) => {
  const { page } = await open(folder);
  await page.goto(home);
  await product(page).selectOption("Front Desk");
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) shifts.push((one as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
    // What is painted first is what stands here in the first frame that has the list.
    const look = () => {
      const rows = [...document.querySelectorAll(".entries > tbody > tr[id]")];
      const seen = rows.filter((row) => (row as HTMLElement).offsetParent !== null).length;
      if (rows.length === 0) requestAnimationFrame(look);
      else Object.assign(window, { seen });
    };
    requestAnimationFrame(look);
  });
  // A script that comes late must not be what hides them.
  await page.route("**/assets/help.js", async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await page.goto(`${home}areas/calls/`);
  await page.waitForFunction(() => "seen" in window);
  expect(await page.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(1);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

describe("the page of an entry", () => {
  test("says that it is for something else, and the choice is changed there", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto(home);
    await product(page).selectOption("Voice 1.8");
    const note = page.locator(".outside-note");
    await page.goto(`${home}old-tone/`);
    expect(await note.isVisible()).toBe(false);
    await page.goto(`${home}any-tone/`);
    expect(await note.count()).toBe(0);
    await page.goto(`${home}new-tone/`);
    expect(await note.locator("p").first().textContent()).toBe("This page applies to Voice 2.0 and later.");
    expect(await page.getByLabel("You chose").inputValue()).toBe("voice:1.8");
    expect(await axeViolations(page)).toEqual([]);
    await note.getByRole("button", { name: "Show everything" }).press("Enter");
    expect(await note.getByRole("status").textContent()).toBe("Everything is shown.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("applies-product");
    await page.reload();
    expect(await note.isVisible()).toBe(false);
    await page.goto(home);
    expect(await listed(page)).toHaveLength(6);
    expect(faults).toEqual([]);
  });
});

describe("search", () => {
  test("hides what is for something else, says how much that is, and shows it", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto(home);
    await product(page).selectOption("Voice 1.8");
    await page.getByRole("searchbox").fill("no dial tone");
    const status = page.locator(".search-status");
    await status.filter({ hasText: "apply" }).waitFor();
    expect(await status.textContent()).toBe("3 answers. 1 entry does not apply to Voice 1.8.");
    expect((await found(page)).toSorted()).toEqual(["any-tone", "old-tone", "phone-tone"]);
    expect((await listed(page)).toSorted()).toEqual(["any-tone", "old-tone", "phone-tone"]);
    expect(await page.locator(".lookup-note").textContent()).toBe("3 of 3 symptoms fit.");
    await page.locator(".search-found").getByRole("button", { name: "Show it" }).press("Enter");
    expect(await found(page)).toContain("new-tone");
    expect(await page.locator(".search-outside .search-about").textContent()).toContain(
      "applies to Voice 2.0 and later",
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("No dial tone on the new app");
    expect(await axeViolations(page)).toEqual([]);
    // Another choice is another answer.
    await product(page).selectOption("Voice 2.0");
    await status.filter({ hasText: "Voice 2.0" }).waitFor();
    expect(await found(page)).not.toContain("old-tone");
    await product(page).selectOption("Everything");
    await status.filter({ hasText: /^4 answers$/ }).waitFor();
    expect(await listed(page)).toHaveLength(4);
    expect(faults).toEqual([]);
  });

  test("says where nothing is left, also in the header of other pages", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto(home);
    await product(page).selectOption("Voice 1.8");
    await page.goto(`${home}any-tone/`);
    await page.getByRole("searchbox").fill("silent bell");
    const status = page.locator(".search-status");
    await status.filter({ hasText: "apply" }).waitFor();
    expect(await status.textContent()).toBe("Nothing found. 1 entry does not apply to Voice 1.8.");
  });

  test("asks for the words of an address that leads nowhere, as chosen there", async ({ open }) => {
    const { page } = await open(join(folder, "acme/html"));
    await page.goto("/silent-bell/");
    await page.locator(".search-status").filter({ hasText: "1 answer" }).waitFor();
    await product(page).selectOption("Voice 1.8");
    await page.locator(".search-status").filter({ hasText: "1 entry does not apply to Voice 1.8." }).waitFor();
    expect(await count(page).textContent()).toBe("");
  });
});

test("where the device keeps nothing, the choice holds for the page", async ({ open }) => {
  const { page, faults } = await open(folder);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await page.goto(home);
  await product(page).selectOption("Front Desk");
  expect(await listed(page)).toEqual(["any-tone", "bell", "lock"]);
  await page.getByRole("searchbox").fill("dial tone");
  await page.locator(".search-status").filter({ hasText: "apply to Front Desk" }).waitFor();
  await page.reload();
  expect(await listed(page)).toHaveLength(6);
  expect(faults).toEqual([]);
});

test("a choice that the book does not know any more is none", async ({ open }) => {
  const { page, faults } = await open(folder);
  await page.goto(home);
  for (const [kept, value, rows] of [
    ["gone::", "", 6],
    ["voice:0.9:", "voice", 4],
    ["voice:2.0:beos", "voice:2.0", 3],
    ["__proto__:constructor:__proto__", "", 6],
    ["::", "", 6],
    ["\u0000 nonsense", "", 6],
  ] as const) {
    await page.evaluate((text) => localStorage.setItem("fixbook-applies:/acme/html/", text), kept);
    await page.reload();
    expect([kept, await product(page).inputValue(), (await listed(page)).length]).toEqual([kept, value, rows]);
  }
  expect(faults).toEqual([]);
});

test("another tab of the help center follows", async ({ open }) => {
  const { page } = await open(folder);
  await page.goto(home);
  const other = await page.context().newPage();
  await other.goto(`${home}areas/doors/`);
  await product(page).selectOption("Voice 1.8");
  await expect.poll(() => listed(other)).toEqual([]);
});

test.for([
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const)("it is accessible and fits, $colorScheme at $viewport.width px", async (look, { open }) => {
  const { page } = await open(folder, { ...look, reducedMotion: "reduce" });
  for (const path of ["", "areas/calls/", "new-tone/"]) {
    await page.goto(home + path);
    if (path === "") await product(page).selectOption("Voice 1.8");
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  }
});

test("without scripts there is no filter, and everything is listed", async ({ open }) => {
  const { page } = await open(folder, { javaScriptEnabled: false });
  await page.goto(`${home}areas/calls/`);
  expect(await page.locator(".applies").isVisible()).toBe(false);
  expect(await page.locator(".entries > tbody > tr[id]").count()).toBe(4);
  expect(await page.locator(".entries > tbody > tr[id]:visible").count()).toBe(4);
  await page.goto(`${home}old-tone/`);
  expect(await page.locator(".outside-note").isVisible()).toBe(false);
});
