import { element, wordingFor } from "@fixbook/core/client";

/** The words of a script, and how they may stand in a page. */
export interface Speaker<Words> {
  /** In the page's language, or in English. */
  readonly words: Words;
  /** Words in an element of their own, where the page has another language. */
  said(words: string): Node | string;
  /** Says of an element that what it holds and its attributes are words of the script. */
  inItsLanguage<Made extends HTMLElement>(made: Made): Made;
}

/** Makes the speaker of a page from the English words. */
export function createSpeaker<Words>(en: Words): Speaker<Words> {
  const { words, foreign } = wordingFor({ en }, document.documentElement.lang);
  const inItsLanguage = <Made extends HTMLElement>(made: Made): Made => {
    if (foreign !== undefined) Object.assign(made, { lang: foreign, dir: "ltr" });
    return made;
  };
  return {
    words,
    said: (text) => (foreign === undefined ? text : inItsLanguage(element("span", "", text))),
    inItsLanguage,
  };
}
