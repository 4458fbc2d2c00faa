/** What the search knows of a language. */
export interface Language {
  /**
   * What the forms of a word have in common; the word itself where nothing is known. Takes words in lower case with their
   * accents, and folded ones.
   */
  stem(word: string): string;
  /** Whether a folded word says nothing about a problem. */
  isFiller(word: string): boolean;
  /** Words of everyday life that stand for each other: of each group any two, phrases parted by spaces. */
  readonly everyday: readonly (readonly string[])[];
}

/** What a {@link Language} is made of; what is not known is left out. */
export interface LanguageData {
  readonly stem?: (word: string) => string;
  /** The filler words, parted by white space. */
  readonly fillers?: string;
  /** A group on each line, parted by commas. */
  readonly everyday?: string;
}

/** Makes a language of what is known of it. */
export function createLanguage({ stem = (word) => word, fillers = "", everyday = "" }: LanguageData): Language {
  const words = new Set(fillers.split(/\s+/));
  const groups = everyday.split("\n").filter((line) => line !== "");
  return { stem, isFiller: (word) => words.has(word), everyday: groups.map((line) => line.split(", ")) };
}

/** A language of which nothing is known. */
export const plainLanguage: Language = createLanguage({});
