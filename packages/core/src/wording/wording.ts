/** The words that the program itself says, by locale. English is there for every locale that has none. */
type Catalogues<Words> = Readonly<Record<string, Words>> & { readonly en: Words };

/** The words for a locale. */
export interface Wording<Words> {
  readonly words: Words;
  /** Their language, where it is another than the one that was asked for; it has to be said where they stand. */
  readonly foreign: string | undefined;
}

/** Decides which words a locale gets: its own, those of its language, or the English ones. */
export function wordingFor<Words>(catalogues: Catalogues<Words>, locale: string): Wording<Words> {
  for (let tag = locale.toLowerCase(); tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = Object.entries(catalogues).find(([name]) => name.toLowerCase() === tag);
    if (found !== undefined) return { words: found[1], foreign: undefined };
  }
  return { words: catalogues.en, foreign: "en" };
}
