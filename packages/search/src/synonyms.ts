import type { Synonyms } from "./search-entry.js";
import { foldWord } from "./words/fold.js";
import { runsOf, type Word, type WordReader } from "./words/index.js";

/** A phrase that stands for one of a question. */
export interface Alternative {
  /** Of the question: the place of its first word, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** The same as it stands in the question. */
  readonly asked: string;
  /** What stands for it: words as compared, parted by spaces; in a script without spaces, what stands anywhere in a run. */
  readonly words: string;
  readonly isUnspaced: boolean;
}

/** How many phrases stand for one word at most. */
const MOST_FORMS = 12;

interface Phrase {
  readonly pieces: readonly Piece[];
  readonly others: readonly Pick<Alternative, "words" | "isUnspaced">[];
}

/** A word of a phrase. In a script without spaces, the tail is what the last piece begins with wherever the phrase stands. */
interface Piece {
  readonly stem: string;
  readonly isTail: boolean;
}

/** Makes what finds the phrases that stand for those of a question. */
export function createSynonyms(
  rows: readonly Synonyms[],
  wordsOf: WordReader,
  stem: (word: string) => string,
): (asked: readonly Word[]) => readonly Alternative[] {
  const phrases = new Map<string, Phrase[]>();
  const piecesOf = (text: string): readonly Piece[] =>
    wordsOf(text).map(({ terms: [term = ""], kind }) => ({ stem: stem(term), isTail: kind === "tail" }));
  const same = (text: string): string =>
    piecesOf(text)
      .map((piece) => piece.stem)
      .join(" ");
  for (const { from, to } of rows)
    for (const text of from) {
      const pieces = piecesOf(text);
      const others = to.filter((other) => same(other) !== same(text)).map((other) => lookedUp(other, wordsOf));
      const first = pieces[0]?.stem ?? "";
      phrases.set(first, [...(phrases.get(first) ?? []), { pieces, others }]);
    }
  return (asked) =>
    asked.flatMap((first, at) =>
      (phrases.get(stem(first.terms[0] ?? "")) ?? [])
        .filter(({ pieces }) => pieces.every((one, next) => isAt(asked[at + next], first.at + next, one)))
        .flatMap(({ pieces, others }) => {
          const own = asked.slice(at, at + pieces.length);
          // What begins with the tail is mostly another word's.
          const count = pieces.filter(({ isTail }) => !isTail).length;
          const text = own.map(({ text, kind }, index) => (index > 0 && kind === "word" ? ` ${text}` : text)).join("");
          return others.map((other) => ({ ...other, at, count, asked: text }));
        })
        .slice(0, MOST_FORMS),
    );

  function isAt(word: Word | undefined, place: number, { stem: wanted, isTail }: Piece): boolean {
    const [term = ""] = word?.terms ?? [];
    return word?.at === place && (isTail ? term.startsWith(wanted) : stem(term) === wanted);
  }
}

/** What a phrase is looked up by. A single letter of a script without spaces is a part of too many words. */
function lookedUp(text: string, wordsOf: WordReader): Phrase["others"][number] {
  const runs = runsOf(text);
  const words = wordsOf(text);
  if (runs.length === 1 && words[0]?.kind === "gram") return { words: foldWord(runs[0]?.text ?? ""), isUnspaced: true };
  return { words: words.map(({ terms: [term = ""] }) => term).join(" "), isUnspaced: false };
}
