import { dayOf } from "../check/index.js";
import { isUnfinished, openOutputFolder } from "../publish/index.js";
import type { BuildOptions, BuildResult } from "./build-books.js";
import { openBuildMemory } from "./build-memory.js";

/**
 * Checks the books, renders every target for every brand, and publishes all of it. With any error, or more warnings than
 * allowed, nothing is written and the last build stays. Goes on first with a build that was interrupted while it was moved
 * in. Throws an {@link EngineError} where the request cannot be carried out. Where nothing was touched since the last
 * build, nothing is done, and none of the code that could do it is loaded.
 */
export async function buildBooks(options: BuildOptions): Promise<BuildResult> {
  const output = openOutputFolder(options.out, options.books, options.cwd, options.disk);
  const journals = options.journals ?? options.cache;
  const interrupted = isUnfinished(output, journals, options.disk)
    ? await (await import("../publish/resume.js")).resume(output, { ...options, journals }, options.disk)
    : undefined;
  const today = dayOf({});
  const memory = openBuildMemory(options, output, today);
  const untouched = memory?.recallUnread();
  const hasResumed = interrupted !== undefined;
  if (untouched !== undefined) return { ...untouched, hasResumed };
  const { buildChanged } = await import("./build-books.js");
  const result = await buildChanged(options, { output, today, memory });
  return { ...result, hasResumed };
}
