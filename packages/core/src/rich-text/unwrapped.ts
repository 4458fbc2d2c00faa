/** A text in one line: where a writer ends a line within a paragraph is layout. */
export function unwrapped(text: string): string {
  return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}
