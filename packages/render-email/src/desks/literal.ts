import type { Literal } from "./desk.js";

/**
 * Liquid: `{{` and `{%`, and a brace right before a variable. Private-use characters are marks that stand in the text
 * until it is published: a guard inside of `{{NAME`, two or more for a field.
 */
const LIQUID = /\{(?:\p{Co}?[{%])+|\{(?=\p{Co}{2})/gu;

/** For desks that run Liquid: the braces stand in a block that Liquid leaves alone. */
export const rawLiquid: Literal = {
  openings: LIQUID,
  write: (opening) => `{% raw %}${opening}{% endraw %}`,
};

/** For desks that look for `{{`, `{%` or another opening and know no escape: its characters are not neighbours. */
export function apart(openings: RegExp): Literal {
  return {
    openings,
    write: (opening, form) =>
      opening.replace(/\P{Co}/gu, (each) => (form === "html" ? `<span>${each}</span>` : each + WORD_JOINER)),
  };
}

export const bracesApart = apart(LIQUID);

/** For files that nothing interprets. */
export const noSyntax: Literal = { openings: /(?!)/g, write: (opening) => opening };

/** Has no width and allows no line break. */
const WORD_JOINER = "\u2060";
