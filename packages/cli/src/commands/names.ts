/** Reads an option's value as names with commas between. */
export function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}
