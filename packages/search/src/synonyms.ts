import type { Synonyms } from "./search-entry.js";
import type { Word, WordReader } from "./words/index.js";

/** A phrase that stands for one of a question. */
export interface Alternative {
  /** Of the question: the place of its first word, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** What stands for it: words as compared, parted by spaces. */
  readonly words: string;
}

/** How many phrases stand for one word at most. */
const MOST_FORMS = 12;

interface Phrase {
  readonly stems: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** Makes what finds the phrases that stand for those of a question. */
export function createSynonyms(
  rows: readonly Synonyms[],
  wordsOf: WordReader,
  stem: (word: string) => string,
): (asked: readonly Word[]) => readonly Alternative[] {
  const phrases = new Map<string, Phrase[]>();
  const termsOf = (text: string) => wordsOf(text).map(({ terms: [term = ""] }) => term);
  for (const { from, to } of rows) {
    const targets = to.map(termsOf);
    for (const words of from.map(termsOf)) {
      const stems = words.map(stem);
      const others = targets.filter((target) => target.map(stem).join(" ") !== stems.join(" "));
      const [first = ""] = stems;
      phrases.set(first, [...(phrases.get(first) ?? []), { stems, others }]);
    }
  }
  return (asked) =>
    asked.flatMap((first, at) =>
      (phrases.get(stem(first.terms[0] ?? "")) ?? [])
        .filter(({ stems }) => stems.every((one, next) => isAt(asked[at + next], first.at + next, one)))
        .flatMap(({ stems, others }) => others.map((words) => ({ at, count: stems.length, words: words.join(" ") })))
        .slice(0, MOST_FORMS),
    );

  function isAt(word: Word | undefined, place: number, wanted: string): boolean {
    return word !== undefined && word.at === place && stem(word.terms[0] ?? "") === wanted;
  }
}
