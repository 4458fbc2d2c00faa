export { createSearch, type Reason, type Search, type SearchResult } from "./create-search.js";
export type { SearchEntry, SearchIndex } from "./search-index.js";
