export { buildBooks } from "./build.js";
export type { BuildOptions, BuildResult, BuiltTarget, PublishedBuild } from "./build-books.js";
export type { BookFindings, CheckedBook } from "./check-book.js";
export { type CheckOptions, checkBook, checkBooks } from "./check-books.js";
export { type CheckedEntry, checkEntry } from "./check-entry.js";
export { decode, type Undecodable } from "./decode.js";
export { type OutboundReference, readBookReferences } from "./diff/book-references.js";
export { type FoundBuilds, readJsonBuilds } from "./diff/read-json-builds.js";
export { type BookState, findBooksIn, readBookState } from "./diff/read-side.js";
export { readTexts } from "./diff/read-texts.js";
export { type Disk, disk } from "./disk.js";
export { describeSystemError, EngineError, isSystemError } from "./errors.js";
export { findBooks } from "./find-books.js";
export { findInBooks } from "./find-in-books.js";
export { type FixedBooks, type FixedFile, type FixOptions, fixBooks } from "./fix-books.js";

export { type Pinned, type PinRequest, pinInventory } from "./inventory/pin-inventory.js";
export { type InventorySource, readInventorySource, readVendoredFile } from "./inventory/read-inventory-source.js";
export { type FollowOptions, type FollowProblem, followBook } from "./live/follow.js";

export { type LiveBook, type LiveChange, type LiveOptions, openLiveBook } from "./live/live-book.js";
export { openBookAt } from "./live/open-book-at.js";
export { loadMarkdownParser } from "./markdown/load-parser.js";
export { type PlainSyntax, plainSyntax } from "./markdown/plain-markdown.js";
export { checkEntries, type PoolOptions } from "./parse-pool.js";
export type { PublicationCounts } from "./publish.js";
export { type BookSources, readBook } from "./read-book.js";
export { checkSince, type Since } from "./since.js";
export { type FileChange, writeTogether } from "./write-together.js";
