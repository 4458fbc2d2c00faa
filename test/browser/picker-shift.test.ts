import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { lawRuns } from "../law-runs.ts";
import { axeViolations } from "./axe.ts";
import { copied } from "./copied.ts";
import { test } from "./test.ts";

/** A book of problems that the shift meets: fields in some, an Ask of its own in one, notes for agents. */
const files = {
  "book.yaml": `id: shop
title: Shop help
areas: [{id: orders, title: Orders}]
placeholders:
  ORDER_NUMBER: {type: text, filledBy: agent, description: The number of the order.}
  WRITER: {type: email, filledBy: agent, description: Where the customer wrote from.}
support: {checklist: [A screenshot.]}
brands: [acme]
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/orders/refund-missing.md": `# The refund has not arrived

The refund of order <<ORDER_NUMBER>> waits for the bank.

1. Look for a mail to <<WRITER>>.

## Internal notes

Look at the bank's list before you promise a day.
`,
  "entries/orders/parcel-lost.md": `---
aliases: [parcel-gone]
---

# The parcel is lost

The carrier has no trace of order <<ORDER_NUMBER>>.

1. Ask the neighbours.

## Before you write to support

- The name of the carrier.
`,
  "entries/orders/invoice-wrong.md": `# The invoice names the wrong firm

Order <<ORDER_NUMBER>> was placed with the old address.

1. Send the right one from <<WRITER>>.
`,
  "entries/orders/scanner-dark.md": "# The scanner stays dark\n\nIts lens is dirty.\n\n1. Wipe it.\n",
};

let root = "";
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-shift-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "shop", path)), { recursive: true });
    writeFileSync(join(root, "shop", path), text);
  }
  const built = { books: [join(root, "shop")], cwd: root, targets: ["email"] } as const;
  expect((await buildBooks({ ...built, out: "out" })).published).toBeDefined();
  expect((await buildBooks({ ...built, out: "internal", audience: "internal" })).published).toBeDefined();
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const start = "/acme/email/index.html";
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const said = (page: Page, words: string | RegExp) => page.locator("#said").filter({ hasText: words }).waitFor();
const focusedOn = (page: Page, id: string) => page.locator(`#${id}:focus`).waitFor();
const pickerOf = (name: "out" | "internal") => join(root, name, "shop");

/** Finds an entry from the search field, by the keyboard. */
async function find(page: Page, question: string, id: string): Promise<void> {
  await focusedOn(page, "search-field");
  await page.keyboard.type(question);
  await page.locator(`#entries button[value=${id}][data-chosen]`).waitFor();
  await page.keyboard.press("Enter");
}

const BACK = ["/", "Escape", "Control+k"] as const;

/** What each customer of the shift wrote about, and what belongs to that customer alone. */
const customers = Array.from({ length: lawRuns(6) }, (_, index) => ({
  index,
  order: `A/${1001 + index}`,
  writer: `customer${index}@example.com`,
  back: BACK[index % BACK.length] ?? "/",
  asksTwice: index % 2 === 1,
}));

test("a shift of customers by the keyboard alone: nothing of one reaches the next", async ({ open }) => {
  const { page, faults } = await open(pickerOf("internal"), clipboard);
  await page.goto(start);
  for (const { index, order, writer, back, asksTwice } of customers) {
    await find(
      page,
      index % 3 === 0 ? "invoice wrong firm" : "refund arrived",
      index % 3 === 0 ? "invoice-wrong" : "refund-missing",
    );
    await focusedOn(page, "field-ORDER_NUMBER");
    expect(await page.locator("#field-ORDER_NUMBER").inputValue()).toBe("");
    await page.keyboard.type(order);
    await page.keyboard.press("Tab");
    expect(await page.locator("#field-WRITER").inputValue()).toBe("");
    await page.keyboard.type(writer);
    await page.keyboard.press(asksTwice ? "Control+Shift+Enter" : "Control+Enter");
    await said(page, asksTwice ? "The reply has 1 snippet." : "Copied");
    if (asksTwice) {
      // The next question is typed into the search, and changes neither field nor reply.
      await page.keyboard.press(back === "/" ? "Escape" : back);
      await find(page, "parcel lost", "parcel-lost");
      await focusedOn(page, "copy");
      await page.keyboard.press("Alt+v");
      await page.keyboard.press("Alt+v");
      await said(page, "Ask");
      await page.keyboard.press("Control+Shift+Enter");
      await said(page, "The reply has 2 snippets.");
      await page.keyboard.press("Alt+c");
      await said(page, "Copied: Reply.");
    }
    for (const form of Object.values(await copied(page))) {
      expect(form).toContain(order);
      expect(form).toContain(writer);
      expect(form.includes("Please send us")).toBe(asksTwice);
      const others = customers.filter((one) => one.index !== index);
      expect(others.filter((one) => form.includes(one.order) || form.includes(one.writer))).toEqual([]);
      expect(form).not.toContain("promise a day");
    }
    await page.keyboard.press(back);
    await focusedOn(page, "search-field");
    await page.keyboard.press("Alt+n");
    await said(page, "Fields and reply are cleared.");
    expect(await page.locator("#reply-items li").count()).toBe(0);
    expect(await page.locator("#snippet").isVisible()).toBe(false);
    expect(await page.locator("#search-field").inputValue()).toBe("");
  }
  // Nothing is chosen: there is nothing to copy.
  await page.keyboard.press("Control+Enter");
  expect(await page.locator("#said").textContent()).not.toContain("Copied");
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
}, 240_000);

describe("back to the search", () => {
  test.for(BACK)("by %s from a field, a button and a preview, whose text is left alone", async (key, { open }) => {
    const { page } = await open(pickerOf("out"), clipboard);
    await page.goto(start);
    await find(page, "refund arrived", "refund-missing");
    await focusedOn(page, "field-ORDER_NUMBER");
    await page.keyboard.type("7");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    for (const place of ["field-ORDER_NUMBER", "field-WRITER", "copy", "rich"]) {
      await page.locator(`#${place}`).focus();
      await page.keyboard.press(key);
      await focusedOn(page, "search-field");
    }
    await page.keyboard.type("parcel");
    expect(await page.locator("#search-field").inputValue()).toBe("parcel");
    await page.locator("#entries button[value=parcel-lost][data-chosen]").waitFor();
    expect(await page.locator("#field-ORDER_NUMBER").inputValue()).toBe("7");
  });

  test("a value that is being typed may hold a slash, and one that is copied is whole", async ({ open }) => {
    const { page } = await open(pickerOf("out"), clipboard);
    await page.goto(start);
    await find(page, "parcel lost", "parcel-lost");
    await focusedOn(page, "field-ORDER_NUMBER");
    await page.keyboard.type("2026/17");
    expect(await page.locator("#field-ORDER_NUMBER").inputValue()).toBe("2026/17");
    await page.keyboard.press("Control+Enter");
    await said(page, "Copied");
    await page.keyboard.press("/");
    await focusedOn(page, "search-field");
    expect(await page.locator("#field-ORDER_NUMBER").inputValue()).toBe("2026/17");
  });
});

test("New customer is a button, too", async ({ open }) => {
  const { page } = await open(pickerOf("out"));
  await page.goto(start);
  await find(page, "parcel lost", "parcel-lost");
  await page.keyboard.type("A-1");
  await page.keyboard.press("Control+Shift+Enter");
  await said(page, "Added");
  await page.getByRole("button", { name: "New customer" }).click();
  await focusedOn(page, "search-field");
  expect(await page.locator("#reply-items li").count()).toBe(0);
  await find(page, "parcel lost", "parcel-lost");
  expect(await page.locator("#field-ORDER_NUMBER").inputValue()).toBe("");
});

describe("the links of a help desk's side bar", () => {
  test.for([
    ["#parcel-lost", "The parcel is lost"],
    ["#parcel-gone", "The parcel is lost"],
    ["?q=scanner+dark", "The scanner stays dark"],
    ["?q=scanner#invoice-wrong", "The invoice names the wrong firm"],
  ])("%s shows %s", async ([link = "", title = ""], { open }) => {
    const { page, faults } = await open(pickerOf("out"));
    await page.goto(start + link);
    await page.locator("#subject").filter({ hasText: title }).waitFor();
    expect(await page.locator("#search-field").inputValue()).toBe(
      /q=(\w+)/.exec(link)?.[1]?.concat(link.includes("+") ? " dark" : "") ?? "",
    );
    expect(faults).toEqual([]);
  });

  test("one that names no entry says so, and another is followed on the open page", async ({ open }) => {
    const { page } = await open(pickerOf("out"));
    await page.goto(`${start}#no-such-entry`);
    await said(page, "could not be loaded");
    await page.evaluate(() => {
      location.hash = "#scanner-dark";
    });
    await page.locator("#subject").filter({ hasText: "The scanner stays dark" }).waitFor();
  });
});

test("an entry that asks for nothing has the Ask of the book, and one that does has its own", async ({ open }) => {
  const { page } = await open(pickerOf("out"), clipboard);
  await page.goto(`${start}#scanner-dark`);
  await focusedOn(page, "copy");
  const askFor = async () => {
    await page.locator("#variants input[value=ask]").check();
    await page.keyboard.press("Control+Enter");
    await said(page, "(Ask)");
    return (await copied(page)).text;
  };
  expect(await askFor()).toBe("Please send us:\n- A screenshot.\n");
  await page.keyboard.press("Control+k");
  await find(page, "parcel lost", "parcel-lost");
  expect(await askFor()).toBe(
    "Please send us:\n- The name of the carrier.\n- A screenshot.\n\nMore: The parcel is lost <https://help.acme.example/parcel-lost/>\n",
  );
});

test("internal notes are shown in internal builds alone, and in no snippet", async ({ open }) => {
  for (const name of ["internal", "out"] as const) {
    const { page } = await open(pickerOf(name));
    await page.goto(`${start}#refund-missing`);
    await page.locator("#subject").filter({ hasText: "The refund" }).waitFor();
    expect(await page.locator("#notes").isVisible()).toBe(name === "internal");
    expect((await page.locator("#notes").textContent())?.includes("promise a day")).toBe(name === "internal");
    for (const preview of ["rich", "plain"])
      expect(await page.locator(`#${preview}`).textContent()).not.toContain("promise a day");
  }
});
