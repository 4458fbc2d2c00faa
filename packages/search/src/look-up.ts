import type { Haystack } from "./haystack.js";
import type { Language } from "./language.js";
import { isWithin } from "./typing-errors.js";
import { formsOf, isWordAt, type Word } from "./words/index.js";

/** Where something stands in the haystack. */
export type Hit = readonly [from: number, to: number];

/** What stands in a book for a word that is asked for. */
export interface Found {
  readonly likeness: Likeness;
  /** In the order of the haystack. */
  readonly hits: readonly Hit[];
}

/** How like a word of a book is to one that is asked for. */
export interface Likeness {
  /** How much of the word it has, from 0 to 1. */
  readonly covers: number;
  /** What it counts beside the word itself. */
  readonly counts: number;
}

const likeness = {
  exact: { covers: 1, counts: 1 },
  /** Another form of the word. */
  stem: { covers: 1, counts: 0.95 },
  /** The same as several words. */
  parts: { covers: 0.95, counts: 0.9 },
  /** It begins with the word. */
  prefix: { covers: 0.85, counts: 0.42 },
  /** It begins with a word so short that many others do. */
  beginning: { covers: 0.5, counts: 0.3 },
  /** With typing errors. */
  fuzzy: { covers: 0.75, counts: 0.37 },
  /** A compound with the word. */
  infix: { covers: 0.7, counts: 0.35 },
} as const satisfies Readonly<Record<string, Likeness>>;

/** Finds words in a haystack. */
export interface LookUp {
  /** What stands for the word at a place of a question; a long text is taken as it stands. */
  word(asked: readonly Word[], at: number, isLong: boolean): readonly Found[];
  /** Where words stand behind each other, in any of their forms; they are parted by spaces. */
  phrase(words: string): readonly Hit[];
  /** Where letters of a script without spaces stand, in any run. */
  run(letters: string): readonly Hit[];
}

/** Languages that write compounds as one word. */
const COMPOUNDING = /^(?:af|da|de|et|fi|fo|fy|hu|is|lb|nb|nl|nn|no|sv)\b/i;
/** Two syllables are a word, and words stand behind each other with and without a space. */
const HANGUL = /^[가-힣]+$/;
/** One space or one sign that words are joined by. */
const JOINT = "[\\p{Zs}\\p{Pd}\\p{Pc}./\\\\+&・·]";
const IS_JOINT = new RegExp(`^${JOINT}$`, "u");
/** How many words of a book a word may be meant for. */
const MOST_MISTYPED = 16;
/** How many places are remembered: who types asks for words that begin alike, and for two as one. */
const MOST_SCANNED = 100_000;
/** Into how many words a word may be split. */
const MOST_PARTS = 3;

/** Makes what finds words in a haystack of a language. */
export function createLookUp({ text }: Haystack, locale: string, language: Language): LookUp {
  const isCompounding = COMPOUNDING.test(locale);
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? language.stem(word);
    stems.set(word, known);
    return known;
  };

  /** Where words begin with a text. What begins with one that was looked for is among what was found then. */
  const wordsFrom = (beginning: string): ReadonlyMap<string, Hit[]> => {
    for (let length = beginning.length; length > 0; length--) {
      const known = scans.get(beginning.slice(0, length));
      if (length === beginning.length && known !== undefined) return known;
      if (known !== undefined) return new Map([...known].filter(([word]) => word.startsWith(beginning)));
    }
    const found = scan(beginning);
    let count = 0;
    for (const hits of found.values()) count += hits.length;
    if (scanned + count > MOST_SCANNED) {
      scans.clear();
      scanned = 0;
    }
    scans.set(beginning, found);
    scanned += count;
    return found;
  };
  const scans = new Map<string, ReadonlyMap<string, Hit[]>>();
  let scanned = 0;

  const scan = (beginning: string): ReadonlyMap<string, Hit[]> => {
    const found = new Map<string, Hit[]>();
    // Signs that only stretch or mark a letter are a word of none.
    if (beginning === "") return found;
    for (let from = text.indexOf(beginning); from !== -1; from = text.indexOf(beginning, from + 1)) {
      if (isWordAt(text, from - 1)) continue;
      const to = endOfWord(text, from + beginning.length);
      const word = text.slice(from, to);
      const hits = found.get(word);
      if (hits === undefined) found.set(word, [[from, to]]);
      else hits.push([from, to]);
    }
    return found;
  };

  /** Compounds with a text, which does not begin them. */
  const compoundsOf = (part: string): readonly Hit[] => {
    const hits: Hit[] = [];
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
      if (isWordAt(text, at - 1)) hits.push([startOfWord(text, at), endOfWord(text, at + part.length)]);
    return hits;
  };

  /** Where the parts of a word stand behind each other: `login` is also `log in`. */
  const partsOf = remembered((word: string): readonly Hit[] => {
    const own = stemOf(word);
    const beginning = word.startsWith(own) ? own : word;
    const hits: Hit[] = [];
    for (const { 0: found, index } of text.matchAll(new RegExp(Array.from(beginning).join(`${JOINT}?`), "gu"))) {
      const joints = found.length - beginning.length;
      if (joints === 0 || joints >= MOST_PARTS || isWordAt(text, index - 1)) continue;
      const end = endOfWord(text, index + found.length);
      const rest = text.slice(index + found.length, end);
      if (beginning + rest === word || stemOf(beginning + rest) === own) hits.push([index, end]);
    }
    return hits;
  });

  const mistyped = remembered((word: string): readonly Hit[] => {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
    if (most === 0) return [];
    const places = new Map<string, number[]>();
    // Who mistypes a word mostly has its first letter.
    const first = word.charAt(0);
    for (let from = text.indexOf(first); from !== -1; from = text.indexOf(first, from + 1)) {
      if (isWordAt(text, from - 1)) continue;
      const length = endOfWord(text, from, word.length + most + 1) - from;
      if (Math.abs(length - word.length) > most) continue;
      const known = text.slice(from, from + length);
      const others = places.get(known);
      if (others === undefined) places.set(known, [from]);
      else others.push(from);
    }
    return [...places]
      .filter(([known]) => isWithin(most, word, known))
      .slice(0, MOST_MISTYPED)
      .flatMap(([known, at]) => at.map((from): Hit => [from, from + known.length]));
  });

  /** Words of the book by how like they are to a word of which these are the forms. */
  const likeWord = (forms: ReadonlySet<string>): readonly Found[] => {
    const same: Hit[] = [];
    const others: Hit[] = [];
    const longer: Hit[] = [];
    const muchLonger: Hit[] = [];
    const within: Hit[] = [];
    for (const form of forms) {
      const own = stemOf(form);
      const isHangul = HANGUL.test(form);
      for (const [word, hits] of wordsFrom(beginningOf(form, own))) {
        if (forms.has(word)) same.push(...(word === form ? hits : []));
        else if (stemOf(word) === own) others.push(...hits);
        else if (word.startsWith(form) && (form.length > 2 || isHangul))
          (form.length > 3 || isHangul ? longer : muchLonger).push(...hits);
      }
      if (isHangul ? form.length > 1 : isCompounding && form.length > 3) within.push(...compoundsOf(form));
    }
    return [
      { likeness: likeness.exact, hits: same },
      { likeness: likeness.stem, hits: others },
      { likeness: likeness.prefix, hits: longer },
      { likeness: likeness.beginning, hits: muchLonger },
      { likeness: likeness.infix, hits: within },
    ];
  };

  const phrase = remembered((joined: string): readonly Hit[] => {
    const [first = "", ...rest] = joined.split(" ");
    const own = stemOf(first);
    return [...wordsFrom(beginningOf(first, own))]
      .filter(([word]) => word === first || stemOf(word) === own)
      .flatMap(([, hits]) => hits)
      .flatMap(([from, to]): readonly Hit[] => {
        let end = to;
        for (const next of rest) {
          if (!IS_JOINT.test(text.charAt(end))) return [];
          const start = end + 1;
          end = endOfWord(text, start);
          const word = text.slice(start, end);
          if (word !== next && stemOf(word) !== stemOf(next)) return [];
        }
        return [[from, end]];
      })
      .sort(([a], [b]) => a - b);
  });

  return {
    word(asked, at, isLong) {
      const word = asked[at];
      if (word === undefined) return [];
      if (word.kind !== "word") return ordered([{ likeness: likeness.exact, hits: piecesOf(text, word.terms) }]);
      const joined = isLong ? [] : joinedTerms(asked, at, stemOf, language);
      const found = likeWord(new Set([...word.terms, ...joined]));
      if (isLong) return ordered(found);
      const split = word.terms.filter(isSplit).flatMap(partsOf);
      const isKnown = found.some(({ hits }, index) => index < 2 && hits.length > 0) || split.length > 0;
      const wrong = isKnown ? [] : word.terms.flatMap(mistyped);
      return ordered([...found, { likeness: likeness.parts, hits: split }, { likeness: likeness.fuzzy, hits: wrong }]);
    },
    phrase,
    run: (letters) => piecesOf(text, [letters]),
  };
}

/** A function that remembers what it has found for the latest texts: who types asks for the same words again and again. */
function remembered<Result>(find: (text: string) => Result): (text: string) => Result {
  const found = new Map<string, Result>();
  return (text) => {
    if (found.size > MOST_REMEMBERED) found.clear();
    const known = found.get(text) ?? find(text);
    found.set(text, known);
    return known;
  };
}

const MOST_REMEMBERED = 400;

/** Whether a word may be written as several. */
function isSplit(word: string): boolean {
  return word.length > (/\d/.test(word) ? 2 : 3) && word.length <= LONGEST;
}

/** No word that a person types is longer. */
const LONGEST = 40;

/** Only what was found, each in the order of the haystack. */
function ordered(found: readonly Found[]): readonly Found[] {
  return found
    .filter(({ hits }) => hits.length > 0)
    .map(({ likeness: how, hits }) => ({ likeness: how, hits: [...hits].sort(([a], [b]) => a - b) }));
}

/** Where pieces of scripts without spaces stand. */
function piecesOf(text: string, terms: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const term of terms)
    for (let from = text.indexOf(term); from !== -1; from = text.indexOf(term, from + term.length))
      hits.push([from, from + term.length]);
  return hits;
}

/** A word and its neighbour as one word: `log in` is also `login`. */
function joinedTerms(
  asked: readonly Word[],
  at: number,
  stemOf: (word: string) => string,
  language: Language,
): readonly string[] {
  return [at - 1, at].flatMap((first) => {
    const [one, other] = [asked[first], asked[first + 1]];
    if (one === undefined || other === undefined || other.at - one.at > 1) return [];
    if (one.kind !== "word" || other.kind !== "word") return [];
    const [[a = ""], [b = ""]] = [one.terms, other.terms];
    return [stemOf(a) + b, ...formsOf(one.text + other.text, language)];
  });
}

/** Where a word ends of which a letter stands at a place, `most` letters later at the latest. */
function endOfWord(text: string, at: number, most = text.length): number {
  const last = Math.min(text.length, at + most);
  let end = at;
  while (end < last && isWordAt(text, end)) end++;
  return end;
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return start;
}

/** What all forms of a word begin with: the last letter of a stem may change, as in `try` and `tries`. */
function beginningOf(word: string, stem: string): string {
  let shared = 0;
  while (shared < word.length && word[shared] === stem[shared]) shared++;
  return word.slice(0, Math.max(2, Math.min(shared, stem.length - 1)));
}
