import { type Browser, chromium } from "playwright-core";

/** Starts a Chromium that speaks to nobody by itself, and looks the same on machines with and without a display. */
export function launch(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--force-color-profile=srgb",
      "--font-render-hinting=none",
    ],
  });
}
