import { packJson } from "../cache/index.js";
import { type CheckedBook, toKept } from "../check/index.js";
import type { PublishedBuild } from "./build-books.js";
import type { KeptBuild } from "./build-memory.js";

/** The result of a build, for a later one of which nothing has changed. */
export function packResult(books: readonly CheckedBook[], published: PublishedBuild): Buffer {
  return packJson({ findings: books.map(toKept), published } satisfies KeptBuild);
}
