import { element } from "./element.js";

/** The words of `<fixbook-help>`. A function gets what it speaks of. */
export interface HelpLabels {
  readonly firstCheck: string;
  readonly prerequisites: string;
  readonly cause: string;
  readonly fix: string;
  readonly workaround: string;
  readonly verify: string;
  readonly escalate: string;
  readonly include: string;
  readonly moreInformation: string;
  readonly related: string;
  readonly others: string;
  readonly page: string;
  readonly support: string;
  readonly nothing: string;
  /** What stands before entries that may fit, and that of a search. */
  readonly unsure: string;
  /** The field in which a reader searches where nothing is sure, and its button. */
  readonly searchFor: string;
  readonly search: string;
  /** The button behind a block of code, and what it says when it has copied it, or could not. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  /** What a screen reader says when an entry is shown. */
  readonly found: (title: string) => string;
}

/** Tells a label as it may stand in what is shown: in an element of its own where its language is another. */
export type Say = (name: Exclude<keyof HelpLabels, "found">, after?: string) => Node | string;

/** Makes what tells labels beside content of a language: those of the application, and for others the English ones. */
export function createSay(given: Partial<HelpLabels>, locale: string): Say {
  const isForeign = !/^en\b/i.test(locale);
  return (name, after = "") => {
    const words = (given[name] ?? defaultLabels[name]) + after;
    if (given[name] !== undefined || !isForeign) return words;
    return Object.assign(element("span", "", words), { lang: "en", dir: "ltr" });
  };
}

export const defaultLabels: HelpLabels = {
  firstCheck: "First check",
  prerequisites: "Before you begin",
  cause: "Cause",
  fix: "Fix",
  workaround: "Workaround",
  verify: "Check that it works",
  escalate: "When it does not help",
  include: "Send along",
  moreInformation: "More information",
  related: "Related",
  others: "Is it something else?",
  page: "Open in the help center",
  support: "Get support",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
  nothing: "No help was found for this problem.",
  unsure: "One of these may help:",
  searchFor: "Search the help",
  search: "Search",
  found: (title) => `Help: ${title}`,
};
