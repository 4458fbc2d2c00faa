export type { LedgerChange, Plan, PlanEdit, PlanNote, Planned, PlanRefusal } from "./plan.js";
export type { PlanBook } from "./plan-book.js";
