import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { axeViolations } from "../../../test/browser/axe.ts";
import { test } from "../../../test/browser/test.ts";
import { copyOfLooper, previewOf } from "./preview-of.ts";

/** A preview in a browser, at the page of one entry, with the dialog open. */
async function open(browser: Browser, id: string) {
  const folder = copyOfLooper();
  const { preview } = await previewOf(folder);
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${preview.url}&page=${id}/index.html`);
  const shown = page.frameLocator(".frames iframe:not(.waiting)");
  await shown.locator("h1").waitFor();
  await page.getByRole("button", { name: "Rename, move" }).click();
  return { page, shown, folder, faults, dialog: page.getByRole("dialog") };
}

test("an entry gets another id, once what it does was seen", async ({ browser }) => {
  const { page, shown, folder, faults, dialog } = await open(browser, "ts-cant-log-in");
  await dialog.getByRole("combobox", { name: "What", exact: true }).selectOption("Give it another id");
  await dialog.getByLabel("Id", { exact: true }).fill("ts-locked-out");
  await page.keyboard.press("Enter");
  const plan = dialog.getByLabel("What it does");
  await plan.getByText("Rename entries/general/ts-cant-log-in.md to entries/general/ts-locked-out.md").waitFor();
  await plan.getByText("Where applications use this book by version, the next version is a minor one.").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(existsSync(join(folder, "entries/general/ts-cant-log-in.md"))).toBe(true);
  await dialog.getByRole("button", { name: "Do it" }).click();
  await page.waitForURL(/page=ts-locked-out/);
  await shown.locator("h1", { hasText: "log in" }).waitFor();
  expect(readFileSync(join(folder, "entries/general/ts-locked-out.md"), "utf8")).toContain("ts-cant-log-in");
  expect(faults).toEqual([]);
});

test("what a change asks for besides is a field, and what it was told before is asked again", async ({ browser }) => {
  const { folder, dialog, page } = await open(browser, "ts-cant-log-in");
  await dialog.getByRole("combobox", { name: "What", exact: true }).selectOption("Retire it");
  await dialog.getByLabel("Why").fill("Passwords are gone.");
  await dialog.getByRole("button", { name: "Show what it does" }).click();
  await dialog
    .getByRole("alert")
    .getByText(/^\d+ places refer to ts-cant-log-in/)
    .waitFor();
  await dialog.getByLabel("Take out what refers to it").check();
  await dialog.getByRole("button", { name: "Show what it does" }).click();
  await dialog.getByText("Delete entries/general/ts-cant-log-in.md").waitFor();
  await dialog.getByLabel("Why").fill("Passwords are a thing of the past.");
  expect(await dialog.getByRole("button", { name: "Do it" }).count()).toBe(0);
  await dialog.getByRole("button", { name: "Show what it does" }).click();
  await dialog.getByRole("button", { name: "Do it" }).click();
  await page.waitForURL((url) => !url.hash.includes("ts-cant-log-in"));
  expect(existsSync(join(folder, "entries/general/ts-cant-log-in.md"))).toBe(false);
  expect(readFileSync(join(folder, "ids.yaml"), "utf8")).toContain("Passwords are a thing of the past.");
});

test("Escape changes nothing, and gives the focus back", async ({ browser }) => {
  const { page, folder, dialog } = await open(browser, "ts-cant-log-in");
  await dialog.getByLabel("Title", { exact: true }).fill("Another title");
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(
    await page.getByRole("button", { name: "Rename, move" }).evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(readFileSync(join(folder, "entries/general/ts-cant-log-in.md"), "utf8")).not.toContain("Another title");
});
