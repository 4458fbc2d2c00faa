import { checkSince, type Since } from "@fixbook/engine";
import { cacheOf } from "../cache-option.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { LintFlags } from "./lint.js";

/** What the books were at the commit of `--since`. */
export function sinceOf(ref: string, flags: LintFlags, folders: readonly string[], host: Host): Promise<Since> {
  return withProgress(host, (update) =>
    checkSince(ref, folders, {
      today: flags.today,
      stage: flags.stage,
      cache: cacheOf(flags, host),
      onProgress: (done, total) => update(`Checking ${done} of ${total} entries as they were`),
    }),
  );
}
