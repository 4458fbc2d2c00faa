/** The language of a BCP 47 tag, without script and region: `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? "";
}

/** Whether a book is written in English, for rules whose words are English ones. */
export function isEnglish(locale: string): boolean {
  return languageOf(locale) === "en";
}
