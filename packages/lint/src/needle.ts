import type { LintSource } from "./lint.js";
import type { Needle } from "./rule.js";

/** A file's text with what its YAML strings hold besides, as searched for needles. */
export interface SearchedText {
  readonly text: string;
  readonly lower: string;
}

/** Everything that a rule may see of a file. */
export function searchedText({ text, strings }: Pick<LintSource, "text" | "strings">): SearchedText {
  // Escapes, folding and masks make strings that the file does not hold.
  const made = strings.filter((string) => !text.startsWith(string.text, string.span.start));
  const all = [text, ...made.map((string) => string.text)].join("\n");
  return { text: all, lower: all.toLowerCase() };
}

/** Whether a needle is in a text. */
export function holds({ text, lower }: SearchedText, needle: Needle): boolean {
  if (typeof needle === "function") return needle(text);
  return needle instanceof RegExp ? needle.test(text) : needle.some((string) => lower.includes(string));
}
