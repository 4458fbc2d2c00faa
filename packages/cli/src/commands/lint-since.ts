import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { toDiagnostic } from "@fixbook/core";
import { checkSince, type EarlierLedgers, readEarlierLedgers, type Since } from "@fixbook/engine";
import { lintFindings } from "@fixbook/lint";
import { bookLayout, startOfFile } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { BookFinding } from "../report.js";
import type { LintFlags } from "./lint.js";

/** What the books were at the commit of `--since`. */
export interface SinceRun {
  /** Chooses what has changed; undefined with `--all`. */
  readonly changes: Since | undefined;
  /** The texts of their ledgers then. */
  readonly earlierLedgers: EarlierLedgers["texts"];
  /** What there is to say about books that are gone. */
  readonly gone: readonly BookFinding[];
}

/** Looks what books were at the commit of `--since`. `names` are those that were asked for: none means all that there are. */
export async function sinceOf(
  ref: string,
  { names, folders }: { readonly names: readonly string[]; readonly folders: readonly string[] },
  flags: LintFlags,
  host: Host,
): Promise<SinceRun> {
  const { texts, gone } = readEarlierLedgers(ref, folders, names.length === 0 ? realpathSync(host.cwd) : undefined);
  const changes =
    flags.all === true
      ? undefined
      : await withProgress(host, (update) =>
          checkSince(ref, folders, {
            today: flags.today,
            stage: flags.stage,
            cache: cacheOf(flags, host),
            onProgress: (done, total) => update(`Checking ${done} of ${total} entries as they were`),
          }),
        );
  return { changes, earlierLedgers: texts, gone: gone.map((folder) => vanished(folder, ref)) };
}

function vanished(folder: string, ref: string): BookFinding {
  const place = { file: bookLayout.ledger, range: startOfFile };
  return { folder, diagnostic: toDiagnostic(lintFindings.vanishedBook, { book: basename(folder), ref }, place) };
}
