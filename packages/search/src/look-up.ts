import { isWithin } from "./typing-errors.js";
import type { Place, WordIndex } from "./word-index.js";
import type { Word, WordReader } from "./words/index.js";

/** What stands in a book for a word that is asked for. */
export interface Found {
  readonly likeness: Likeness;
  readonly places: readonly Place[];
  /** How many words it is there. */
  readonly count: number;
}

/** How like a word of a book is to one that is asked for. */
interface Likeness {
  /** How much of the word it has, from 0 to 1. */
  readonly covers: number;
  /** What it counts beside the word itself. */
  readonly counts: number;
}

const likeness = {
  exact: { covers: 1, counts: 1 },
  /** The same as several words. */
  parts: { covers: 0.95, counts: 0.9 },
  /** It begins with the word. */
  prefix: { covers: 0.85, counts: 0.42 },
  /** With typing errors. */
  fuzzy: { covers: 0.75, counts: 0.37 },
  /** A compound with the word. */
  infix: { covers: 0.7, counts: 0.35 },
} as const satisfies Readonly<Record<string, Likeness>>;
/** Languages that write compounds as one word. */
const COMPOUNDING = /^(?:af|da|de|et|fi|fo|fy|hu|is|lb|nb|nl|nn|no|sv)\b/i;

/** Makes the function that looks up the word at a place of a question. */
export function createLookUp(
  { places }: WordIndex,
  locale: string,
  wordsOf: WordReader,
): (asked: readonly Word[], at: number) => readonly Found[] {
  const terms = [...places.keys()];
  const isCompounding = COMPOUNDING.test(locale);
  return (asked, at) => {
    const word = asked[at];
    if (word === undefined) return [];
    const exact = new Set([...word.terms, ...joinedTerms(asked, at, wordsOf)]);
    const found: Found[] = [];
    const length = word.kind === "word" ? 1 : (word.terms[0]?.match(LETTER)?.length ?? 1);
    const add = (how: Likeness, where: readonly Place[] | undefined, count = length) => {
      if (where !== undefined && where.length > 0) found.push({ likeness: how, places: where, count });
    };
    for (const term of exact) add(likeness.exact, places.get(term));
    // A gram is neither a compound nor the beginning of a word nor mistyped.
    if (word.kind === "gram") return found;
    for (const term of word.kind === "word" ? word.terms : [])
      for (let count = 2; count <= MOST_PARTS; count++)
        if (term.length > (/\d/.test(term) ? 2 : 3)) add(likeness.parts, placesOfParts(places, term, count), count);
    for (const known of terms) {
      if (exact.has(known)) continue;
      for (const term of word.terms) {
        const how = alike(term, known, word.kind, isCompounding);
        if (how === undefined) continue;
        add(how, places.get(known));
        break;
      }
    }
    return found;
  };
}

/** The beginning of a letter: its marks stand behind it. */
const LETTER = /\P{M}/gu;

/** A word and its neighbour as one word: `log in` is also `login`. */
function joinedTerms(asked: readonly Word[], at: number, wordsOf: WordReader): readonly string[] {
  return [at - 1, at].flatMap((first) => {
    const [one, other] = [asked[first], asked[first + 1]];
    if (one === undefined || other === undefined || other.at - one.at > 1) return [];
    if (one.kind !== "word" || other.kind !== "word") return [];
    const [[a = ""], [b = ""]] = [one.terms, other.terms];
    return [a + b, ...(wordsOf(one.text + other.text)[0]?.terms ?? [])];
  });
}

/** Into how many words a word may be split. */
const MOST_PARTS = 3;

/** Where the parts of a word stand behind each other: `login` is also `log in`. */
function placesOfParts(places: WordIndex["places"], term: string, count: number): readonly Place[] | undefined {
  if (count === 1) return places.get(term);
  const found: Place[] = [];
  for (let end = 1; end < term.length; end++) {
    const first = places.get(term.slice(0, end));
    if (first === undefined) continue;
    const next = new Set(placesOfParts(places, term.slice(end), count - 1));
    if (next.size > 0) found.push(...first.filter((place) => next.has(place + 1)));
  }
  return found.sort((a, b) => a - b);
}

/** How like a word of the book is to a term that it does not equal; undefined where it is another word. */
function alike(term: string, known: string, kind: Word["kind"], isCompounding: boolean): Likeness | undefined {
  const isHangul = HANGUL.test(term);
  if ((term.length > 2 || kind !== "word" || isHangul) && known.startsWith(term)) return likeness.prefix;
  if (kind !== "word") return undefined;
  const most = term.length < 4 || /\d/.test(term) ? 0 : term.length < 7 ? 1 : 2;
  if (most > 0 && isWithin(most, term, known)) return likeness.fuzzy;
  const isPart = isHangul ? term.length > 1 : isCompounding && term.length > 3;
  return isPart && known.includes(term) ? likeness.infix : undefined;
}

/** Two syllables are a word, and words stand behind each other with and without a space. */
const HANGUL = /^[가-힣]+$/;
