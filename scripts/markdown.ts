/** The first line of generated pages. */
export const MADE = "<!-- Made by scripts/generate.ts; change the sources instead. -->\n";

/** A code block, also of text that holds one. */
export function fence(language: string, text: string): string {
  const ticks = text.includes("```") ? "````" : "```";
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}
