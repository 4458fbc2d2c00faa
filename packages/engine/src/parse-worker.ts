import { parentPort, workerData } from "node:worker_threads";
import { checkEntryFile } from "./check-entry.js";
import { loadMarkdownParser } from "./markdown/load-parser.js";
import { IDLE, type ParseTask, type WorkerData } from "./parse-pool.js";

/** Checks files one after another, and says in shared memory which one it is at, so that the pool can stop it. */
const { current } = workerData as WorkerData;
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");
// Before the first file, whose time would pay for it.
await loadMarkdownParser();
port.on("message", async (tasks: readonly ParseTask[]) => {
  for (const { index, source, settings } of tasks) {
    Atomics.store(current, 0, index);
    const checked = await checkEntryFile(source, settings);
    Atomics.store(current, 0, IDLE);
    port.postMessage({ index, checked });
  }
  port.postMessage("idle");
});
Atomics.store(current, 0, IDLE);
