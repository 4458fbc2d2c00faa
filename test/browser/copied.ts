import type { Page } from "playwright-core";

/** What is on the clipboard, by kind, as another page gets it that it is pasted into. */
export async function copied(page: Page): Promise<{ readonly html: string; readonly text: string }> {
  const other = await page.context().newPage();
  await other.setContent("<textarea autofocus></textarea>");
  const pasted = other.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((resolve) => {
        document.addEventListener("paste", ({ clipboardData: data }) =>
          resolve({ html: data?.getData("text/html") ?? "", text: data?.getData("text/plain") ?? "" }),
        );
      }),
  );
  await other.locator("textarea").press("Control+V");
  const { html, text } = await pasted;
  await other.close();
  return { html, text };
}
