import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type SourceFile, sourceFindings, toDiagnostic } from "@fixbook/core";
import { startOfFile } from "@fixbook/schema";
import { type CheckedEntry, uncheckedEntry } from "./check-entry.js";

export interface ParseTask {
  readonly index: number;
  readonly source: SourceFile;
}

export interface WorkerData {
  /** The index of the task that the worker is at, or -1. */
  readonly current: Int32Array;
}

export interface PoolOptions {
  /** How long one file may take, in milliseconds of wall time. */
  readonly budget?: number;
  readonly workers?: number;
  /** Called after each file with how many are done. */
  onProgress?(done: number, total: number): void;
}

const BATCH = 32;
/** A worker costs about as much to start as this many entries cost to check. */
const ENTRIES_A_WORKER = 200;
const MEMORY_MEGABYTES = 1024;

/**
 * Checks files in worker threads, and answers in their order. A file that takes longer than the budget, or that kills
 * its worker, gets a finding; the others are not affected.
 */
export async function checkEntries(sources: readonly SourceFile[], options: PoolOptions = {}): Promise<readonly CheckedEntry[]> {
  if (sources.length === 0) return [];
  const wanted = options.workers ?? Math.min(availableParallelism(), Math.ceil(sources.length / ENTRIES_A_WORKER));
  const queue = sources.map((source, index): ParseTask => ({ index, source }));
  const results: CheckedEntry[] = new Array(sources.length);
  let done = 0;
  const finish = ({ index }: ParseTask, checked: CheckedEntry): void => {
    results[index] = checked;
    options.onProgress?.(++done, sources.length);
  };
  await Promise.all(Array.from({ length: Math.max(1, wanted) }, () => work(queue, finish, options.budget ?? sourceFindings.limits.fileMilliseconds)));
  return results;
}

/** Runs workers, one after another, until the queue is empty. */
async function work(queue: ParseTask[], finish: (task: ParseTask, checked: CheckedEntry) => void, budget: number): Promise<void> {
  while (queue.length > 0) {
    const stopped = await runWorker(queue, finish, budget);
    if (stopped === undefined) return;
    const { task, finding } = stopped;
    finish(task, uncheckedEntry(task.source.path, toDiagnostic(finding.type as never, finding.data as never, { file: task.source.path, range: startOfFile })));
  }
}

interface Stopped {
  readonly task: ParseTask;
  readonly finding: { readonly type: unknown; readonly data: unknown };
}

/** Feeds one worker until the queue is empty (undefined) or a file has stopped it. */
function runWorker(queue: ParseTask[], finish: (task: ParseTask, checked: CheckedEntry) => void, budget: number): Promise<Stopped | undefined> {
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const data: WorkerData = { current };
  const worker = new Worker(workerFile(), { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
  let batch: ParseTask[] = [];
  const feed = (): boolean => {
    batch = queue.splice(0, BATCH);
    if (batch.length > 0) worker.postMessage(batch);
    return batch.length > 0;
  };
  return new Promise((resolve, reject) => {
    let since = { index: -1, at: 0 };
    const stop = async (type: unknown, findingData: unknown): Promise<void> => {
      clearInterval(timer);
      const at = Atomics.load(current, 0);
      await worker.terminate();
      const task = batch.find(({ index }) => index === at) ?? batch[0];
      if (task === undefined) return reject(new Error("A worker stopped without a file."));
      queue.unshift(...batch.filter((other) => other !== task));
      resolve({ task, finding: { type, data: findingData } });
    };
    const timer = setInterval(() => {
      const index = Atomics.load(current, 0);
      if (index === -1 || index !== since.index) since = { index, at: performance.now() };
      else if (performance.now() - since.at > budget) void stop(sourceFindings.tooSlow, { milliseconds: budget });
    }, Math.min(100, budget / 4));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it needs more memory than a file may use" : error.message;
      if (batch.length === 0 || Atomics.load(current, 0) === -1) reject(error);
      else void stop(sourceFindings.crashed, { reason });
    });
    worker.on("message", (message: "idle" | { index: number; checked: CheckedEntry }) => {
      if (message !== "idle") {
        const task = batch.find(({ index }) => index === message.index);
        batch = batch.filter((other) => other !== task);
        if (task !== undefined) finish(task, message.checked);
      } else if (!feed()) {
        clearInterval(timer);
        void worker.terminate().then(() => resolve(undefined));
      }
    });
    feed();
  });
}

/** Workers run built code: tests that run from the sources use the built worker beside them. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "../dist/parse-worker.js" : "./parse-worker.js", import.meta.url);
}
