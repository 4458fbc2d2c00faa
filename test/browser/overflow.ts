import type { Page } from "playwright-core";

/**
 * The elements that make a page scroll sideways: those that reach over its edge and do not stand in something that
 * scrolls by itself.
 */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    });
    const names = wide.map(({ tagName, className }) => `${tagName.toLowerCase()} .${className}`);
    return [`${scrollWidth} px on a page of ${clientWidth} px`, ...names];
  });
}
