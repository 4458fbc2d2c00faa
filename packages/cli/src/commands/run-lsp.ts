import { serveStdio } from "@fixbook/language-server";
import packageJson from "../../package.json" with { type: "json" };
import { type CacheFlags, cacheOf } from "../cache-option.js";
import type { Host } from "../host.js";

/** Serves the editor that has started this process, and ends with it. */
export function runLsp(flags: CacheFlags, host: Host): Promise<never> {
  return serveStdio({ cache: cacheOf(flags, host), version: packageJson.version });
}
