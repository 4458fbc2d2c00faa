import { execFileSync } from "node:child_process";
import fs, { readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { expect, onTestFinished, vi } from "vitest";
import { axeViolations } from "../../../test/browser/axe.ts";
import { test } from "../../../test/browser/test.ts";
import { lawRuns } from "../../../test/law-runs.ts";
import { copyOfLooper, previewOf } from "./preview-of.ts";

const ENTRY = "entries/general/ts-cant-log-in.md";

/** A preview in a browser, at the page of one entry. */
interface Workplace {
  readonly page: Page;
  /** The page of the book that is seen. */
  readonly shown: FrameLocator;
  readonly folder: string;
  readonly file: string;
  readonly port: number;
  /** Errors and breaches of the policy. */
  readonly faults: readonly string[];
  save(text: string): void;
}

async function open(
  browser: Browser,
  options: BrowserContextOptions = {},
  folder = copyOfLooper(),
): Promise<Workplace> {
  const { preview, port } = await previewOf(folder);
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`${preview.url}&page=ts-cant-log-in/index.html`);
  const shown = page.frameLocator(".frames iframe:not(.waiting)");
  await shown.locator("h1", { hasText: "log in" }).waitFor();
  const file = join(folder, ENTRY);
  return { page, shown, folder, file, port, faults, save: (text) => writeFileSync(file, text) };
}

function committed(folder: string): void {
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "pipe" });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=first");
}

const entry = (title: string, more = "") => `# ${title}\n\nThe cause.\n\n1. Go on.\n${more}`;

test("each tab shows what it is for, by mouse and by keyboard", async ({ browser }) => {
  const { page, shown, faults } = await open(browser);
  await page.getByRole("tab", { name: "Page" }).focus();
  await page.keyboard.press("ArrowRight");
  await shown.locator("body", { hasText: "Fix:" }).waitFor();
  await page.getByRole("region", { name: "Email as plain text" }).getByText("More: I can't log in").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("region", { name: "JSON" }).getByText('"id": "ts-cant-log-in"').waitFor();
  await page.keyboard.press("Home");
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Page");
  await page.getByRole("button", { name: "Phone" }).click();
  await expect.poll(() => page.locator(".screen").evaluate((one) => one.clientWidth)).toBe(390);
  await page.getByRole("button", { name: "Dark" }).click();
  await expect
    .poll(() => shown.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor))
    .toBe("rgb(18, 22, 27)");
  expect(faults).toEqual([]);
});

test("on a page of no entry, the email tab is the snippet picker, and it copies", async ({ browser }) => {
  const { page, shown, faults } = await open(browser, { permissions: ["clipboard-read"] });
  await page.goto(page.url().replace(/page=[^&]+/, "page=index.html"));
  await page.getByRole("tab", { name: "Email" }).click();
  await shown.getByRole("searchbox").fill("log in");
  await shown.locator("#entries button[value=ts-cant-log-in][data-chosen]").waitFor();
  await shown.getByRole("searchbox").press("Control+Enter");
  await shown.locator("#said", { hasText: "Copied: I can't log in" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("More: I can't log in");
  expect(faults).toEqual([]);
});

test("everything is reached and used by the keyboard alone", async ({ browser }) => {
  const { page, shown, file, faults } = await open(browser);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("magic link", "{{CONTACT_EMAIL}} link"));
  const focus = () =>
    page.evaluate(() => {
      const one = document.activeElement ?? document.body;
      const name = one.ariaLabel ?? one.closest("label")?.textContent ?? one.textContent;
      return { name: one === document.body ? "" : name.trim(), outline: getComputedStyle(one).outlineStyle };
    });
  /** Presses Tab until something in the preview's page has the focus, and shows it. */
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; count < 200; count++) {
      await page.keyboard.press("Tab");
      const { name: here, outline } = await focus();
      if (!here.startsWith(name)) continue;
      expect(outline, `the outline of ${name}`).not.toBe("none");
      return;
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await page.locator(".finding", { hasText: "CONTACT_EMAIL" }).waitFor();
  await tabTo("Brand");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => shown.locator(".brand").textContent()).toContain("Northwind");
  await tabTo("Find a page");
  await page.keyboard.type("permission");
  await tabTo('A record says "permission denied"');
  await page.keyboard.press("Enter");
  await shown.locator("h1", { hasText: "permission denied" }).waitFor();
  await tabTo("Phone");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".screen").evaluate((one) => one.clientWidth)).toBe(390);
  await tabTo("entries/general/ts-cant-log-in.md");
  await tabTo("Fix it");
  await page.keyboard.press("Enter");
  await page.locator(".finding", { hasText: "CONTACT_EMAIL" }).waitFor({ state: "detached" });
  expect(readFileSync(file, "utf8")).toContain("<<CONTACT_EMAIL>> link");
  expect(faults).toEqual([]);
});

test("another brand is another page, and links on a page lead on", async ({ browser }) => {
  const { page, shown, faults } = await open(browser);
  await page.getByLabel("Brand").selectOption("northwind");
  await expect.poll(() => shown.locator(".brand").textContent()).toContain("Northwind");
  await shown.locator(".breadcrumb a").nth(1).click();
  await shown.locator("h1", { hasText: "General" }).waitFor();
  await expect.poll(() => page.url()).toContain("areas%2Fgeneral");
  await page.goBack();
  await shown.locator("h1", { hasText: "log in" }).waitFor();
  expect(faults).toEqual([]);
});

test("a finding says what, why and what to do, leads to its place, and is fixed by its button", async ({ browser }) => {
  const { page, file } = await open(browser);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("magic link", "{{CONTACT_EMAIL}} link"));
  const finding = page.locator(".finding", { hasText: "CONTACT_EMAIL" });
  await finding.waitFor();
  expect(await finding.locator("dt").allTextContents()).toEqual(["Why", "Do"]);
  expect(await finding.locator(".place a").getAttribute("href")).toMatch(
    new RegExp(`^vscode://file${file.replaceAll(/[.]/g, "\\.")}:\\d+:\\d+$`),
  );
  await finding.getByRole("button", { name: "Fix it" }).click();
  await finding.waitFor({ state: "detached" });
  expect(readFileSync(file, "utf8")).toBe(text.replace("magic link", "<<CONTACT_EMAIL>> link"));
});

test("a suggestion is named as such, and taken by its button", async ({ browser }) => {
  const { page, shown, file } = await open(browser);
  const text = readFileSync(file, "utf8");
  const right = text.replace(/^# .*/m, "# Quite new");
  writeFileSync(file, right.replace("## Cause", "## Cuase"));
  await page.locator(".last-good", { hasText: 'no section "Cuase"' }).waitFor();
  const finding = page.locator(".finding", { hasText: "Cuase" });
  await finding.getByRole("button", { name: "Take the suggestion Write Cause" }).focus();
  await page.keyboard.press("Enter");
  await finding.waitFor({ state: "detached" });
  expect(readFileSync(file, "utf8")).toBe(right);
  await page.locator(".last-good").waitFor({ state: "detached" });
  await shown.locator("h1", { hasText: "Quite new" }).waitFor();
});

test("a broken entry keeps its last good state in every tab, marked as such, and recovers", async ({ browser }) => {
  const folder = copyOfLooper();
  committed(folder);
  const { page, shown, save, faults } = await open(browser, {}, folder);
  const notice = page.locator(".panel .last-good");
  const tab = (name: string) => page.getByRole("tab", { name }).click();
  const good: Readonly<Record<string, Locator>> = {
    Page: shown.locator("h1", { hasText: "log in" }),
    Email: page.getByRole("region", { name: "Email as plain text" }).getByText("I can't log in"),
    JSON: page.getByRole("region", { name: "JSON" }).getByText('"id": "ts-cant-log-in"'),
  };
  save("---\nsummary: [\n---\n\n# Worse\n");
  for (const name of ["Page", "Email", "JSON", "Changes"]) {
    await tab(name);
    await notice.locator("a", { hasText: "ts-cant-log-in.md:" }).waitFor();
    expect(await notice.textContent(), name).toContain("This is the last good state.");
    await good[name]?.waitFor();
  }
  await tab("Page");
  save(entry("Mended"));
  await shown.locator("h1", { hasText: "Mended" }).waitFor();
  await notice.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
});

test("where only the data cannot be made, its last good state stays, also in a new tab", async ({ browser }) => {
  const { page, shown, save, faults } = await open(browser);
  await page.getByText("Nothing to mend.").waitFor();
  save(`---\nrelated: [nowhere]\n---\n\n${entry("It leads nowhere")}`);
  await shown.locator("h1", { hasText: "It leads nowhere" }).waitFor();
  expect(await page.locator(".last-good").count()).toBe(0);
  await page.getByRole("tab", { name: "JSON" }).click();
  const [notice, json] = [page.locator(".last-good a"), page.getByRole("region", { name: "JSON" })];
  for (const again of [() => page.reload(), () => page.getByRole("tab", { name: "JSON" }).click()]) {
    await notice.getByText("ts-cant-log-in.md:2:11").waitFor();
    expect(await json.textContent()).toContain("log in");
    expect(await json.textContent()).not.toContain("It leads nowhere");
    await again();
  }
  save(entry("It leads nowhere"));
  await json.getByText("It leads nowhere").first().waitFor();
  await notice.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
});

test("settings that cannot be read say so above everything, and everything is as it was", async ({ browser }) => {
  const { page, shown, folder } = await open(browser);
  for (const name of ["book.yaml", "brands/looper.yaml"]) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, "[");
    const notice = page.locator(".notice", { hasText: `by the last good state of ${name}` });
    await notice.locator("a", { hasText: `${name}:1:` }).waitFor();
    expect(await shown.locator("h1").textContent()).toContain("log in");
    rmSync(file);
    await notice.waitFor();
    writeFileSync(file, text);
    await notice.waitFor({ state: "detached" });
  }
});

test("new, renamed and deleted files, and other settings, follow", async ({ browser }) => {
  const { page, shown, folder, file } = await open(browser);
  writeFileSync(join(folder, "entries/general/brand-new.md"), entry("Something new"));
  await page.getByRole("link", { name: "Something new" }).click();
  await shown.locator("h1", { hasText: "Something new" }).waitFor();
  renameSync(join(folder, "entries/general/brand-new.md"), join(folder, "entries/general/newer.md"));
  await shown.locator("h1", { hasText: "No such page" }).waitFor();
  await page.locator('.pages a[href="#page=newer/index.html"]').click();
  await shown.locator("h1", { hasText: "Something new" }).waitFor();
  unlinkSync(file);
  await page.getByRole("link", { name: "log in" }).waitFor({ state: "detached" });
  const brand = join(folder, "brands/looper.yaml");
  writeFileSync(brand, readFileSync(brand, "utf8").replace(/^name: .*/m, "name: Looper Two"));
  await expect.poll(() => shown.locator(".brand").textContent()).toContain("Looper Two");
  await page.locator("option", { hasText: "Looper Two" }).waitFor({ state: "attached" });
});

test("the change view shows before and after of what this working tree changes", async ({ browser }) => {
  const folder = copyOfLooper();
  committed(folder);
  const { page, save, faults } = await open(browser, {}, folder);
  await page.getByRole("tab", { name: "Changes" }).click();
  await page.getByText("Readers get what they got at HEAD").waitFor();
  save(entry("Quite another title"));
  await page.getByRole("button", { name: "changed ts-cant-log-in/index.html" }).click();
  const side = (name: string) => page.getByRole("region", { name }).frameLocator("iframe:not(.waiting)").locator("h1");
  await expect.poll(() => side("At HEAD").textContent()).toContain("log in");
  await expect.poll(() => side("In this working tree").textContent()).toContain("Quite another title");
  await page.getByRole("button", { name: "changed entries/ts-cant-log-in.json" }).click();
  await page.locator(".added", { hasText: "Quite another title" }).first().waitFor();
  await page.getByLabel("Changes since").fill("no-such-name");
  await page.keyboard.press("Enter");
  await page.getByText('git knows no commit "no-such-name" here.').waitFor();
  expect(faults.filter((fault) => !fault.includes("422"))).toEqual([]);
});

test("a save is on the screen, however it is made, and the reader stays where they are", async ({ browser }) => {
  const ways: Readonly<Record<string, (file: string, text: string) => void>> = {
    "in place": (file, text) => writeFileSync(file, text),
    "written beside and renamed": (file, text) => {
      writeFileSync(`${file}.tmp~`, text);
      renameSync(`${file}.tmp~`, file);
    },
    "with a hidden swap file": (file, text) => {
      const swap = join(file, "../.ts-cant-log-in.md.swp");
      writeFileSync(swap, text);
      renameSync(swap, file);
    },
    "deleted and made anew": (file, text) => {
      unlinkSync(file);
      writeFileSync(file, text);
    },
    "empty for a moment": (file, text) => {
      writeFileSync(file, "");
      writeFileSync(file, text);
    },
  };
  const { page, shown, file, faults } = await open(browser, { viewport: { width: 1500, height: 500 } });
  const text = readFileSync(file, "utf8");
  const link = shown.locator(".site-footer a").first();
  await link.focus();
  const top = () => shown.locator("html").evaluate((html) => html.scrollTop);
  expect(await top()).toBeGreaterThan(50);
  // The saved text may take a line more: what the reader sees stays where it is on the screen.
  const place = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await place();
  for (const [way, write] of Object.entries(ways)) {
    write(file, text.replace("magic link", `magic link ${way}`));
    await shown.getByText(`magic link ${way}`).first().waitFor({ state: "attached" });
    await expect.poll(place, { message: way }).toBe(before);
    expect(await link.evaluate((one) => one === document.activeElement), way).toBe(true);
    expect(await page.locator("iframe").evaluate((one) => one === document.activeElement), way).toBe(true);
  }
  expect(faults).toEqual([]);
});

test("a reader stays at the end of a page, where the list beside it is pushed up", async ({ browser }) => {
  const { shown, file } = await open(browser, { viewport: { width: 1500, height: 500 } });
  const place = await shown.locator("html").evaluate((html) => {
    const last = () => [...document.querySelectorAll("[id]")].findLast((one) => one.getBoundingClientRect().top <= 1);
    for (html.scrollTop = 0; last()?.id !== "contents"; html.scrollTop += 5)
      if (html.scrollTop + innerHeight >= html.scrollHeight) throw new Error("The list is never pushed up.");
    return html.scrollTop;
  });
  await shown.locator("html").evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  writeFileSync(file, readFileSync(file, "utf8").replace("15 minutes", "16 minutes"));
  await shown.getByText("16 minutes").first().waitFor({ state: "attached" });
  await expect.poll(() => shown.locator("html").evaluate((html) => html.scrollTop)).toBe(place);
});

test("of edits ten times a second the last is shown, and one frame is left", async ({ browser }) => {
  const { page, shown, save, faults } = await open(browser);
  const edits = lawRuns(10);
  for (let edit = 0; edit < edits; edit++) {
    save(entry(`Edit ${edit}`));
    await page.waitForTimeout(100);
  }
  await shown.locator("h1", { hasText: `Edit ${edits - 1}` }).waitFor();
  await expect.poll(() => page.locator("iframe").count()).toBe(1);
  expect(faults).toEqual([]);
});

test("a book whose folder is moved away and back", async ({ browser }) => {
  const { page, shown, folder, save } = await open(browser);
  renameSync(folder, `${folder}-away`);
  await page.locator(".notice", { hasText: "by the last good state of book.yaml" }).waitFor();
  await page.getByText("The book has no brand that can be read").waitFor();
  renameSync(`${folder}-away`, folder);
  await page.locator(".notice").waitFor({ state: "detached" });
  save(entry("After it was back"));
  await shown.locator("h1", { hasText: "After it was back" }).waitFor();
});

test("a tab that slept shows what is there when it wakes", async ({ browser }) => {
  const { page, shown, save, faults } = await open(browser);
  const session = await page.context().newCDPSession(page);
  for (const night of ["first", "second"]) {
    save(entry("Before the night"));
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    for (let edit = 0; edit < 5; edit++) {
      save(entry(`Edit ${edit} of the ${night} night`));
      await new Promise((done) => setTimeout(done, 100));
    }
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await shown.locator("h1", { hasText: `Edit 4 of the ${night} night` }).waitFor();
  }
  expect(faults).toEqual([]);
});

test("where the system watches no more files, the page says so, and follows all the same", async ({ browser }) => {
  const watch = vi.spyOn(fs, "watch").mockImplementation(() => {
    throw Object.assign(new Error("ENOSPC: System limit for number of file watchers reached"), { code: "ENOSPC" });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    watch.mockRestore();
    syncBuiltinESMExports();
  });
  const { page, shown, save } = await open(browser);
  await page.locator(".notice", { hasText: "the book is read every second instead" }).waitFor();
  save(entry("Seen all the same"));
  await shown.locator("h1", { hasText: "Seen all the same" }).waitFor();
});

test("a preview that ends says so, and the address of the next one works in the same tab", async ({ browser }) => {
  const folder = copyOfLooper();
  const first = await previewOf(folder);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(first.preview.url);
  await page.getByRole("status").getByText("Live").waitFor();
  await first.preview.close();
  await page.getByText("The preview does not answer").waitFor();
  const second = await previewOf(folder, first.port);
  await page.getByText("belongs to a preview that has ended").waitFor();
  await page.goto(second.preview.url);
  await page.getByRole("status").getByText("Live").waitFor();
  rmSync(join(folder, ENTRY));
  await page.getByRole("link", { name: "log in" }).waitFor({ state: "detached" });
});

test("is accessible in both themes", async ({ browser }) => {
  const folder = copyOfLooper();
  committed(folder);
  const { page, shown, save } = await open(browser, {}, folder);
  const inBothThemes = async (what: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), `${what}, ${colorScheme}`).toEqual([]);
    }
  };
  const choose = (name: string) => page.getByRole("tab", { name }).click();
  const panels: Readonly<Record<string, Locator>> = {
    Page: shown.locator("h1", { hasText: "Another title" }),
    Email: page.getByRole("region", { name: "Email as plain text" }).getByText("Another title"),
    JSON: page.getByRole("region", { name: "JSON" }).getByText("Another title").first(),
    Changes: page.getByRole("button", { name: "changed ts-cant-log-in/index.html" }),
  };
  save(entry("Another title", "\nSee [[nowhere]] and {{CONTACT_EMAIL}}.\n"));
  await page.locator(".finding").first().waitFor();
  for (const [name, shows] of Object.entries(panels)) {
    await choose(name);
    await shows.waitFor();
    await inBothThemes(name);
  }
  save("---\nsummary: [\n---\n");
  await page.locator(".last-good").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ["Page", "Email", "JSON"]) {
    await choose(name);
    await inBothThemes(`${name} of a broken entry, on a phone`);
  }
});
