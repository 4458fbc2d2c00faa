import type { BookSettings, ParsedFile, Span } from "@fixbook/core";
import type { Synonyms } from "@fixbook/schema";
import { createWordReader, type Language } from "@fixbook/search";

/** A word or phrase of a group of synonyms. */
export interface SynonymPhrase {
  readonly text: string;
  readonly span: Span;
  /** Number of its group. */
  readonly group: number;
  /** Whether it is what readers write, what the book says, or either. */
  readonly side: "from" | "to" | "both";
}

/** A group of synonyms at its place in `book.yaml`. */
export interface SynonymGroup {
  readonly span: Span;
  readonly phrases: readonly SynonymPhrase[];
}

/** The groups of synonyms of a book, in their order. */
export function synonymGroups({ value, locate }: ParsedFile<BookSettings>): readonly SynonymGroup[] {
  return (value?.synonyms ?? []).map((synonyms, group) => {
    const path = ["synonyms", group];
    const { from, to } = synonyms;
    const phrases = (texts: readonly string[], side: SynonymPhrase["side"], names: readonly string[]) =>
      texts.map((text, at) => ({ text, span: locate([...path, ...names, at]), group, side }));
    return {
      span: locate(path),
      phrases: isTwoWay(synonyms)
        ? phrases(from, "both", [])
        : [...phrases(from, "from", ["from"]), ...phrases(to, "to", ["to"])],
    };
  });
}

function isTwoWay({ from, to }: Synonyms): boolean {
  return from === to;
}

/** Makes what tells a phrase of a question from others, as the search does: by what the forms of its words have in common. */
export function createPhraseKey(language: Language): (phrase: string) => string {
  const wordsOf = createWordReader(language);
  return (phrase) =>
    wordsOf(phrase)
      .map(({ terms: [term = ""] }) => language.stem(term))
      .join(" ");
}

/** A `book.yaml` with groups of synonyms, for the examples of rules about them. */
export function withSynonyms(...groups: readonly string[]): string {
  const rows = groups.map((group) => `  ${group}\n`).join("");
  return `id: book\ntitle: Book\nareas: [{id: area, title: Area}]\nbrands: [acme]\nsynonyms:\n${rows}`;
}
