import type { SearchApplies, SearchProduct } from "./applies.js";

/** What the search knows of a solution. */
export interface SearchSolution {
  readonly id: string;
  readonly name?: string;
  /** The first words of its cause. */
  readonly cause?: string;
}

/** What the search knows of an entry. Texts are plain words; what an entry does not have is left out. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  /** The title of its area. */
  readonly area: string;
  readonly internal?: true;
  readonly symptom?: string;
  readonly summary?: string;
  /** The solutions; a single one only where it has a name or a cause. */
  readonly solutions?: readonly SearchSolution[];
  /** When to read it. */
  readonly why?: string;
  /** Further wordings of the symptom. No page shows them. */
  readonly also?: readonly string[];
  /** Which products, versions and platforms it is for; absent where it is for all. */
  readonly applies?: readonly SearchApplies[];
  /** What it applies to, its tags, and earlier ids. */
  readonly other?: readonly string[];
  readonly codes?: readonly string[];
  readonly statuses?: readonly number[];
  readonly messages?: readonly string[];
  /** Those of the messages that programs of all kinds print, so that one alone tells little. */
  readonly common?: readonly string[];
  /** The words of all its sections that stand in none of the above, each once. */
  readonly rest?: string;
}

/** The static index: every entry of the book, in the book's order. */
export interface SearchIndex {
  /** The language of the words. */
  readonly locale: string;
  readonly synonyms?: readonly Synonyms[];
  /** The products that entries may be about. */
  readonly products?: readonly SearchProduct[];
  readonly entries: readonly SearchEntry[];
}

/** Words and phrases that stand for others in this book; both lists are the same where each stands for each. */
export interface Synonyms {
  readonly from: readonly string[];
  readonly to: readonly string[];
}
