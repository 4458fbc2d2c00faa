/** The first UTF-16 units of a text, whole characters of it, as a text of its own: a slice would hold all of the text. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return Buffer.from(text.slice(0, end)).toString();
}
