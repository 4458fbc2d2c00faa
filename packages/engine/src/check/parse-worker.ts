import { parentPort, workerData } from "node:worker_threads";
import { checkEntryFile } from "./check-entry.js";
import { loadMarkdownParser } from "./markdown/load-parser.js";
import { packEntry } from "./packed-entry.js";
import type { ParseTask, WorkerMessage } from "./parse-pool.js";
import { IDLE, type WorkerData } from "./parse-worker-data.js";

/** Checks files one after another, and says in shared memory which one it is at, so that the pool can stop it. */
const { current } = workerData as WorkerData;
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");
// Before the first file, whose time would pay for it.
await loadMarkdownParser();
port.on("message", async (tasks: readonly ParseTask[]) => {
  const results: (readonly [number, string])[] = [];
  for (const { index, source, settings, mostWork } of tasks) {
    Atomics.store(current, 0, index);
    results.push([index, packEntry(await checkEntryFile(source, settings, mostWork))]);
    Atomics.store(current, 0, IDLE);
  }
  port.postMessage(results satisfies WorkerMessage);
});
Atomics.store(current, 0, IDLE);
