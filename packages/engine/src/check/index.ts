export { openCache } from "./book-cache.js";
export { createBookFiles } from "./book-files.js";
export { type BookFindings, type CheckedBook, putTogether } from "./check-book.js";
export {
  type CheckOptions,
  checkBook,
  checkBooks,
  checkOrRecall,
  checkReadings,
  type Reading,
  readBooks,
} from "./check-books.js";
export { type CheckedEntry, checkEntry } from "./check-entry.js";
export { createDatedFiles } from "./dated-files.js";
export { dayOf } from "./day-of.js";
export { type EarlierLedgers, readEarlierLedgers } from "./earlier-ledgers.js";
export { findBooks } from "./find-books.js";
export { findInBooks } from "./find-in-books.js";
export { findInDrafts, ofDrafts } from "./find-in-drafts.js";
export { type FixedBooks, type FixedFile, type FixOptions, fixBooks } from "./fix-books.js";
export {
  type BuiltFindings,
  fromKept,
  fromKeptUnread,
  inputsOf,
  isRepeatable,
  type KeptFindings,
  toKept,
} from "./kept-findings.js";
export { loadMarkdownParser, loadNativeParser } from "./markdown/load-parser.js";
export { type PlainSyntax, plainSyntax } from "./markdown/plain-markdown.js";
export { digestsOf } from "./packed-entry.js";
export { checkEntries, createEntryChecker, type PoolOptions } from "./parse-pool.js";
export { type BookSources, filesOf, readBook, rereadEntry, vendoredIn } from "./read-book.js";
export { searchIndexFor } from "./search-index-for.js";
export { ownFindings } from "./settle.js";
export { checkSince, type Since } from "./since.js";
export { sourceFingerprints } from "./source-fingerprints.js";
export type { StrippedFile } from "./strip-pictures.js";
export { workerFile } from "./worker-file.js";
