export { otherFormats } from "./choose-pages.js";
export {
  areaLines,
  type BookAdditions,
  type EditedBook,
  editBook,
  placeholderLines,
  sectionLines,
} from "./edit-book.js";
export type { ImportRequest, NewBookContents } from "./import-request.js";
export { loadPageParser } from "./page-parser.js";
export { type PlannedImport, planImport } from "./plan-import.js";
