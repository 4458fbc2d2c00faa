import type { BuildOptions, BuildResult } from "./build-books.js";
import { openBuildMemory } from "./build-memory.js";
import { dayOf } from "./day-of.js";
import { openOutputFolder } from "./output-folder.js";

/**
 * Checks the books, renders every target for every brand, and publishes all of it by one rename. With any error, or
 * more warnings than allowed, nothing is written and the last build stays. Throws an {@link EngineError} where the
 * request cannot be carried out. Where nothing was touched since the last build, nothing is done, and none of the code
 * that could do it is loaded.
 */
export async function buildBooks(options: BuildOptions): Promise<BuildResult> {
  const output = openOutputFolder(options.out, options.books, options.cwd, options.disk);
  const today = dayOf({});
  const memory = openBuildMemory(options, output, today);
  const untouched = memory?.recallUnread();
  if (untouched !== undefined) return untouched;
  const { buildChanged } = await import("./build-books.js");
  return buildChanged(options, { output, today, memory });
}
