/**
 * Takes pictures of the main pages of both published books, in both themes, on a phone and on a desktop, into the folder
 * `screenshots`, and those that the docs show into `docs/screenshots/`.
 *
 *     npx -y pnpm@12 screenshots
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium } from "../test/browser/chromium.ts";
import { launch } from "../test/browser/launch.ts";
import { contentFolder } from "../test/browser/published.ts";
import { serve } from "../test/browser/serve.ts";
import { clearScreenshots, screenshots, showScreenshots } from "./screenshots-folder.ts";

interface Shot {
  readonly name: string;
  readonly path: string;
  /** The target that has the page: `html` when left out. */
  readonly target?: "email";
  /** What a reader does before the picture is taken. False where the page has nothing to do it with. */
  prepare?(page: Page): Promise<boolean>;
}

const books: Readonly<Record<string, { readonly brand: string; readonly shots: readonly Shot[] }>> = {
  looper: {
    brand: "looper",
    shots: [
      { name: "home", path: "/" },
      { name: "area", path: "/areas/leads-crm/" },
      { name: "entry", path: "/ts-voice-call-wont-connect/" },
      { name: "support", path: "/support/" },
      { name: "search", path: "/", prepare: searchFor("emails land in spam") },
      { name: "picker", target: "email", path: "/", prepare: pick("emails land in spam") },
    ],
  },
  peptideclients: {
    brand: "peptideclients",
    shots: [
      { name: "home", path: "/" },
      { name: "area", path: "/areas/integration-api/" },
      { name: "entry", path: "/invalid-api-key/" },
      { name: "support", path: "/support/" },
      { name: "search", path: "/", prepare: searchFor("429") },
    ],
  },
};

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const themes = ["light", "dark"] as const;

const pattern = "!(preview-*).png";
clearScreenshots(pattern);
const browser = await launch(findChromium());
for (const [book, { brand, shots }] of Object.entries(books)) {
  const site = await serve(join(contentFolder, book, brand));
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of themes) {
      const page = await browser.newPage({ baseURL: site.url, viewport, colorScheme, reducedMotion: "reduce" });
      for (const { name, target = "html", path, prepare } of shots) {
        await page.goto(`/${target}${path}`);
        if (prepare !== undefined && !(await prepare(page))) continue;
        await page.screenshot({
          path: join(screenshots, `${book}-${name}-${screen}-${colorScheme}.png`),
          caret: "hide",
        });
      }
      await page.close();
    }
  }
  await site.close();
}
await browser.close();
showScreenshots(pattern);

/** Types a query into the search field, and waits for its results. */
function searchFor(query: string): (page: Page) => Promise<boolean> {
  return async (page) => {
    const field = page.getByRole("searchbox");
    if ((await field.count()) === 0) return false;
    await field.fill(query);
    await page.locator(".search-list a").first().waitFor();
    return true;
  };
}

/** Chooses the first answer to a query in the snippet picker. */
function pick(query: string): (page: Page) => Promise<boolean> {
  return async (page) => {
    await page.getByRole("searchbox").fill(query);
    await page.locator("#entries button[data-chosen]").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#copy:focus").waitFor();
    return true;
  };
}
