/**
 * Uses the preview as a writer does, in a real browser: begins an entry, breaks it in five ways, repairs it with the fixes
 * that are offered, and looks at it in every target. Fails where a step does not go as it should, and takes the pictures
 * of docs/preview.md on the way.
 *
 *     npx -y pnpm@12 screenshots:preview
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium } from "../test/browser/chromium.ts";
import { launch } from "../test/browser/launch.ts";
import { clearScreenshots, screenshots, showScreenshots } from "./screenshots-folder.ts";

const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const root = join(import.meta.dirname, "..");
const ID = "ts-invitation-never-arrives";

const beginning = `# An invitation never arrives

It was sent to another address, or the mailbox has put it into spam.

1. Open \`/settings/team\` and check the address.
2. Press **Send again**.
`;

const whole = `---
summary: A new colleague gets no email to join.
related: [ts-permission-denied]
---

# An invitation never arrives

## Symptom

Your colleague waits for the email that lets them join <<PRODUCT>>, and it does not come.

## Cause

The invitation was sent to another address, or the mailbox has put it into spam.

## Fix

1. Open \`/settings/team\` and check the address of the invitation.
2. Press **Send again**.
3. Ask your colleague to look into the spam folder. Nothing there? Write to <<CONTACT_EMAIL>>.

## Why use this

Whoever can work on the first day asks nothing on the second.

## Benefits

- Nobody waits for an email that went elsewhere.
`;

/** Ways to break the entry: what is written wrongly, what the preview says, and the words of its button; without one, it is mended by hand. */
const breaks: readonly {
  readonly name: string;
  readonly right: string;
  readonly wrong: string;
  readonly says: string;
  readonly button?: string;
  /** Whether its file cannot be read, so that the last good state stays. */
  readonly isStale: boolean;
}[] = [
  {
    name: "braces",
    right: "<<CONTACT_EMAIL>>",
    wrong: "{{CONTACT_EMAIL}}",
    says: "written with braces",
    button: "Fix it",
    isStale: false,
  },
  {
    name: "heading",
    right: "## Cause",
    wrong: "## Cuase",
    says: 'no section "Cuase"',
    button: "Take the suggestion",
    isStale: true,
  },
  {
    name: "related",
    right: "[ts-permission-denied]",
    wrong: "[ts-permision-denied]",
    says: "Nothing has the id",
    button: "Take the suggestion",
    isStale: false,
  },
  {
    name: "field",
    right: "summary:",
    wrong: "sumary:",
    says: 'no field "sumary"',
    button: "Take the suggestion",
    isStale: true,
  },
  {
    name: "yaml",
    right: "[ts-permission-denied]",
    wrong: "[ts-permission-denied",
    says: "is not closed",
    isStale: true,
  },
];

/** What is seen on a phone too. */
const onPhones = new Set(["broken", "changes", "email", "page"]);

const home = mkdtempSync(join(tmpdir(), "fixbook-story-"));
const folder = join(home, "looper");
cpSync(join(root, "packages/content/books/looper"), folder, { recursive: true });
const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "pipe" });
git("init", "--quiet");
git("add", "--all");
git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=The book");

const file = join(folder, "entries/general", `${ID}.md`);
const save = (text: string) => writeFileSync(file, text);
clearScreenshots("preview-*.png");
const command = join(root, "packages/cli/dist/bin.js");
const server = spawn(process.execPath, [command, "preview", "looper", "--no-open", "--today", "2026-10-01"], {
  cwd: home,
});
const browser = await launch(findChromium());
try {
  const url = await new Promise<string>((resolve) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += String(chunk);
      const [found] = /http\S+#token=\S+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const page = await browser.newPage({ viewport: screens.desktop, reducedMotion: "reduce" });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  await write(page);
  for (const one of breaks) await breakAndMend(page, one);
  await lookAround(page);
  showScreenshots("preview-*.png");
} finally {
  await browser.close();
  server.kill();
  rmSync(home, { recursive: true, force: true });
}

async function write(page: Page): Promise<void> {
  await page.getByText("Nothing to mend.").waitFor();
  save(beginning);
  await page.getByRole("link", { name: "An invitation never arrives" }).click();
  await shown(page).locator("h1", { hasText: "An invitation never arrives" }).waitFor();
  const ledger = page.locator(".finding", { hasText: `does not list the id "${ID}"` });
  await ledger.waitFor();
  await take(page, "new-entry");
  await ledger.getByRole("button", { name: "Fix it" }).click();
  await ledger.waitFor({ state: "detached" });
  save(whole);
  await shown(page).getByText("lets them join").first().waitFor();
  const oneWay = page.locator(".finding", { hasText: "that entry does not name it" });
  await oneWay.waitFor();
  const other = join(folder, "entries/general/ts-permission-denied.md");
  writeFileSync(other, readFileSync(other, "utf8").replace("related: [", `related: [${ID}, `));
  await oneWay.waitFor({ state: "detached" });
}

async function breakAndMend(
  page: Page,
  { name, right, wrong, says, button, isStale }: (typeof breaks)[number],
): Promise<void> {
  save(whole.replace(right, wrong));
  const finding = page.locator(".finding", { hasText: says });
  await finding.waitFor();
  for (const tab of ["Page", "Email", "JSON"]) {
    await page.getByRole("tab", { name: tab }).click();
    const notice = page.locator(".last-good", { hasText: "This is the last good state." });
    const cannotBeMade = isStale || (name === "related" && tab === "JSON");
    await notice.waitFor({ state: cannotBeMade ? "visible" : "detached" });
    if (name === "heading" && tab === "Page") await take(page, "broken");
    if (name === "related" && tab === "JSON") await take(page, "broken-json");
  }
  await page.getByRole("tab", { name: "Page" }).click();
  if (button === undefined) save(whole);
  else await finding.getByRole("button", { name: button }).click();
  await finding.waitFor({ state: "detached" });
  await page.locator(".last-good").waitFor({ state: "detached" });
  if (readFileSync(file, "utf8") !== whole) throw new Error(`${name} was not mended as it was written.`);
  console.log(`${name}: ${says} (${button ?? "mended by hand"})`);
}

async function lookAround(page: Page): Promise<void> {
  await shown(page).locator("h1", { hasText: "An invitation never arrives" }).waitFor();
  await take(page, "page");
  await page.getByRole("button", { name: "Phone" }).click();
  await take(page, "page-on-phone-screen");
  await page.getByRole("button", { name: "Desktop" }).click();
  await page.getByRole("tab", { name: "Email" }).click();
  await shown(page).getByText("Send again").waitFor();
  await take(page, "email");
  await page.getByRole("tab", { name: "JSON" }).click();
  await page.getByRole("region", { name: "JSON" }).getByText(`"id": "${ID}"`).waitFor();
  await take(page, "json");
  await page.getByRole("tab", { name: "Changes" }).click();
  await page.getByRole("button", { name: "changed areas/general/index.html" }).click();
  for (const side of ["At HEAD", "In this working tree"])
    await page.getByRole("region", { name: side }).frameLocator("iframe:not(.waiting)").locator("h1").waitFor();
  await take(page, "changes");
}

function shown(page: Page) {
  return page.frameLocator(".frames iframe:not(.waiting)");
}

/** Takes pictures of the preview on a desktop and some on a phone, in the light and in the dark. */
async function take(page: Page, name: string): Promise<void> {
  for (const [screen, viewport] of Object.entries(screens)) {
    if (screen === "phone" && !onPhones.has(name)) continue;
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(screenshots, `preview-${name}-${screen}-${colorScheme}.png`), caret: "hide" });
    }
  }
  await page.setViewportSize(screens.desktop);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}
