/** What builds and their checks need, and pages and applications do without. */
export { fillersOf } from "./languages/fillers.js";
export { findSignatures, indexSignatures, isCommonMessage } from "./match/index.js";
