import { quote } from "@fixbook/core";
import { defineRule, suggest } from "../../rule.js";

export default defineRule<{ garbled: string }>({
  ruleId: "text/mojibake",
  severity: "error",
  why: "UTF-8 that was once read as Windows-1252 stays garbled for every reader.",
  message: ({ garbled }) => `${quote(garbled)} looks like a character that was decoded twice.`,
  action: () => "Type the character that was meant: an apostrophe, a dash, an accented letter.",
  needle: ["â", "ã", "ï"],
  text: (text, add) => {
    if (!/[âÃÂï]/.test(text)) return;
    for (const { 0: garbled, index } of text.matchAll(GARBLED)) {
      if (isMention(text, index, index + garbled.length)) continue;
      const span = { start: index, end: index + garbled.length };
      const meant = decodeTwice(garbled);
      add(span, { garbled }, meant === undefined ? {} : suggest(span, meant, `Write ${quote(meant)}`));
    }
  },
  examples: {
    good: [
      "# A\n\nÃ la carte, âme, Âge, naïve, «IRMû.\n\n1. Go.",
      "# A\n\nInstead of é you see “Ã©”, â€™ or (ï»¿).\n\n1. Go.",
    ],
    bad: [
      { text: "# A\n\nIt don‹â€™›t work.\n\n1. Go.", fixed: "# A\n\nIt don’t work.\n\n1. Go." },
      { text: "# A\n\nIn the caf‹Ã©›.\n\n1. Go.", fixed: "# A\n\nIn the café.\n\n1. Go." },
    ],
  },
});

/** Words of a language end with a capital Ã or Â before a quote: « IRMû ». */
const GARBLED = /â€[™œ˜¦“”\u009d]|(?<!\p{Lu})(?:Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf])|ï»¿/gu;

/** Whether a text speaks of the characters: it quotes them, or they stand alone, where a garbled word has other letters. */
function isMention(text: string, start: number, end: number): boolean {
  const [before = " ", after = " "] = [text[start - 1], text[end]];
  if (/["'“‘„«`(]/.test(before) && /["'”’“»`)]/.test(after)) return true;
  return start > 0 && !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}â]/u.test(after);
}

/** Windows-1252 from 0x80 to 0x9f, where it is no Latin-1; a space where it has no character. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The character whose UTF-8 was read as Windows-1252; undefined where the bytes are no whole character. */
function decodeTwice(garbled: string): string | undefined {
  const bytes = Array.from(garbled, (character) => {
    const at = character === " " ? -1 : WINDOWS.indexOf(character);
    return at === -1 ? character.charCodeAt(0) : 0x80 + at;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const text = decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
    return /^[\p{L}\p{P}\p{S}]$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
