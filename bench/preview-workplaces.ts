import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Workplace } from "./save-to-screen.ts";

/** Notes when a frame of the preview takes its turn. */
const NOTE_TURNS = `
  window.turns = [];
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.tagName === "IFRAME"))
      window.turns.push(performance.timeOrigin + performance.now());
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["class"] });
`;

/** Notes in each page when a title is on it. */
const NOTE_TITLES = `
  const look = () => {
    const title = document.querySelector("h1")?.textContent.trim();
    if (title) {
      const seen = JSON.parse(sessionStorage.getItem("seen") ?? "{}");
      seen[title] ??= performance.timeOrigin + performance.now();
      sessionStorage.setItem("seen", JSON.stringify(seen));
    }
    requestAnimationFrame(look);
  };
  if (top === window) look();
`;

/** `fixbook preview` at the page of the first entry of a generated book. */
export async function openPreview(browser: Browser, root: string, book: string): Promise<Workplace> {
  const command = join(root, "packages/cli/dist/bin.js");
  const server = spawn(process.execPath, [command, "preview", book, "--no-open", "--no-cache"]);
  const url = await printedUrl(server, /http\S+#token=\S+/, 120);
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  await page.goto(`${url}&page=entry-0/index.html`);
  await page.waitForSelector("iframe:not(.waiting)");
  await page.locator(".findings h2").filter({ hasNotText: "…" }).waitFor({ timeout: 120_000 });
  await page.evaluate(NOTE_TURNS);
  const file = join(book, "entries/area-0/entry-0.md");
  let turns = 0;
  const seen = async () => {
    const all = await page.evaluate<number[]>("window.turns");
    const at = all[turns];
    if (at !== undefined) turns = all.length;
    return at;
  };
  return { page, file, text: readFileSync(file, "utf8"), seen, close: () => end(server, page) };
}

/** `astro dev` at the page of the same entry of a Starlight site. Rejects where it does not show it within some seconds. */
export async function openAstro(browser: Browser, astro: string, site: string, seconds: number): Promise<Workplace> {
  const server = spawn(process.execPath, [astro, "dev", "--port", "4390"], {
    cwd: site,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  try {
    const url = await printedUrl(server, /http:\/\/\S+/, seconds);
    await page.addInitScript(NOTE_TITLES);
    await page.goto(`${url.replace(/\/$/, "")}/area-0/entry-0/`, { timeout: seconds * 1000 });
    await page.locator("h1", { hasText: /0$/ }).waitFor();
  } catch (error) {
    await end(server, page);
    throw error;
  }
  const file = join(site, "src/content/docs/area-0/entry-0.md");
  const seen = (title: string) =>
    page
      .evaluate<number | undefined>(`JSON.parse(sessionStorage.getItem("seen") ?? "{}")[${JSON.stringify(title)}]`)
      // The page is being loaded anew.
      .catch(() => undefined);
  return { page, file, text: readFileSync(file, "utf8"), seen, close: () => end(server, page) };
}

async function end(server: ChildProcess, page: Page): Promise<void> {
  await page.close();
  server.kill();
}

function printedUrl(server: ChildProcess, pattern: RegExp, seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const late = setTimeout(
      () => reject(new Error(`nothing is served after ${seconds} s: ${printed}`)),
      seconds * 1000,
    );
    const take = (chunk: unknown) => {
      printed += String(chunk);
      const [url] = pattern.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    server.stdout?.on("data", take);
    server.stderr?.on("data", take);
    server.on("exit", () => reject(new Error(`it has ended: ${printed}`)));
  });
}
