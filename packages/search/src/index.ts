export {
  createSearch,
  type Problem,
  type Reason,
  type ReasonKind,
  type Search,
  type SearchResult,
} from "./create-search.js";
export { fields } from "./fields.js";
export { longestText } from "./match/index.js";
export type { SearchEntry, SearchIndex, SearchSolution } from "./search-entry.js";
export { createRunReader, createWordReader, type RunReader, runsOf, type Word } from "./words/index.js";
