export type * from "./contract.gen.js";
export { ContractError } from "./contract-version.js";
export { type Fillable, FillError, type FillIssue, type FillOptions, fill, type Values } from "./fill.js";
export type { Confidence, Match, MatchOptions, Range, Reason, ReasonKind, Setup } from "./find-matches.js";
export type { Head } from "./head.js";
export type { Names, NamesOf, NoEntry, OpenArea } from "./names.js";
export {
  type BookData,
  type BookModule,
  type Load,
  type OpenBook,
  openBook,
} from "./open-book.js";
export type { Resolution } from "./resolve.js";
