export { otherFormats } from "./choose-pages.js";
export {
  areaLines,
  type BookAdditions,
  type EditedBook,
  editBook,
  placeholderLines,
  sectionLines,
} from "./edit-book.js";
export { loadPageParser } from "./page-parser.js";
export { type ImportRequest, type NewBookContents, type PlannedImport, planImport } from "./plan-import.js";
