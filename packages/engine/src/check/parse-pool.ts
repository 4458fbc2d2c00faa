import { availableParallelism } from "node:os";
import { type SourceFile, sourceFindings, toDiagnostic } from "@fixbook/core";
import type { EntrySettings } from "@fixbook/lint";
import { type Diagnostic, startOfFile } from "@fixbook/schema";
import { type CheckedEntry, uncheckedEntry } from "./check-entry.js";
import { createEntryTexts, MANY_ENTRIES } from "./entry-texts.js";
import { releaseThread, takeThread } from "./idle-workers.js";
import { type EntryTexts, type PackedEntry, unpackEntry } from "./packed-entry.js";
import { LOADING } from "./parse-worker-data.js";
import { createStopwatch } from "./stopwatch.js";
import { workerFile } from "./worker-file.js";

/** A file to check, by what its book says. */
export interface EntryJob {
  readonly source: SourceFile;
  readonly settings?: EntrySettings;
  /** The most work for which it is checked now; any when left out. */
  readonly mostWork?: number;
}

export interface ParseTask extends EntryJob {
  readonly index: number;
}

export interface PoolOptions {
  /** After how many milliseconds at one file a worker hangs. */
  readonly patience?: number | undefined;
  readonly workers?: number | undefined;
  /** How much memory a worker may use. */
  readonly megabytes?: number | undefined;
  /** Called after each file with how many are done. */
  onProgress?(done: number, total: number): void;
  /** Where the texts of the entries are kept; in memory when left out. */
  readonly texts?: EntryTexts | undefined;
  /** Takes each result as its worker has packed it; not called for files that have stopped a worker. */
  onPacked?(index: number, packed: PackedEntry, checked: CheckedEntry): void;
  /** The code of the workers; that of `parse-worker` when left out. */
  readonly worker?: URL | undefined;
}

const BATCH = 32;
/** A worker costs about as much to start as this many entries cost to check. */
const ENTRIES_A_WORKER = 250;
const MEGABYTES = 1024;
/** Of new values: to collect them less often takes a tenth off the time of a check, and memory that large books need. */
const YOUNG_MEGABYTES = 48;
const YOUNG_MEGABYTES_OF_MANY = 12;
/** Workers that have checked more hold more memory than their start costs time. */
const ENTRIES_OF_KEPT = 400;
/** A hundred times what the dearest file takes on a small machine: however busy this one is, the worker hangs. */
const PATIENCE = 120_000;

/**
 * Checks files in worker threads, and answers in their order. A file that kills its worker, or at which it hangs, has
 * crashed the check; the others are not affected.
 */
export async function checkEntries(
  jobs: readonly EntryJob[],
  options: PoolOptions = {},
): Promise<readonly CheckedEntry[]> {
  if (jobs.length === 0) return [];
  const wanted = options.workers ?? Math.min(availableParallelism(), Math.ceil(jobs.length / ENTRIES_A_WORKER));
  const { texts = createEntryTexts(0) } = options;
  const results: CheckedEntry[] = new Array(jobs.length);
  let done = 0;
  const pool: Pool = {
    queue: jobs.map(
      ({ source, settings, mostWork }, index): ParseTask => ({
        index,
        source,
        ...(settings === undefined ? {} : { settings }),
        ...(mostWork === undefined ? {} : { mostWork }),
      }),
    ),
    ...poolSettings(options, jobs.length),
    keepsThreads: jobs.length <= ENTRIES_OF_KEPT,
    finish: ({ index }, checked) => {
      const unpacked = typeof checked === "string" ? unpackEntry(checked, texts) : checked;
      results[index] = unpacked;
      if (typeof checked === "string") options.onPacked?.(index, checked, unpacked);
      options.onProgress?.(++done, jobs.length);
    },
  };
  await Promise.all(
    Array.from({ length: Math.max(1, wanted) }, async () => {
      while (pool.queue.length > 0) await runWorker(pool);
    }),
  );
  return results;
}

/** Checks entries as they come, in a worker that is kept running until it is closed. */
export interface EntryChecker {
  /** Answers in the order of the jobs. */
  check(jobs: readonly EntryJob[]): Promise<readonly CheckedEntry[]>;
  close(): Promise<void>;
}

/** Makes a checker. Its worker starts with the first job, and again after a file that had to be stopped. */
export function createEntryChecker(options: PoolOptions = {}): EntryChecker {
  const waiting = new Map<number, (checked: CheckedEntry) => void>();
  const { texts = createEntryTexts(0) } = options;
  let index = 0;
  let parked: ParkedWorker | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;
  const pool: Pool = {
    queue: [],
    ...poolSettings(options, 0),
    get keepsThreads() {
      return index <= ENTRIES_OF_KEPT;
    },
    finish: (task, checked) => {
      waiting.get(task.index)?.(typeof checked === "string" ? unpackEntry(checked, texts) : checked);
      waiting.delete(task.index);
    },
    park: (worker) => {
      if (isClosed) void worker.stop();
      else parked = worker;
    },
  };
  const run = (): void => {
    running ??= runWorker(pool).then(() => {
      running = undefined;
      parked = undefined;
      if (pool.queue.length > 0 && !isClosed) run();
    });
  };
  return {
    check: (jobs) => {
      if (jobs.length === 0) return Promise.resolve([]);
      const results = jobs.map((job) => {
        const task: ParseTask = { index: index++, ...job };
        pool.queue.push(task);
        return new Promise<CheckedEntry>((resolve) => waiting.set(task.index, resolve));
      });
      const worker = parked;
      parked = undefined;
      if (worker === undefined) run();
      else worker.resume();
      return Promise.all(results);
    },
    close: async () => {
      isClosed = true;
      await parked?.stop();
      await running;
    },
  };
}

/** A worker that waits for more to do. */
interface ParkedWorker {
  /** Takes what is in the queue. */
  resume(): void;
  stop(): Promise<void>;
}

interface Pool extends ReturnType<typeof poolSettings> {
  /** Tasks that no worker has. */
  readonly queue: ParseTask[];
  /** Whether a thread that is done at this moment waits for the next pool. */
  readonly keepsThreads: boolean;
  finish(task: ParseTask, checked: PackedEntry | CheckedEntry): void;
  /** Takes a worker that has nothing to do; it ends when left out. */
  park?(worker: ParkedWorker): void;
}

function poolSettings(
  { patience = PATIENCE, megabytes = MEGABYTES, worker = workerFile("parse-worker") }: PoolOptions,
  entries: number,
) {
  const youngMegabytes = entries < MANY_ENTRIES ? YOUNG_MEGABYTES : YOUNG_MEGABYTES_OF_MANY;
  return { patience, thread: { code: worker, megabytes, youngMegabytes } };
}

/** The results of a batch, in its order. */
export type WorkerMessage = readonly (readonly [index: number, packed: PackedEntry])[];

/** Feeds one worker until the queue is empty or a file has stopped it; that file is finished then. */
function runWorker(pool: Pool): Promise<void> {
  const { queue, patience, thread: settings, finish, park } = pool;
  const taken = takeThread(settings);
  const { thread: worker, current } = taken;
  let batch: ParseTask[] = [];
  const feed = (): boolean => {
    batch = queue.splice(0, BATCH);
    if (batch.length > 0) worker.postMessage(batch);
    return batch.length > 0;
  };
  return new Promise((resolve, reject) => {
    let isOver = false;
    /** Ends the worker. `blame` picks the file that stopped it from those that are not done by then. */
    const end = async (blame: () => ParseTask | undefined, why: (file: string) => Diagnostic): Promise<void> => {
      if (isOver) return;
      isOver = true;
      stopwatch.stop();
      await worker.terminate();
      const task = blame();
      queue.unshift(...batch.filter((other) => other !== task));
      if (task !== undefined) finish(task, uncheckedEntry(task.source.path, [why(task.source.path)]));
      resolve();
    };
    const die = (error: NodeJS.ErrnoException): void => {
      const at = Atomics.load(current, 0);
      if (at === LOADING) {
        stopwatch.stop();
        reject(error);
      }
      const reason =
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it needs more memory than a file may use" : error.message;
      // Between two files, the first that is not done: its result could not be handed over.
      void end(
        () => batch.find(({ index }) => index === at) ?? batch[0],
        (file) => toDiagnostic(sourceFindings.crashed, { reason }, { file, range: startOfFile }),
      );
    };
    const stopwatch = createStopwatch(
      () => Atomics.load(current, 0),
      patience,
      (index) => {
        void end(
          () => batch.find((task) => task.index === index),
          (file) => {
            const reason = `its check had not ended after ${Math.round(patience / 1000)} s`;
            return toDiagnostic(sourceFindings.crashed, { reason }, { file, range: startOfFile });
          },
        );
      },
    );
    const onExit = (): void => die(new Error("its worker ended"));
    const onMessage = (message: WorkerMessage): void => {
      const tasks = new Map(batch.map((task) => [task.index, task]));
      batch = [];
      // The worker has its next files before the results of these are taken.
      const goesOn = isOver || feed();
      for (const [index, packed] of message) {
        const task = tasks.get(index);
        if (task !== undefined) finish(task, packed);
      }
      if (goesOn) return;
      if (park === undefined) void stop();
      else park({ resume: feed, stop });
    };
    worker.on("error", die).on("exit", onExit).on("message", onMessage);
    const stop = async (): Promise<void> => {
      isOver = true;
      stopwatch.stop();
      worker.off("error", die).off("exit", onExit).off("message", onMessage);
      if (pool.keepsThreads) await releaseThread(taken, settings);
      else await worker.terminate();
      resolve();
    };
    feed();
  });
}
