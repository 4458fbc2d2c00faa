export { type FoundIds, findIds, type IdPlace, type IdPlaceKind, type Mention, placeNames } from "./find-ids.js";
export {
  changeList,
  type Head,
  type ListChange,
  readHead,
  removeWholeField,
  type TextEdit,
} from "./frontmatter-edits.js";
export type { LedgerChange, Plan, PlanEdit, PlanNote, Planned, PlanRefusal } from "./plan.js";
export type { PlanBook } from "./plan-book.js";
export { applied, createPlanBuilder, type Place, type PlanBuilder, type RowText, refuse } from "./plan-builder.js";
export { sourcesOf } from "./sources.js";
