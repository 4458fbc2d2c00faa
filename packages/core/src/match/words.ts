/** A word as it stands in a text, and the form in which words are compared. */
export interface Word {
  readonly text: string;
  readonly term: string;
}

/** The words of a text, in order. */
export type WordReader = (text: string) => readonly Word[];

/**
 * Reads words of a language. Apostrophes and accents do not count; in English, endings do not either. A reader remembers
 * the words that it has met, since an index says the same ones again and again.
 */
export function createWordReader(locale: string): WordReader {
  const isEnglish = /^en\b/i.test(locale);
  const known = new Map<string, Word>();
  const read = (text: string): Word => {
    const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "");
    const word = { text, term: isEnglish ? withoutEnding(plain) : plain };
    known.set(text, word);
    return word;
  };
  return (text) =>
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .split(/[\p{Z}\p{P}\p{S}\p{C}]+/u)
      .filter((word) => word !== "")
      .map((word) => known.get(word) ?? read(word));
}

function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const stem = word
    .replace(/ies$/, "y")
    .replace(/([^s])s$/, "$1")
    .replace(/^(.{3,})(?:ing|ed)$/, "$1")
    .replace(/([bdgmnprt])\1$/, "$1");
  return stem.length > 5 ? stem.replace(/e$/, "") : stem;
}
