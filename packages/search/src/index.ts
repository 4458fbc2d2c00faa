export { fitsSetup, type SearchApplies, type SearchProduct, type Setup } from "./applies.js";
export {
  type Confidence,
  createSearch,
  type Problem,
  type Reason,
  type ReasonKind,
  type Search,
  type SearchOptions,
  type SearchResult,
} from "./create-search.js";
export { fields } from "./fields.js";
export { createLanguage, type Language, type LanguageData, plainLanguage } from "./language.js";
export { languageCode, languages, loadLanguage } from "./languages/index.js";
export { longestText, type Range } from "./match/index.js";
export type { SearchEntry, SearchIndex, SearchSolution, Synonyms } from "./search-entry.js";
export { createRunReader, createWordReader, type RunReader, runsOf, type Word } from "./words/index.js";
