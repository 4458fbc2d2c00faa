export { buildBooks } from "./build.js";
export type { BuildOptions, BuildResult, BuiltTarget, PublishedBuild } from "./build-books.js";
export { checkBookIds } from "./choose.js";
export { renderHost } from "./render-host.js";
export { targets } from "./targets.js";
