export { type AlikeEntry, alikeEntries } from "./alike-entries.js";
export { applyPlan } from "./apply-plan.js";
export { type ChosenEntries, chooseEntries } from "./choose-entries.js";
export { errorsInPublished } from "./errors-in-published.js";
export {
  type BookReading,
  bookReading,
  type FormatOptions,
  type FormattedEntries,
  type FormattedEntry,
  formatEntries,
} from "./format-entries.js";
export { knownFindingRows } from "./known-finding-rows.js";
export { type NewEntry, type PlannedEntry, planNewEntry } from "./new-entry.js";
export { readPlanBook } from "./read-plan-book.js";
export { siblingNotes } from "./sibling-notes.js";
export { uncommittedFiles } from "./uncommitted-files.js";
