import { element } from "@fixbook/core/client";

/** The words of a script, and how they may stand in a page. */
export interface Speaker<Words> {
  /** In the page's language, or in English. */
  readonly words: Words;
  /** Words in an element of their own, where the page has another language. */
  said(words: string): Node | string;
  /** Says of an element that what it holds and its attributes are words of the script. */
  inItsLanguage<Made extends HTMLElement>(made: Made): Made;
}

/** Makes the speaker of the script that runs at this moment: its words stand before it. */
export function createSpeaker<Words>(): Speaker<Words> {
  const { fixbookWords: words } = globalThis as unknown as {
    readonly fixbookWords: Words & { readonly foreign?: string };
  };
  const { foreign: lang } = words;
  const inItsLanguage = <Made extends HTMLElement>(made: Made): Made =>
    lang ? Object.assign(made, { lang, dir: "ltr" }) : made;
  return { words, said: (text) => (lang ? inItsLanguage(element("span", "", text)) : text), inItsLanguage };
}
