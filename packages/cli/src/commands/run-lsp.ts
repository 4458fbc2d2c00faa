import { serveStdio } from "@fixbook/language-server";
import packageJson from "../../package.json" with { type: "json" };
import { type CacheFlags, cacheOf } from "../cache-option.js";
import type { Host } from "../host.js";
import { collectOften } from "../large-books.js";

/** Serves the editor that has started this process, and ends with it. */
export function runLsp(flags: CacheFlags, host: Host): Promise<never> {
  // It runs all day beside an editor.
  collectOften();
  return serveStdio({ cache: cacheOf(flags, host), version: packageJson.version });
}
