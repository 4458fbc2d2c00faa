import type { Page } from "playwright-core";

/**
 * Collects what goes wrong on a page from now on: requests to other hosts, which are not let through; answers that are
 * no success; errors of scripts; and what the console calls an error, which breaches of the Content-Security-Policy are.
 */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`asked another host for ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  return faults;
}
