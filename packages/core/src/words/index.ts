/**
 * The words that readers and agents see and that no book holds: one type, and a file for each language in `locales/`, of
 * which each export is a group of words, so that a script carries only the group that it says.
 */
export type { EmailWords, PickerWords } from "./email-words.js";
export type { HelpWords } from "./help-words.js";
export { inLanguage, labelFor, languageAttributes } from "./in-language.js";
export { type WordsLocale, wordsLocale, wordsLocales } from "./locale.js";
export type { PageWords } from "./page-words.js";
export type { FilterWords, ScriptWords, SearchWords } from "./script-words.js";
export type { Signs, Words } from "./words.js";
export { type Wording, wordsFor } from "./words-for.js";
export { wordsScript } from "./words-script.js";
