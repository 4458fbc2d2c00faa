/** A word as it stands in a text, and the form in which words are compared. */
export interface QueryWord {
  readonly text: string;
  readonly term: string;
}

/** The words of a text, in order. */
export type WordReader = (text: string) => readonly QueryWord[];

/**
 * Reads words of a language. Apostrophes and accents do not count; in English, endings do not either. A reader remembers
 * the words that it has met, since an index says the same ones again and again.
 */
export function createWordReader(locale: string): WordReader {
  const isEnglish = /^en\b/i.test(locale);
  const known = new Map<string, QueryWord>();
  const read = (text: string): QueryWord => {
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

/** Whether a word says nothing about a problem. */
export function isFiller({ text }: QueryWord): boolean {
  return FILLERS.has(text);
}

const FILLERS = new Set(
  "a about after again all am an and any are as at be because been but by can cannot cant could did didnt do does doesnt dont for from get gets getting go goes going got had has have he help her how i if im in into is isnt it its ive just last like me my need no not of on or our please she should since so some still than that the their them then there these they this those to too tried try trying up us was we were what whats when where which who why will with wont would you your".split(
    " ",
  ),
);

function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const stem = word
    .replace(/ies$/, "y")
    .replace(/([^s])s$/, "$1")
    .replace(/^(.{3,})(?:ing|ed)$/, "$1")
    .replace(/([bdgmnprt])\1$/, "$1");
  return stem.length > 5 ? stem.replace(/e$/, "") : stem;
}
