import { type Language, plainLanguage } from "../language.js";
import { ASCII, foldWord, spellOut } from "./fold.js";
import { type Run, runsOf } from "./runs.js";

/** A word of a text, ready to be compared. */
export interface Word {
  /** As it stands in the text. Of a piece, its first letter. */
  readonly text: string;
  /** The forms in which it is compared, the usual one first. Two words are the same where any form is. */
  readonly terms: readonly string[];
  /** What joins it with the word before, as a space or a hyphen; undefined where something parts them. */
  readonly joint: string | undefined;
  /** Its place: neighbours that may be one word, as in `log in` or `Wi-Fi`, differ by one; others by more. */
  readonly at: number;
  /** Whether it says nothing about a problem. */
  readonly isFiller: boolean;
  /**
   * A word, or a piece of a run without spaces: `gram`, so many letters as tell something together; `short`, a whole run
   * that has fewer; `tail`, what is left behind the last gram.
   */
  readonly kind: "word" | "gram" | "short" | "tail";
}

/** The words of a text, in order. Takes time in proportion to the text. */
export type WordReader = (text: string) => readonly Word[];

type Known = Omit<Word, "at" | "joint">;

/** The words of a run, which is one unless its script has no spaces. */
export type RunReader = (run: Pick<Run, "text" | "isUnspaced">) => readonly Known[];

/**
 * Makes the reader of words of a language. Scripts without spaces are read in overlapping pieces, since a dictionary that
 * knew their words would differ from browser to browser. A reader remembers the words that it has met.
 */
export function createWordReader(language: Language = plainLanguage): WordReader {
  const wordsOf = createRunReader(language);
  return (text) => {
    const words: Word[] = [];
    let at = 0;
    for (const run of runsOf(text)) {
      const { joint } = run;
      at += joint === undefined ? 2 : 1;
      for (const word of wordsOf(run)) words.push({ ...word, joint, at: at++ });
      at--;
    }
    return words;
  };
}

/** Makes the reader of the words of runs, as {@link createWordReader} has them. */
export function createRunReader(language: Language = plainLanguage): RunReader {
  const known = new Map<string, readonly Known[]>();
  return ({ text, isUnspaced }) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const terms = isUnspaced ? [] : formsOf(text, language);
    const words: readonly Known[] = isUnspaced
      ? piecesOf(text)
      : [{ text, terms, isFiller: language.isFiller(terms[0] ?? ""), kind: "word" }];
    known.set(text, words);
    return words;
  };
}

/** A run from each of its letters on. A letter keeps its marks. */
function piecesOf(run: string): readonly Known[] {
  const letters = lettersOf(foldWord(run));
  const spelled = lettersOf(run.normalize("NFC"));
  const shown = spelled.length === letters.length ? spelled : letters;
  const size = SYLLABIC.test(run) ? 2 : 3;
  return letters.map((_, at) => ({
    text: shown[at] ?? "",
    terms: [letters.slice(at, at + size).join("")],
    isFiller: false,
    kind: at + size <= letters.length ? "gram" : at === 0 ? "short" : "tail",
  }));
}

/** The letters of a text, each with its marks. */
export function lettersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*/gu) ?? [];
}

/** Scripts in which two signs tell as much as three letters of an alphabet. */
const SYLLABIC = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u;

/** The forms in which a word of a language is compared, the usual one first. */
export function formsOf(text: string, { stem }: Language): readonly string[] {
  const parts = text.split(/['’ʼ＇]/);
  const joined = parts.join("");
  const forms = [foldWord(joined), spellOut(joined)];
  // An article or an ending may stand before or behind an apostrophe: l’accès, İstanbul’da.
  const longest = parts.reduce((long, part) => (part.length < long.length ? long : part));
  if (parts.length > 1 && longest.length > 2) forms.push(foldWord(longest), spellOut(longest));
  // Many endings have accents, which are gone from here on.
  const stems = ASCII.test(joined) ? [] : [foldWord(stem(joined.normalize("NFC").toLowerCase()))];
  return [...new Set([...forms.flatMap((form) => [form, ...withoutArticle(form)]), ...stems])];
}

/** A word of Arabic or Hebrew without the article, and without the one letter that a preposition or “and” is. */
function withoutArticle(word: string): readonly string[] {
  const found = /^(?:[وفبكل]?ال|لل)(..+)|^[وفبكل](....+)|^[והבלמשכ](...+)/u.exec(word);
  return (found ?? []).slice(1).filter((rest) => rest !== undefined);
}
