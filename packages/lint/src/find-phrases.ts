import { createRunReader, createWordReader, type Language, runsOf, type Word } from "@fixbook/search";

/**
 * Finds which phrases stand in some texts, in any forms of their words, and stops where it has all. Takes time in
 * proportion to the texts.
 */
export function findPhrases(
  wanted: ReadonlySet<string>,
  texts: Iterable<string>,
  language: Language,
  isEnough: (found: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const keysOf = createKeys(language);
  const byFirst = new Map<string, { readonly phrase: string; readonly rest: readonly ReadonlySet<string>[] }[]>();
  /** Where words have no spaces between them, a phrase is any stretch of a text. */
  const stretches = new Map<string, string>();
  const wordsOf = createWordReader(language);
  for (const phrase of wanted) {
    const words = wordsOf(phrase);
    const [first, ...rest] = words.map(({ terms }) => keysOf(terms));
    if (words.some(({ kind }) => kind !== "word")) stretches.set(phrase, plain(phrase));
    else for (const key of first ?? []) byFirst.set(key, [...(byFirst.get(key) ?? []), { phrase, rest }]);
  }
  const runReader = createRunReader(language);
  const keysOfRuns = new Map<string, ReadonlySet<string>>();
  const keysOfRun = (run: ReturnType<typeof runsOf>[number]): ReadonlySet<string> => {
    const known = keysOfRuns.get(run.text) ?? keysOf(runReader(run).flatMap(({ terms }) => terms));
    keysOfRuns.set(run.text, known);
    return known;
  };
  for (const text of texts) {
    if (isEnough(found)) break;
    const runs = runsOf(text);
    for (const [at, run] of runs.entries())
      for (const key of keysOfRun(run))
        for (const { phrase, rest } of byFirst.get(key) ?? []) {
          const follows = (keys: ReadonlySet<string>, next: number): boolean => {
            const other = runs[at + 1 + next];
            return other !== undefined && [...keysOfRun(other)].some((one) => keys.has(one));
          };
          if (!found.has(phrase) && rest.every(follows)) found.add(phrase);
        }
    if (stretches.size === 0) continue;
    const whole = plain(text);
    for (const [phrase, stretch] of stretches) if (whole.includes(stretch)) found.add(phrase);
  }
  return found;
}

/** Makes what tells the forms of a word apart from other words: what is compared, and what its forms have in common. */
function createKeys({ stem }: Language): (terms: Word["terms"]) => ReadonlySet<string> {
  return (terms) => new Set(terms.flatMap((term) => [term, stem(term)]));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
