export { createSearch, type Reason, type Search, type SearchResult } from "./create-search.js";
export { createWordReader } from "./query-words.js";
export type { SearchEntry, SearchIndex } from "./search-index.js";
