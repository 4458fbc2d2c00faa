export { type OutboundReference, readBookReferences } from "./book-references.js";
export { type FoundBuilds, readJsonBuilds } from "./read-json-builds.js";
export { type BookState, findBooksIn, readBookState } from "./read-side.js";
export { readTexts } from "./read-texts.js";
