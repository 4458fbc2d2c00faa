import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { test } from "./test.ts";

/** A code that no line of a phone holds. */
const LONG_CODE = `ERR_${"VALVE_CONTROLLER_".repeat(4)}42`;
/** More entries than the table of the home page shows. */
const VALVES = 160;

const entry = (title: string, symptom: string, head = "") =>
  `---\n${head}summary: In short.\n---\n\n# ${title}\n\n## Symptom\n\n${symptom}\n\n## Fix\n\n1. Turn it off and on.\n`;

const files: Readonly<Record<string, string>> = {
  "book.yaml": `id: works
title: Works help
areas: [{id: halls, title: Halls}, {id: mail, title: Mail room}, {id: empty, title: Empty room, empty: Nothing yet.}]
synonyms: [{from: [junk, bulk], to: spam}]
support: {checklist: [A picture.], contact: "Write to [us](mailto:help@acme.example) or [call](tel:+15550100)."}
brands: [acme]
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/mail/spam.md": entry(
    "Letters end up as spam",
    "You wait and wait for an answer of one of your suppliers, the whole hall asks where it is, and days later somebody comes upon all of their letters in the spam tray of the scanner.",
  ),
  "entries/mail/stamp.md": entry("The stamp machine prints nothing", "Envelopes come out blank."),
  "entries/mail/code.md": entry(
    `The scanner says ${LONG_CODE}`,
    "Its display has a long code.",
    `signatures: {codes: [${LONG_CODE}]}\n`,
  ),
  ...Object.fromEntries(
    Array.from({ length: VALVES }, (_, at) => [
      `entries/halls/valve-${at + 1}.md`,
      entry(`The valve of hall ${at + 1} leaks`, `Water below valve number ${at + 1}.`),
    ]),
  ),
};

let folder = "";
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fixbook-results-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "works", path)), { recursive: true });
    writeFileSync(join(folder, "works", path), text);
  }
  const { books, published } = await buildBooks({
    books: [join(folder, "works")],
    out: join(folder, "out"),
    cwd: folder,
    targets: ["html"],
  });
  expect(books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
  expect(published).toBeDefined();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = () => join(folder, "out/works/acme/html");
const field = (page: Page) => page.locator("#search-field");
const status = (page: Page) => page.locator(".search [role=status]");
const rows = (page: Page) => page.locator(".search-found > .search-list > li");
const closest = (page: Page) => page.getByRole("group", { name: "Closest entries" }).getByRole("listitem");
const table = (page: Page) => page.locator(".lookup tbody tr[id^=entry-]:not([hidden])");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

async function search(page: Page, text: string): Promise<string> {
  await field(page).fill("");
  await status(page).filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  await field(page).fill(text);
  const said = status(page).filter({ hasText: /answer|entr|Nothing|could not/ });
  await said.waitFor();
  return (await said.textContent()) ?? "";
}

/** What is marked in a text, without the rest. */
const marks = (page: Page, selector: string) => page.locator(`${selector} mark`).allTextContents();

describe("a row", () => {
  test("has the title, what of the symptom fits with the words marked, the area, and the reason", async ({ open }) => {
    const { page, faults } = await open(site());
    await page.goto("/");
    expect(await search(page, "letters in junk tray")).toMatch(/^1 answer/);
    const row = rows(page).first();
    expect(await row.getByRole("link").textContent()).toBe("Letters end up as spam");
    expect(await marks(page, ".search-list > li:first-child > a")).toEqual(["Letters", "spam"]);
    const excerpt = (await row.locator(".search-excerpt").textContent()) ?? "";
    expect(excerpt).toMatch(/^….*all of their letters in the spam tray of the scanner\.$/);
    expect(await marks(page, ".search-list > li:first-child > .search-excerpt")).toEqual(["letters", "spam", "tray"]);
    expect(await row.locator(".search-about").textContent()).toBe("Mail room · you wrote junk: spam");
    expect(faults).toEqual([]);
  });

  test("says what words it has that it does not show, and its codes", async ({ open }) => {
    const { page } = await open(site());
    await page.goto("/");
    await search(page, "letters turn off and on");
    expect(await rows(page).first().locator(".search-about").textContent()).toBe("Mail room · in the entry: Turn");
    await search(page, LONG_CODE);
    expect(await rows(page).first().locator(".search-about").textContent()).toBe(`Mail room · error code ${LONG_CODE}`);
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`fits at 320 px, however long its code is, and is accessible, ${colorScheme}`, async ({ open }) => {
      const { page } = await open(site(), { colorScheme, viewport: { width: 320, height: 640 } });
      for (const path of ["/", "/support/"]) {
        await page.goto(path);
        await search(page, `scanner ${LONG_CODE} letters`);
        expect(await rows(page).first().textContent()).toContain(LONG_CODE);
        expect(await overflowing(page)).toEqual([]);
        const panel = page.locator(".search-panel");
        expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
        expect(await axeViolations(page)).toEqual([]);
      }
    });
});

test("eight answers are listed, and a button shows all", async ({ open }) => {
  const { page } = await open(site());
  await page.goto("/");
  expect(await search(page, "valve leaks")).toBe("50 answers");
  expect(await rows(page).count()).toBe(8);
  await page.getByRole("button", { name: "Show all 50" }).focus();
  await page.keyboard.press("Enter");
  expect(await rows(page).count()).toBe(50);
  expect(await focused(page)).toBe(await rows(page).nth(8).getByRole("link").textContent());
  expect(await page.getByRole("button", { name: "Show all 50" }).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});

test("what is only close is a group of its own, with the areas and support, and Enter goes to it", async ({ open }) => {
  const { page } = await open(site());
  await page.goto("/");
  expect(await search(page, "scanner devours breakfast at dawn")).toMatch(/^No exact answer\. \d closest entr/);
  expect(await rows(page).count()).toBe(0);
  expect(await closest(page).count()).toBeGreaterThan(0);
  const areas = page.getByRole("group", { name: "Look by area" }).getByRole("link");
  expect(await areas.allTextContents()).toEqual(["Halls", "Mail room"]);
  expect(await axeViolations(page)).toEqual([]);
  await field(page).press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches(".search-list a") === true);
  expect(new URL(page.url()).pathname).toBe("/");
  await areas.nth(1).click();
  await page.waitForURL(/\/areas\/mail\/$/);
});

test("support gets to know what was asked, and no server does", async ({ open }) => {
  const { page, site: served, faults } = await open(site());
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  const text = 'zyx & wvu + 1 % "é"';
  expect(await search(page, text)).toBe("Nothing found.");
  await page.locator(".search-found").getByRole("link", { name: "Write to support" }).click();
  await page.waitForURL(/\/support\//);
  expect(await page.locator(".searched code").textContent()).toBe(text);
  const begun = await page
    .locator(".contact a")
    .first()
    .evaluate((link: HTMLAnchorElement) => {
      document.addEventListener("click", (event) => event.preventDefault(), { once: true });
      link.click();
      return link.href;
    });
  expect(begun).toMatch(/^mailto:help@acme\.example\?body=/);
  expect(decodeURIComponent(begun.replace(/^[^=]*=/, "")).split("\n")).toEqual(
    expect.arrayContaining([`Searched for: ${text}`, `Page: ${served.url}/support/`]),
  );
  expect(await page.locator(".contact a").nth(1).getAttribute("href")).toBe("tel:+15550100");
  expect(await axeViolations(page)).toEqual([]);
  expect(asked.filter((url) => url.includes("zyx") && !new URL(url).hash.includes("zyx"))).toEqual([]);
  expect(faults).toEqual([]);
  await page.goto(`${served.url}/`);
  await page.goto("/support/");
  expect(await page.locator(".searched").count()).toBe(0);
  expect(await page.locator(".contact a").first().getAttribute("href")).toBe("mailto:help@acme.example");
});

describe("Enter", () => {
  test("opens an answer on a desktop", async ({ open }) => {
    const { page } = await open(site());
    await page.goto("/");
    await field(page).fill("stamp machine prints nothing");
    await field(page).press("Enter");
    await page.waitForURL(/\/stamp\/$/);
  });

  test("goes to the answers on a phone, and opens none", async ({ open }) => {
    const { page } = await open(site(), phone);
    await page.goto("/");
    await field(page).fill("stamp machine prints nothing");
    await field(page).press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".search-list a") === true);
    expect(new URL(page.url()).pathname).toBe("/");
    await field(page).fill("zyxw");
    await field(page).press("Enter");
    // The keyboard on the screen would hide what is said.
    await page.waitForFunction(() => document.activeElement?.matches("input") === false);
    expect(await status(page).textContent()).toBe("Nothing found.");
  });
});

test("no search is made of what an input method is about to write", async ({ open }) => {
  const { page } = await open(site());
  await page.goto("/");
  const type = (value: string, isComposing: boolean) =>
    field(page).evaluate(
      (input, [text, composing]) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: composing }));
      },
      [value, isComposing] as const,
    );
  await search(page, "stamp");
  await type("valve leaks", true);
  await page.waitForTimeout(300);
  expect(await rows(page).count()).toBe(1);
  await field(page).dispatchEvent("compositionend", { bubbles: true });
  await rows(page).nth(1).waitFor();
});

test("the table says how many symptoms fit and how many more there are, and never hides all", async ({ open }) => {
  const { page } = await open(site());
  await page.goto("/");
  const note = page.locator(".lookup-note");
  const all = await table(page).count();
  expect(all).toBeLessThan(VALVES);
  const more = `${VALVES + 3 - all} more are on the pages of the areas.`;
  await search(page, "valve leaks");
  expect(await note.textContent()).toBe(`${await table(page).count()} of ${all} symptoms fit. ${more}`);
  await search(page, "stamp machine");
  expect(await note.textContent()).toBe(`1 of ${all} symptoms fit. ${more}`);
  expect(await table(page).count()).toBe(1);
  await search(page, "zyxw vut");
  expect(await note.textContent()).toBe(`No symptom of this table fits: all ${all} are here. ${more}`);
  expect(await table(page).count()).toBe(all);
});

describe("an address that leads nowhere", () => {
  test("is searched for what it says", async ({ open }) => {
    const { page, faults } = await open(site());
    await page.goto("/mail/the-stamp_machine.html");
    await rows(page).first().waitFor();
    expect(await field(page).inputValue()).toBe("mail the stamp machine");
    expect(await rows(page).first().getByRole("link").getAttribute("href")).toMatch(/\/stamp\/$/);
    expect(await page.locator("form.search").count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
  });

  test("that says nothing of the book shows an empty field", async ({ open }) => {
    const { page } = await open(site());
    const loaded = page.waitForResponse(/search-index/);
    await page.goto("/zyx/wvu.php");
    await loaded;
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#search-field")?.value === "");
    expect(await status(page).textContent()).toBe("");
    await page.goto("/404.html");
    expect(await field(page).inputValue()).toBe("");
  });
});

test("the key / is shown in the field, and a button at the end of the page turns it off for good", async ({ open }) => {
  const { page } = await open(site());
  const isFocused = () => field(page).evaluate((input) => input === document.activeElement);
  for (const path of ["/", "/support/"]) {
    await page.goto(path);
    const key = page.locator(".search-key");
    expect(await key.isVisible()).toBe(true);
    await page.keyboard.press("/");
    expect(await isFocused()).toBe(true);
    expect(await key.isVisible()).toBe(false);
    await field(page).blur();
    await page.locator(".site-footer").getByRole("button", { name: "Turn off the search key /" }).click();
    expect(await key.isVisible()).toBe(false);
    await page.keyboard.press("/");
    expect(await isFocused()).toBe(false);
    await page.reload();
    await page.keyboard.press("/");
    expect(await isFocused()).toBe(false);
    await page.getByRole("button", { name: "Turn on the search key /" }).click();
    await page.keyboard.press("/");
    expect(await isFocused()).toBe(true);
  }
});

describe("a search that does not come", () => {
  test.for([
    ["a script that is not there", "search.js", undefined],
    ["an index that is not there", "search-index.js", undefined],
    ["a script that breaks", "search.js", "throw new Error('broken')"],
    ["a search that breaks", "search.js", "fixbookAnswers = () => () => { throw new Error('broken') }"],
    ["an index that breaks", "search-index.js", "fixbookIndex = { entries: [{}] }"],
  ] as const)("is said, and asked for again: %s", async ([, file, body], { open }) => {
    const { page } = await open(site());
    await page.route(`**/assets/${file}`, (route) =>
      body === undefined ? route.abort() : route.fulfill({ body, contentType: "text/javascript" }),
    );
    await page.goto("/");
    const all = await table(page).count();
    expect(await search(page, "stamp machine")).toBe("The search could not be loaded.");
    // The table works without it.
    expect(await table(page).count()).toBe(1);
    // Whatever the cause, the page looks the same.
    if (file === "search.js" && body === undefined) expect(await axeViolations(page)).toEqual([]);
    await field(page).press("Enter");
    await page.waitForURL(/\?q=stamp\+machine#section-symptoms$/);
    await page.getByRole("button", { name: "Try again" }).waitFor();
    expect(await table(page).count()).toBeLessThan(all);
    expect(
      await page.locator("#section-symptoms").evaluate((section) => section.getBoundingClientRect().top),
    ).toBeLessThan(400);
    await page.unroute(`**/assets/${file}`);
    await page.getByRole("button", { name: "Try again" }).click();
    await rows(page).first().waitFor();
    expect(await status(page).textContent()).toMatch(/^\d+ answers?/);
  });

  test("keeps what stands in the box on the device", async ({ open }) => {
    const { page } = await open(site());
    await page.route("**/assets/search.js", (route) => route.abort());
    await page.goto("/");
    await page.getByRole("button", { name: "Paste the whole error" }).click();
    await search(page, "a secret");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/#section-symptoms$/);
    expect(new URL(page.url()).search).toBe("");
  });

  test("leads to the table from other pages, too", async ({ open }) => {
    const { page } = await open(site());
    await page.route("**/assets/search.js", (route) => route.abort());
    await page.goto("/support/");
    await search(page, "stamp machine");
    await page.getByRole("link", { name: "Go to the table of symptoms" }).click();
    await page.waitForURL(/\/#section-symptoms$/);
  });

  test("leaves a form that leads to the table, where no script comes at all", async ({ open }) => {
    const { page } = await open(site());
    await page.route("**/assets/help.js", (route) => route.abort());
    for (const path of ["/", "/stamp/", "/nowhere/"]) {
      await page.goto(path);
      await field(page).fill("stamp machine");
      await field(page).press("Enter");
      await page.waitForURL(/\/\?q=stamp\+machine#section-symptoms$/);
      expect(await table(page).count()).toBeGreaterThan(50);
    }
  });
});

test("pages work in browsers that have nothing that came after 2022", async ({ open }) => {
  const { page, faults } = await open(site());
  await page.addInitScript(() => {
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
    const later: readonly (readonly [object, readonly string[]])[] = [
      [Map, ["groupBy"]],
      [Object, ["groupBy"]],
      [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
      [Array, ["fromAsync"]],
      [String.prototype, ["isWellFormed", "toWellFormed"]],
      [Promise, ["withResolvers", "try"]],
      [URL, ["canParse", "parse"]],
      [Set.prototype, ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "symmetricDifference"]],
      [
        iterators,
        ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"],
      ],
      [Element.prototype, ["checkVisibility", "setHTMLUnsafe", "ariaBusy", "role", "ariaHidden"]],
    ];
    for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  await page.goto("/");
  expect(await page.evaluate(() => "groupBy" in Map || "toSorted" in [])).toBe(false);
  await search(page, "letters in junk");
  expect(await rows(page).count()).toBe(1);
  await search(page, "scanner devours breakfast at dawn");
  expect(await closest(page).count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Paste the whole error" }).click();
  await field(page).fill(`one\ntwo ${LONG_CODE}\nthree`);
  await page.locator(".search-pasted mark").waitFor();
  expect(faults).toEqual([]);
});

test("what is published has no other form of the search", () => {
  expect(readFileSync(join(site(), "index.html"), "utf8").match(/role="search"/g)).toHaveLength(1);
});
