import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { png } from "../../../packages/engine/test/png.js";
import { axeViolations } from "../../../test/browser/axe.ts";
import { test } from "../../../test/browser/test.ts";
import { copyOfLooper, previewOf } from "./preview-of.ts";

const ENTRY = "entries/general/ts-cant-log-in.md";
const OWN = "entries/general/ts-cant-log-in";

/** A preview in a browser, at the page of one entry. */
async function open(browser: Browser, options: BrowserContextOptions = {}, folder = copyOfLooper()) {
  const { preview } = await previewOf(folder);
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`${preview.url}&page=ts-cant-log-in/index.html`);
  const shown = page.frameLocator(".frames iframe:not(.waiting)");
  await shown.locator("h1", { hasText: "log in" }).waitFor();
  const text = () => readFileSync(join(folder, ENTRY), "utf8");
  return { page, shown, folder, faults, text, dialog: page.getByRole("dialog") };
}

interface Given {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const picture: Given = { name: "image.png", type: "image/png", bytes: png(40, 20, 120) };

/** Sends an event with files to an element of the page, as the browser does when somebody drops or pastes them. */
async function give(page: Page, event: string, files: readonly Given[], selector = "body"): Promise<void> {
  await page.evaluate(
    ({ event: type, files: given, selector: where }) => {
      const data = new DataTransfer();
      for (const { name, type: kind, bytes } of given)
        data.items.add(new File([new Uint8Array(bytes)], name, { type: kind }));
      const made =
        type === "paste"
          ? new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector(where)?.dispatchEvent(made);
    },
    { event, files: files.map((one) => ({ ...one, bytes: [...one.bytes] })), selector },
  );
}

test("a picture that is pasted is written beside the entry, and the page shows it", async ({ browser }) => {
  const { page, shown, folder, faults, text, dialog } = await open(browser, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const before = text();
  // A picture of the clipboard, pasted by the keyboard.
  await page.locator("h1").click();
  await page.evaluate(
    async (bytes) => {
      const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    },
    [...picture.bytes],
  );
  await page.keyboard.press("Control+v");
  await dialog.getByRole("heading", { name: "Add a picture" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("label")?.textContent)).toBe("Alternative text");
  await page.keyboard.type("The sign-in page");
  await dialog.getByLabel("Caption (optional)").fill("Since May");
  expect(await dialog.getByLabel("Place it below").locator("option:checked").textContent()).toContain("step 4:");
  await dialog.getByLabel("Alternative text").press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("status").getByText(`Added ${OWN}/the-sign-in-page.png.`).waitFor();
  expect(text()).toBe(
    before.replace(
      "try again after 15 minutes.\n",
      'try again after 15 minutes.\n\n   ![The sign-in page](the-sign-in-page.png "Since May")\n',
    ),
  );
  const image = shown.getByRole("img", { name: "The sign-in page" });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  await page.getByText("Nothing to mend.").waitFor();

  // The file is followed: another one, none, and the first one again.
  const path = join(folder, OWN, "the-sign-in-page.png");
  const own = readFileSync(path);
  writeFileSync(path, png(60, 30));
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(60);
  rmSync(path);
  await page.locator(".finding", { hasText: "There is no file" }).waitFor();
  await shown.getByText("The sign-in page").first().waitFor();
  writeFileSync(path, own);
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  await page.getByText("Nothing to mend.").waitFor();
  // The page of a moment ago may have asked for a file that was another one by then.
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("files that are dropped are added one after the other, also over the page of the book", async ({ browser }) => {
  const { page, shown, folder, faults, text, dialog } = await open(browser);
  const log: Given = { name: "Sign-in log.txt", type: "text/plain", bytes: Buffer.from("line\n") };
  const folderOfFiles = mkdtempSync(join(tmpdir(), "fixbook-dropped-"));
  onTestFinished(() => rmSync(folderOfFiles, { recursive: true }));
  const files = [picture, log].map(({ name, bytes }) => {
    writeFileSync(join(folderOfFiles, name), bytes);
    return join(folderOfFiles, name);
  });
  // As from a file manager, straight onto the frame.
  const session = await page.context().newCDPSession(page);
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", {
      type,
      x: 700,
      y: 500,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await drag("dragEnter");
  await drag("dragOver");
  const cover = page.locator(".drop");
  await cover.getByText("Drop it to add it to “I can't log in to my workspace”.").waitFor();
  expect(await cover.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1500, height: 900 });
  await drag("dragOver");
  await drag("drop");
  await cover.waitFor({ state: "detached" });
  await dialog.getByText("1 more to come").waitFor();
  await dialog.getByLabel("Alternative text").fill("The sign-in page");
  await dialog.getByLabel("Place it below").selectOption({ label: "step 1: Go to /login and try a magic link." });
  await dialog.getByRole("button", { name: "Add the picture" }).click();
  await dialog.getByRole("heading", { name: "Add a file" }).waitFor();
  expect(await dialog.getByLabel("Words of the link").inputValue()).toBe("Sign-in log.txt");
  await dialog.getByRole("button", { name: "Add the file" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(text()).toContain(
    "1. Go to `/login` and try a magic link.\n\n   ![The sign-in page](the-sign-in-page.png)\n2. ",
  );
  expect(text()).toContain("\n\n   [Sign-in log.txt](sign-in-log.txt)\n");
  expect(readFileSync(join(folder, OWN, "sign-in-log.txt"), "utf8")).toBe("line\n");
  await shown.getByRole("link", { name: "Sign-in log.txt" }).waitFor();
  expect(await page.locator(".finding", { hasText: OWN }).count()).toBe(0);
  expect(faults).toEqual([]);
});

test("a drag that goes elsewhere leaves nothing, and a drop outside of entries says where to go", async ({
  browser,
}) => {
  const { page, faults, dialog } = await open(browser);
  await give(page, "dragenter", [picture]);
  await page.locator(".drop").waitFor();
  await page.locator(".drop").waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("button", { name: "Add a picture or file…" }).waitFor({ state: "detached" });
  await give(page, "drop", [picture]);
  await page.getByRole("status").getByText("Open the page of one first.").waitFor();
  expect(await dialog.count()).toBe(0);
  expect(faults).toEqual([]);
});

test("a file that is pasted on the page of the book is asked for again", async ({ browser }) => {
  const { page, shown } = await open(browser);
  await shown.locator("body").evaluate((body) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["x"], "x.png", { type: "image/png" }));
    body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await page.getByRole("status").getByText("Paste once more").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add a picture or file…");
});

test("what is refused says why, and an edit meanwhile is followed", async ({ browser }) => {
  const { page, text, folder, dialog } = await open(browser);
  const before = text();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Add a picture or file…" }).click(),
  ]);
  await chooser.setFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await dialog.getByLabel("Alternative text").fill("The page");
  await dialog.getByRole("button", { name: "Add the picture" }).click();
  await dialog.getByRole("alert").getByText("The file is not a picture of a known format.").waitFor();
  expect(text()).toBe(before);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await give(page, "drop", [picture]);
  await dialog.getByLabel("Alternative text").fill("The page");
  await dialog.getByLabel("Place it below").selectOption({ label: "step 1: Go to /login and try a magic link." });
  writeFileSync(join(folder, ENTRY), before.replace("## Cause\n", "## Cause\n\nMany.\n"));
  await dialog.locator("option", { hasText: "Many." }).waitFor({ state: "attached" });
  await dialog.getByRole("button", { name: "Add the picture" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(text()).toContain("Many.\n");
  expect(text()).toContain("magic link.\n\n   ![The page](the-page.png)\n2. ");
});

test.for(["light", "dark"] as const)("its dialog is accessible in the %s theme", async (colorScheme, { browser }) => {
  const { page, dialog } = await open(browser, { colorScheme });
  await give(page, "drop", [picture]);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await dialog.getByLabel("Place it below").waitFor();
    expect(await axeViolations(page), String(width)).toEqual([]);
    expect(await dialog.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  }
});
