import { parentPort, workerData } from "node:worker_threads";
import { type CheckedSources, createRechecker, findingsOf, type RecheckOptions } from "./recheck.js";

/** Checks one book each time it is asked to, beside a thread that must not wait for it. */
const { folder, options } = workerData as { readonly folder: string; readonly options: RecheckOptions };
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");
const checker = createRechecker(folder, options);
let last: CheckedSources | undefined;
port.on("message", async () => {
  last = await checker.check(last);
  port.postMessage(await findingsOf(last, options));
});
