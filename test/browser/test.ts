import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { test as base, inject } from "vitest";
import { launch } from "./launch.ts";
import { type Site, STRICT_POLICY, serve } from "./serve.ts";
import { watch } from "./watch.ts";

/** A page of a browser, and what went wrong on it. */
export interface Opened {
  readonly page: Page;
  readonly site: Site;
  /** Empty while all is well; see {@link watch}. */
  readonly faults: readonly string[];
}

/**
 * Opens a page whose addresses are relative to the folder, which is served under the strict policy, below the path `at`
 * where one is given.
 */
export type Open = (folder: string, options?: BrowserContextOptions & { readonly at?: string }) => Promise<Opened>;

/** A test with one browser for the file. What a test opens is closed after it, and what a file opens after the file. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs.
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launch(inject("chromium"));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("openForFile", { scope: "file" }, ({ browser }, { onCleanup }) => opener(browser, onCleanup))
  .extend("open", ({ browser }, { onCleanup }) => opener(browser, onCleanup));

function opener(browser: Browser, onCleanup: (cleanup: () => Promise<void>) => void): Open {
  const closers: (() => Promise<void>)[] = [];
  onCleanup(async () => {
    for (const close of closers) await close();
  });
  return async (folder, { at, ...options } = {}) => {
    const site = await serve(folder, STRICT_POLICY, at);
    const context = await browser.newContext({ ...options, baseURL: site.url });
    closers.push(async () => {
      await context.close();
      await site.close();
    });
    const page = await context.newPage();
    return { page, site, faults: await watch(page, site.url) };
  };
}
