export { createWordReader } from "../words/index.js";
export {
  createSearch,
  type Problem,
  type Reason,
  type ReasonKind,
  type Search,
  type SearchResult,
} from "./create-search.js";
export type { SearchEntry, SearchIndex } from "./search-index.js";
