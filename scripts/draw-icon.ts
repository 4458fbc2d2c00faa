/**
 * Draws the icon of the VS Code extension, 256 by 256, in a browser: a book whose page has a tick.
 *
 *     node scripts/draw-icon.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
  <rect width="256" height="256" rx="56" fill="#12343b"/>
  <path d="M128 76C108 60 80 56 52 60v124c28-4 56 0 76 16 20-16 48-20 76-16V60c-28-4-56 0-76 16z" fill="#f4efe3"/>
  <path d="M128 76v124" stroke="#12343b" stroke-width="8"/>
  <path d="M148 124l16 18 28-36" fill="none" stroke="#1f8a5f" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M72 100h36M72 124h36M72 148h24" stroke="#8aa1a6" stroke-width="9" stroke-linecap="round"/>
</svg>`;

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
const file = join(import.meta.dirname, "../apps/vscode/icon.png");
writeFileSync(file, await page.screenshot({ omitBackground: true }));
await browser.close();
