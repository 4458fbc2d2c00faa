import type { Page } from "playwright-core";

declare global {
  interface Window {
    focused: Focused[];
  }
}

/** An element that the keyboard reached. */
export interface Focused {
  readonly name: string;
  /** Its place among those that the page has for the keyboard, in the order of the source; -1 for a scrolling box. */
  readonly place: number;
  /** Whether its outline can be seen. */
  readonly outlined: boolean;
}

/** Presses Tab from the top of the page to its end. Answers what was reached, and how many elements there were to reach. */
export async function tabThrough(
  page: Page,
): Promise<{ readonly focused: readonly Focused[]; readonly total: number }> {
  const total = await page.evaluate(() => {
    const reachable = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
    const targets = reachable.filter((element) => element.checkVisibility() && element.tabIndex >= 0);
    window.focused = [];
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      const name = `${target.tagName.toLowerCase()} ${target.textContent.trim().slice(0, 40)}`;
      window.focused.push({ name, place: targets.indexOf(target), outlined });
    });
    return targets.length;
  });
  for (let stop = 0; stop < total; stop++) await page.keyboard.press("Tab");
  // A scrolling box is a stop of its own, so there may be more stops than elements.
  for (let more = 0; more < MOST_SCROLLING_BOXES && !(await isAtEnd(page, total)); more++) {
    await page.keyboard.press("Tab");
  }
  return { focused: await page.evaluate(() => window.focused), total };
}

const MOST_SCROLLING_BOXES = 20;

function isAtEnd(page: Page, total: number): Promise<boolean> {
  return page.evaluate((last) => window.focused.at(-1)?.place === last, total - 1);
}
