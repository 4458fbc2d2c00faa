import { Option } from "commander";
import type { Host } from "./host.js";

export interface CacheFlags {
  readonly cache: boolean;
}

/** The option that switches the cache off. It changes how long a run takes and nothing else. */
export function cacheOption(): Option {
  return new Option("--no-cache", "check every file, also those that were checked before");
}

/** The folder of the cache, where one is wanted. */
export function cacheOf({ cache }: CacheFlags, host: Host): string | undefined {
  return cache ? host.cache : undefined;
}
