/**
 * Where entries apply: products with ranges of versions, and platforms, as a book declares them. Pure, and without
 * findings: those are in `book/check-products.ts` and `book/check-applies.ts`.
 */
export { type Applicability, applicabilityOfName, resolveApplicability } from "./applicability.js";
export { allNamed, applicabilityOf, folded, nameOf } from "./names.js";
export { findOverlaps } from "./overlaps.js";
export { platformTitle } from "./platform-titles.js";
export { reachOf, sharedReach } from "./reach.js";
export { type Applies, type AppliesProblem, isShared, readApplies, sortedVersions } from "./read-applies.js";
export { compareVersions } from "./version.js";
