/** The words of snippets that no book holds. Section headings are the book's labels. */
export const words = {
  more: "More",
  firstCheck: "Check this first",
  appliesTo: "Applies to",
  related: "Related",
  code: (number: number) => `Code ${number}`,
  codeBelow: (number: number) => `(code ${number} below)`,
} as const;
