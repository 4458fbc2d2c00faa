export type { RowsOfFindings } from "./baseline-rows.js";
export { type FoundIds, findIds, type IdPlace, type IdPlaceKind, type Mention, placeNames } from "./find-ids.js";
export {
  changeList,
  type Head,
  type ListChange,
  readHead,
  removeWholeField,
  type TextEdit,
} from "./frontmatter-edits.js";
export { levelInWords } from "./level-in-words.js";
export { type MergeOptions, planMerge } from "./merge.js";
export { type MoveOptions, planMove } from "./move.js";
export { partsOf } from "./names.js";
export type { LedgerChange, Plan, PlanEdit, PlanNote, Planned, PlanRefusal, PlanStep, ToldEdit } from "./plan.js";
export type { PlanBook } from "./plan-book.js";
export { applied, createPlanBuilder, type Place, type PlanBuilder, type RowText, refuse } from "./plan-builder.js";
export { planSteps } from "./plan-steps.js";
export { planRemove, type RemoveOptions } from "./remove.js";
export { planRenameArea } from "./rename-area.js";
export { planRenamePlaceholder } from "./rename-placeholder.js";
export { planRenameSolution } from "./rename-solution.js";
export { planRetitle } from "./retitle.js";
export { sourcesOf } from "./sources.js";
export { planSplit } from "./split.js";
export type { SplitOptions } from "./split-target.js";
export { headingOf, idOfTitle, titleProblem } from "./title.js";
