/** The languages that have words, each in `locales/`. */
export const wordsLocales = [
  "ar",
  "de",
  "en",
  "es",
  "fr",
  "he",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt-BR",
  "zh-Hans",
] as const;

export type WordsLocale = (typeof wordsLocales)[number];

/** What other tags stand for a language. */
const OTHER_NAMES: ReadonlyMap<string, WordsLocale> = new Map([
  ["iw", "he"],
  ["pt", "pt-BR"],
  ["zh", "zh-Hans"],
]);

/**
 * The language whose words a reader of a BCP 47 tag gets: `de` for `de-AT`, `pt-BR` for `pt` and `pt-PT`, `zh-Hans` for `zh`
 * and `zh-CN`. Undefined where there are none, or none in the script that was asked for: readers of traditional Chinese get
 * English.
 */
export function wordsLocale(locale: string): WordsLocale | undefined {
  const [language = "", ...subtags] = locale.toLowerCase().split(/[-_]/);
  const found = OTHER_NAMES.get(language) ?? wordsLocales.find((one) => one === language);
  if (found === undefined) return undefined;
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag)) ?? scriptOfRegion(language, subtags);
  return script === undefined || script === SCRIPTS[found] ? found : undefined;
}

/** Chinese of these regions is written in the traditional script where a tag names none. */
function scriptOfRegion(language: string, subtags: readonly string[]): string | undefined {
  return language === "zh" && subtags.some((subtag) => /^(?:tw|hk|mo)$/.test(subtag)) ? "hant" : undefined;
}

const SCRIPTS: Readonly<Record<WordsLocale, string>> = {
  ar: "arab",
  de: "latn",
  en: "latn",
  es: "latn",
  fr: "latn",
  he: "hebr",
  it: "latn",
  ja: "jpan",
  ko: "kore",
  nl: "latn",
  pl: "latn",
  "pt-BR": "latn",
  "zh-Hans": "hans",
};
