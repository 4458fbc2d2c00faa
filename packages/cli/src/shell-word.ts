/** A path as one word of a command that people copy. */
export function shellWord(text: string): string {
  return /^[\w./@-]+$/.test(text) ? text : `"${text}"`;
}
