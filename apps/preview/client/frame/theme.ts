import type { Theme } from "./messages.ts";

const DARK = /\(prefers-color-scheme:\s*dark\)/g;
const LIGHT = /\(prefers-color-scheme:\s*light\)/g;

/** Shows a page in a look, whatever the reader's system prefers: its own rules for that look apply, the others do not. */
export function putOn(theme: Theme | undefined, page: Document): void {
  if (theme === undefined) return;
  page.documentElement.style.colorScheme = theme;
  const applies = (isWanted: boolean) => (isWanted ? "(min-width: 0)" : "(max-width: 0)");
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const { mediaText } = rule.media;
      rule.media.mediaText = mediaText
        .replace(DARK, applies(theme === "dark"))
        .replace(LIGHT, applies(theme === "light"));
    }
  }
}
