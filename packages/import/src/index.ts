export { pagesOfHtml } from "./adapters/html-pages.js";
export { type InputText, pagesOfFolder } from "./adapters/markdown-folder.js";
export { pagesOfReplies } from "./adapters/replies.js";
export { pagesOfZendesk } from "./adapters/zendesk.js";
export type { Area, AreaFrom } from "./areas.js";
export type { DeclaredSection } from "./cut/declare.js";
export type { Dialect } from "./dialects/dialect.js";
export { dialectOf, dialects, recogniseDialect } from "./dialects/table.js";
export { hashOf } from "./entry-ids.js";
export {
  type ImportedEntry,
  type ImportedPage,
  type ImportedPages,
  type ImportOptions,
  importPages,
  type WordCounts,
} from "./import-pages.js";
export type { Loss } from "./law/account.js";
export { type LossCode, lossCodes } from "./law/loss-codes.js";
export { type Lock, type LockRow, parseLock, printLock } from "./lock.js";
export type { CarriedFile } from "./markdown/clean.js";
export type { FoundPages, Page, RefusedPage } from "./page.js";
export type { BrandAddress } from "./variables/brand-addresses.js";
export type { UsedPlaceholder } from "./variables/variables.js";
