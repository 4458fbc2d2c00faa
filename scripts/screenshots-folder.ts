import { copyFileSync, globSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where pictures are taken to: a folder that Git ignores. */
export const screenshots = join(import.meta.dirname, "../screenshots");
const docs = join(import.meta.dirname, "../docs/screenshots");

/** The pictures that the docs show. Each is a tenth of a megabyte in every clone. */
const shown: readonly string[] = [
  "looper-entry-phone-dark.png",
  "looper-entry-phone-light.png",
  "looper-home-desktop-dark.png",
  "looper-home-desktop-light.png",
  "looper-picker-desktop-light.png",
  "peptideclients-entry-desktop-light.png",
  "preview-broken-desktop-light.png",
  "preview-page-desktop-light.png",
];

/** Removes the pictures of an earlier run. */
export function clearScreenshots(pattern: string): void {
  mkdirSync(screenshots, { recursive: true });
  for (const name of globSync(pattern, { cwd: screenshots })) rmSync(join(screenshots, name));
}

/** Takes those that the docs show over into the docs. */
export function showScreenshots(pattern: string): void {
  for (const name of globSync(pattern, { cwd: screenshots }))
    if (shown.includes(name)) copyFileSync(join(screenshots, name), join(docs, name));
}
