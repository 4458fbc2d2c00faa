/**
 * The worker that checks entries, on a machine that is busy: it is at each file for a while before it begins. At files
 * whose names say so it hangs, or needs more and more memory. What it is at is told as ever, by a store of shared memory.
 */
import { parentPort } from "node:worker_threads";

const paths = new Map();
const store = Atomics.store;
Atomics.store = (array, at, index) => {
  const stored = store(array, at, index);
  const path = paths.get(index) ?? "";
  for (const held = []; path.includes("hungry"); ) held.push(Array.from({ length: 10_000 }, () => ({})));
  if (index >= 0)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, path.includes("hangs") ? 3_600_000 : 1500);
  return stored;
};
parentPort.on("message", (tasks) => {
  for (const { index, source } of tasks) paths.set(index, source.path);
});
await import("../dist/parse-worker.js");
