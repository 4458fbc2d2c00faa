import { Option } from "commander";
import type { Host } from "./host.js";
import { checkOutsideBooks } from "./report-files.js";

export interface CacheFlags {
  readonly cache: boolean;
}

/** The option that switches the cache off. It changes how long a run takes and nothing else. */
export function cacheOption(): Option {
  return new Option("--no-cache", "check every file again, without the cache");
}

/** The folder of the cache, where one is wanted. Throws an `EngineError` where it would lie among the sources of a book. */
export function cacheOf({ cache }: CacheFlags, host: Host): string | undefined {
  if (!cache || host.cache === undefined) return undefined;
  checkOutsideBooks(host.cache, host);
  return host.cache;
}
