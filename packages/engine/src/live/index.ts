export { type FollowOptions, type FollowProblem, followBook } from "./follow.js";
export { type LiveBook, type LiveChange, type LiveOptions, openLiveBook } from "./live-book.js";
export { openBookAt } from "./open-book-at.js";
export type { CheckedSources } from "./recheck.js";
