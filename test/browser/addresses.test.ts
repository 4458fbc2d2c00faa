import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./test.ts";
import { watch } from "./watch.ts";

const files = {
  "book.yaml":
    "id: printing\ntitle: Printing\nareas:\n  - {id: labels, title: Labels}\n  - {id: paper, title: Paper}\nbrands: [acme, zeta, none]\n",
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "brands/zeta.yaml": "name: Zeta\nurl: https://zeta.example/help/\n",
  "brands/none.yaml": "name: None\n",
  "entries/labels/blank.md":
    "---\naliases: [empty-labels]\nrelated: [jam]\n---\n\n# Labels come out blank\n\nThe roll lies upside down.\n\n1. Turn the roll.\n",
  "entries/labels/torn.md": "# Labels are torn\n\nThe blade is blunt.\n\n1. Replace the blade.\n",
  "entries/paper/jam.md": "# Paper is jammed\n\nThe tray is overfull.\n\n1. Take some paper out.\n",
};

let folder = "";
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fixbook-addresses-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "book", path)), { recursive: true });
    writeFileSync(join(folder, "book", path), text);
  }
  const { published } = await buildBooks({
    books: [join(folder, "book")],
    out: join(folder, "out"),
    cwd: folder,
    targets: ["html", "email"],
    workers: 1,
  });
  expect(published).toBeDefined();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pagesOf = (brand: string) => join(folder, "out/printing", brand, "html");

/** Follows links from the home page through all kinds of pages, and answers with the addresses of these. */
async function clickThrough(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  const click = async (selector: string) => {
    const before = page.url();
    await page.locator(selector).first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState("networkidle");
    seen.push(page.url().replace(/#tried=.*$/, ""));
  };
  await click(".cards a");
  await click(".entries a");
  await click(".related a");
  await click(".breadcrumb a");
  await click(".lookup tr[id] a");
  await click(".pager a");
  await click(".to-support a.button");
  await page.locator("input[type=search]").fill("jam");
  await page.locator(".search-list a").first().waitFor();
  await click(".search-list a");
  for (const place of [".search-areas a", ".search-support a"]) {
    await page.locator("input[type=search]").fill("xyzzy");
    await page.locator(place).first().waitFor();
    await click(place);
  }
  await page.locator("input[type=search]").fill("torn");
  await page.locator("input[type=search]").press("Enter");
  await page.waitForURL(/torn/);
  await page.waitForLoadState("networkidle");
  seen.push(page.url());
  return seen;
}

/** Where {@link clickThrough} goes. */
const way = (index: string) => [
  ...["areas/labels/", "blank/", "jam/", "", "blank/", "torn/", "support/", "jam/", "areas/labels/"].map(
    (path) => path + index,
  ),
  `support/${index}#problem=xyzzy`,
  `torn/${index}`,
];

describe.each([
  ["at the root of a host", "acme", ""],
  ["below a path", "zeta", "/help"],
])("pages %s", (_, brand, at) => {
  test("lead to each other by their addresses, and no request fails", async ({ open }) => {
    const { page, site, faults } = await open(pagesOf(brand), { at });
    await page.goto(`${at}/`);
    expect(await clickThrough(page)).toEqual(way("").map((path) => `${site.url}${at}/${path}`));
    await page.goto(`${at}/empty-labels/?from=mail#step-fix-1`);
    await page.waitForURL(`${site.url}${at}/blank/?from=mail#step-fix-1`);
    await page.waitForLoadState("networkidle");
    expect(faults).toEqual([]);
  });

  test("work at an address without the slash at its end", async ({ open }) => {
    const { page, site, faults } = await open(pagesOf(brand), { at });
    await page.goto(`${at}/blank`);
    await page.locator("input[type=search]").fill("jam");
    await page.locator(".search-list a").first().click();
    await page.waitForURL(`${site.url}${at}/jam/`);
    expect(faults).toEqual([]);
  });

  test.for(["nothing", "nothing/at/all/"])("lead back from %s", async (lost, { open }) => {
    const { page, site, faults } = await open(pagesOf(brand), { at });
    await page.goto(`${at}/${lost}`);
    await page.locator("input[type=search]").fill("blank");
    await page.locator(".search-list a").first().waitFor();
    await page.locator("main .links a").last().click();
    await page.waitForURL(`${site.url}${at}/areas/paper/`);
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
    expect(faults.filter((fault) => fault.startsWith("404"))).toEqual([`404 for ${site.url}${at}/${lost}`]);
  });
});

test("pages of a brand without an address are opened from a folder", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = await watch(page, "null");
  const home = pathToFileURL(`${pagesOf("none")}/`).href;
  await page.goto(`${home}index.html`);
  expect(await clickThrough(page)).toEqual(way("index.html").map((path) => home + path));
  await page.goto(`${home}empty-labels/index.html?from=mail#step-fix-1`);
  await page.waitForURL(`${home}blank/index.html?from=mail#step-fix-1`);
  expect(faults).toEqual([]);
  await context.close();
});

test.for([
  ["acme", "https://help.acme.example/blank/"],
  ["none", null],
] as const)("the picker of %s offers the page where it has an address", async ([brand, href], { open }) => {
  const { page, faults } = await open(join(folder, "out/printing", brand, "email"));
  await page.goto("/");
  await page.locator("#entries").getByText("Labels come out blank").click();
  await page.locator("#rich").getByText("Turn the roll").waitFor();
  const link = page.locator("#page");
  expect([await link.isVisible(), await link.getAttribute("href")]).toEqual([href !== null, href]);
  expect(await page.locator("#plain").textContent()).toContain(
    href === null ? "More: Labels come out blank\n" : `More: Labels come out blank <${href}>\n`,
  );
  expect(faults).toEqual([]);
});
