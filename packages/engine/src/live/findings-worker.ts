import { parentPort, workerData } from "node:worker_threads";
import type { CheckOptions } from "../check-books.js";
import { findInBooks } from "../find-in-books.js";

/** Checks one book each time it is asked to, beside a thread that must not wait for it. */
const { folder, options } = workerData as { readonly folder: string; readonly options: CheckOptions };
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");
port.on("message", async () => {
  const [book] = await findInBooks([folder], options);
  port.postMessage(book?.diagnostics ?? []);
});
