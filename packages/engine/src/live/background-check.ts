import { Worker } from "node:worker_threads";
import type { Diagnostic } from "@fixbook/schema";
import { workerFile } from "../check/index.js";
import type { RecheckOptions } from "./recheck.js";

/** Checks a book in a thread of its own. */
export interface BackgroundCheck {
  /** The findings of the book as it is on the disk when the runs before have ended; those who wait share one. Rejects where the check fails, or is closed meanwhile. */
  run(): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Values that live as long as one check are most of what it makes: a larger space for new ones would only be filled. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Makes a check that starts its thread when it is first run. Each run takes the texts as they are when it begins. */
export function createBackgroundCheck(
  folder: string,
  options: RecheckOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): BackgroundCheck {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let queued: Promise<readonly Diagnostic[]> | undefined;
  const once = (): Promise<readonly Diagnostic[]> =>
    new Promise((resolve, reject) => {
      const thread =
        worker ?? new Worker(workerFile("findings-worker"), { workerData: { folder, options }, resourceLimits });
      worker = thread;
      const end = (settle: () => void): void => {
        thread.off("message", onMessage).off("error", onError).off("exit", onExit);
        settle();
      };
      const onMessage = (diagnostics: readonly Diagnostic[]) => end(() => resolve(diagnostics));
      const fail = (error: Error) => {
        worker = undefined;
        end(() => reject(error));
      };
      const onError = (error: unknown) => fail(error instanceof Error ? error : new Error(String(error)));
      const onExit = () => fail(new Error("The check was ended."));
      thread.on("message", onMessage).on("error", onError).on("exit", onExit);
      thread.postMessage(texts);
    });
  return {
    run: () => {
      if (queued !== undefined) return queued;
      const result = turn.then(() => {
        queued = undefined;
        return once();
      });
      queued = result;
      turn = result.catch(() => {});
      return result;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
