export { type NewEntry, type PlannedEntry, planNewEntry } from "./new-entry.js";
