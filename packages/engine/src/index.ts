export type { BuildOptions, BuildResult, BuiltTarget, PublishedBuild } from "./build/index.js";
export { buildBooks, passingBooks } from "./build/index.js";
export type { BookFindings, CheckedBook } from "./check/index.js";
export {
  type BookSources,
  type CheckedEntry,
  type CheckOptions,
  checkBook,
  checkBooks,
  checkEntries,
  checkEntry,
  checkSince,
  type EarlierLedgers,
  type FixedBooks,
  type FixedFile,
  type FixOptions,
  findBooks,
  findInBooks,
  fixBooks,
  loadMarkdownParser,
  type PlainSyntax,
  type PoolOptions,
  plainSyntax,
  readBook,
  readEarlierLedgers,
  type Since,
  type StrippedFile,
} from "./check/index.js";
export {
  type BookState,
  type FoundBuilds,
  findBooksIn,
  type OutboundReference,
  readBookReferences,
  readBookState,
  readJsonBuilds,
  readTexts,
} from "./diff/index.js";
export {
  type Disk,
  decode,
  describeSystemError,
  disk,
  EngineError,
  type FileChange,
  isSystemError,
  type Undecodable,
  writeTogether,
} from "./disk/index.js";
export {
  type BookReading,
  bookReading,
  type ChosenEntries,
  chooseEntries,
  type FormatOptions,
  type FormattedEntries,
  type FormattedEntry,
  formatEntries,
  type NewEntry,
  type PlannedEntry,
  planNewEntry,
} from "./edit/index.js";
export {
  areaLines,
  type ImportRequest,
  loadPageParser,
  type NewBookContents,
  otherFormats,
  type PlannedImport,
  placeholderLines,
  planImport,
  readDrafts,
  sectionLines,
} from "./import/index.js";
export {
  type InventorySource,
  type Pinned,
  type PinRequest,
  pinInventory,
  readInventorySource,
  readVendoredFile,
} from "./inventory/index.js";
export {
  type FollowOptions,
  type FollowProblem,
  followBook,
  type LiveBook,
  type LiveChange,
  type LiveOptions,
  openBookAt,
  openLiveBook,
} from "./live/index.js";
export type { Holder, PublicationCounts } from "./publish/index.js";
export {
  interruptedWith,
  openOutputFolder,
  resume,
  type VerifiedTarget,
  type VerifiedTree,
  verifyTree,
} from "./publish/index.js";
export {
  createFindClaims,
  type ExampleLine,
  logFile,
  logStream,
  type RecordCounts,
  type ReplayClaim,
  type Replayed,
  type ReplayOptions,
  replayLogs,
  type UnmatchedKind,
} from "./replay/index.js";
