import { element, wordingFor } from "@fixbook/core/client";

const english = {
  answers: (count: number) => (count === 1 ? "1 answer" : `${count} answers`),
  reasons: { code: "error code", status: "status", message: "message", words: "words:" },
  internal: "Internal",
  nothing: "Nothing found.",
  nothingHint: "Or try fewer words, an error code or a status.",
  toSupport: "Write to support",
  notLoaded: "The search could not be loaded. The table of symptoms on the home page works without it.",
  filtered: (count: number, total: number) =>
    count === 0 ? "No symptom fits. Clear the search to see all." : `${count} of ${total} symptoms fit.`,
  shortcutOn: "The key / leads here. Turn that off",
  shortcutOff: "Let the key / lead here",

  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
} as const;

const wording = wordingFor({ en: english }, document.documentElement.lang);

/** The words that the scripts of a page say, in its language or in English. */
export const scriptWords = wording.words;

/** Words as they may stand in a page: in an element of their own where the page has another language. */
export function said(words: string): Node | string {
  return wording.foreign === undefined ? words : inItsLanguage(element("span", "", words));
}

/** Says of an element that what it holds and its attributes are words of the scripts. */
export function inItsLanguage<Made extends HTMLElement>(made: Made): Made {
  if (wording.foreign !== undefined) Object.assign(made, { lang: wording.foreign, dir: "ltr" });
  return made;
}
