import { type Wording, wordingFor } from "@fixbook/core";

/** The words of snippets that no book holds. Section headings are the book's labels. */
const words = {
  more: "More",
  firstCheck: "Check this first",
  appliesTo: "Applies to",
  related: "Related",
  code: (number: number) => `Code ${number}`,
  codeBelow: (number: number) => `(code ${number} below)`,
} as const;

/** The words of snippets in a language. */
export function wordsFor(locale: string): Wording<typeof words> {
  return wordingFor({ en: words }, locale);
}
