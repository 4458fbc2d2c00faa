/**
 * A text of the book or the reader within words that run from right to left: the direction of its first letter is its own,
 * and signs behind it stay where they belong (Unicode, FSI and PDI).
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
