export { type ConformanceCase, conformance } from "./conformance.js";
export { everyNode, fullEntry, hostileText, sampleBook, sampleBytes, smallEntry } from "./sample-book.js";
