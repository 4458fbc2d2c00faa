import { escapeMarkdown } from "@fixbook/lint";
import type { BookState } from "../../book-state.js";
import { showTemplate } from "../../show-text.js";

/** How a client shows words. */
export interface HoverStyle {
  text(words: string): string;
  strong(words: string): string;
  code(words: string): string;
}

export const markdownStyle: HoverStyle = {
  text: escapeMarkdown,
  strong: (words) => `**${escapeMarkdown(words)}**`,
  code: (words) => `\`${words}\``,
};

export const plainStyle: HoverStyle = { text: (words) => words, strong: (words) => words, code: (words) => words };

/** What descriptions are made from. */
export interface Describing {
  readonly state: BookState;
  readonly style: HoverStyle;
  /** A template of the book, filled for a person. */
  fill(template: string): string;
}

export function describing(state: BookState, style: HoverStyle): Describing {
  return { state, style, fill: (template) => showTemplate(template, state.book) };
}
