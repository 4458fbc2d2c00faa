export { buildBooks } from "./build.js";
export type { BuildOptions, BuildResult, BuiltTarget, PublishedBuild } from "./build-books.js";
export { createDigests } from "./build-memory.js";
export { passingBooks } from "./passing-books.js";
export { readPublished } from "./read-published.js";
export { targets } from "./targets.js";
