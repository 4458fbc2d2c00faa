export { type ConformanceCase, conformance } from "./conformance.js";
export { everyNode, fullEntry, hostileText, sampleBook, smallEntry } from "./sample-book.js";
