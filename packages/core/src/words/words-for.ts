import { type WordsLocale, wordsLocale } from "./locale.js";
import * as ar from "./locales/ar.js";
import * as de from "./locales/de.js";
import * as en from "./locales/en.js";
import * as es from "./locales/es.js";
import * as fr from "./locales/fr.js";
import * as he from "./locales/he.js";
import * as it from "./locales/it.js";
import * as ja from "./locales/ja.js";
import * as ko from "./locales/ko.js";
import * as nl from "./locales/nl.js";
import * as pl from "./locales/pl.js";
import * as ptBR from "./locales/pt-BR.js";
import * as zhHans from "./locales/zh-Hans.js";
import type { Words } from "./words.js";

const catalogues: Readonly<Record<WordsLocale, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  "pt-BR": ptBR,
  "zh-Hans": zhHans,
};

/** The words for a locale. */
export interface Wording<Group = Words> {
  readonly words: Group;
  /** Their language, where it is another than the one that was asked for; it has to be said where they stand. */
  readonly foreign: string | undefined;
}

/** The words for a BCP 47 tag: those of its language, or the English ones. */
export function wordsFor(locale: string): Wording {
  const found = wordsLocale(locale);
  return { words: catalogues[found ?? "en"], foreign: found === undefined ? "en" : undefined };
}
