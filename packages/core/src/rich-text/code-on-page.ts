import { type Html, html } from "../html.js";

/** What says no more of a block of code than that it is one. */
const NO_LANGUAGE = /^(?:te?xt|plain(?:text)?|none|no|raw|output|log|console-output|copyable)$/i;

/** The language of a block of code as its page names it; undefined where that would tell a reader nothing. */
export function languageLabel(lang: string | null): string | undefined {
  return lang === null || NO_LANGUAGE.test(lang) ? undefined : lang;
}

/** How wide a word of code may be for the narrowest phone to have it on a line, beside the number of a step. */
const LONGEST_WORD = 20;

/** Whether a browser might break an identifier behind a sign of its own, where there is room to keep it whole. */
export function isBreakable(code: string): boolean {
  return code.length <= LONGEST_WORD && /^[^\s]*[^\s\w.:@#$]+[^\s]+$/u.test(code);
}

/** Code that wraps between its words and never within one. */
export function wholeWords(code: string): Html {
  const words = code.split(/(\S+)/).map((word) => (/[^\w.:]/u.test(word.trim()) ? html`<span>${word}</span>` : word));
  return html`${words}`;
}
