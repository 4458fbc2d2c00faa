import { type WordsLocale, wordsLocale } from "./locale.js";

/**
 * What stands before a script that speaks: it leaves the words of one language behind as `fixbookWords`, which the script
 * takes before another can run; `foreign` is their language where it is another than that of the tag that was asked for.
 */
export function wordsScript(scripts: Readonly<Record<WordsLocale, string>>, locale: string): string {
  const found = wordsLocale(locale);
  return found === undefined ? `${scripts.en}self.fixbookWords.foreign="en";\n` : scripts[found];
}
