import { parentPort, workerData } from "node:worker_threads";
import { disk, overlayDisk } from "../disk/index.js";
import { type CheckedSources, createRechecker, findingsOf, type RecheckOptions } from "./recheck.js";

/** Checks one book each time it is asked to, beside a thread that must not wait for it. */
const { folder, options } = workerData as { readonly folder: string; readonly options: RecheckOptions };
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");
/** The texts that count in the place of those on the disk. */
const texts = new Map<string, string>();
const own = { ...options, disk: overlayDisk(disk, texts) };
const checker = createRechecker(folder, own);
let last: CheckedSources | undefined;
port.on("message", async (current: ReadonlyMap<string, string>) => {
  texts.clear();
  for (const [path, text] of current) texts.set(path, text);
  last = await checker.check(last);
  port.postMessage(await findingsOf(last, own));
});
