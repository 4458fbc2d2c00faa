import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Asked, EntryName, Leak } from "@fixbook/core";
import type { Book, BookEntry } from "@fixbook/schema";
import type { FileRecord, PartPlace } from "../cache/index.js";
import { workerFile } from "../check/index.js";
import type { SharedStage } from "../publish/index.js";
import type { TargetJob } from "./build-target.js";

/** A book with the names of its entries, as plain data. */
interface PlainBook extends Omit<Book, "entries"> {
  readonly entries: readonly (EntryName & { readonly digest: string })[];
}

/** A target as plain data. */
interface PlainJob extends Pick<TargetJob, "bookFolder" | "brand" | "audience" | "keeps" | "links"> {
  /** Its place among the books. */
  readonly book: number;
  /** The name of the renderer. */
  readonly renderer: string;
  /** Its folder in the output. */
  readonly folder: string;
}

export interface RenderWorkerData {
  readonly books: readonly PlainBook[];
  readonly jobs: readonly PlainJob[];
  readonly stage: SharedStage;
}

/** Entries to be rendered, each for some jobs, with their JSON. */
export interface RenderTask {
  readonly batch: number;
  readonly entries: readonly (readonly [json: string, jobs: readonly number[]])[];
}

export interface RenderReply {
  readonly batch: number;
  /** For each entry, what was made for each of its jobs. */
  readonly entries: readonly RenderedForJobs[];
}

/**
 * What was made of an entry for each job that it was to be rendered for; undefined where that has to be done with the book
 * at hand: the renderer asks for more than a worker has, it has failed, or the worker has died.
 */
type RenderedForJobs = readonly (RenderedElsewhere | undefined)[];

/** An entry, and the jobs for which it is to be rendered. */
export interface WantedEntry {
  readonly entry: BookEntry;
  readonly jobs: readonly number[];
}

/** What a worker has made of an entry: its files are staged, its parts are in the file of parts. */
export interface RenderedElsewhere {
  readonly files: readonly StagedFile[];
  readonly parts: readonly StagedPart[];
  /** What it was made from; undefined where that is not to be kept. */
  readonly asked: Asked | undefined;
}

interface StagedFile extends FileRecord {
  readonly path: string;
  readonly leaks: readonly Leak[];
  /** The rule and the data of each finding. */
  readonly findings: readonly (readonly [ruleId: string, data: unknown])[];
}

export interface StagedPart {
  readonly name: string;
  /** Undefined where it could not be kept. */
  readonly place: PartPlace | undefined;
  readonly leaks: readonly Leak[];
}

/** Renders entries in worker threads. */
export interface RenderPool {
  /** Renders entries, and answers in their order. An entry is rendered for all its jobs at once: they share much. */
  render(entries: readonly WantedEntry[]): AsyncGenerator<RenderedForJobs, void>;
  close(): Promise<void>;
}

const BATCH = 16;
/** How many batches a worker has at hand, so that it has enough to do while the main thread takes results. */
const AHEAD = 4;
/** A worker costs about as much to start as this many entries cost to render, each counted once a target. */
const ENTRIES_A_WORKER = 400;
/**
 * What a worker may hold, in megabytes: some ten times what it needs for the entry at hand, and the names of the others.
 * Without a limit it holds as much again that nobody needs. One that needs more ends, and the main thread does its work.
 */
const MEGABYTES = 128;
const MEGABYTES_A_NAME = 0.001;
const YOUNG_MEGABYTES = 24;
/** Workers hold 220 MB and more at 100,000 entries: from here on, where memory counts, there are none. */
const MOST_ENTRIES = 40_000;

/** How many workers are worth it for so many entries. */
export function workersFor(entries: number, jobs: number): number {
  if (entries > MOST_ENTRIES) return 0;
  const wanted = Math.min(availableParallelism(), Math.ceil((entries * jobs) / ENTRIES_A_WORKER));
  // One is no faster than the main thread.
  return wanted > 1 && existsSync(fileURLToPath(workerFile("render-worker"))) ? wanted : 0;
}

interface Batch {
  readonly number: number;
  readonly entries: readonly WantedEntry[];
  done(reply: RenderReply["entries"]): void;
}

interface RunningWorker {
  readonly thread: Worker;
  readonly batches: Map<number, Batch>;
}

/** Starts workers. */
export function createRenderPool(data: RenderWorkerData, count: number): RenderPool {
  const queue: Batch[] = [];
  let next = 0;
  const workers = new Set<RunningWorker>();
  const giveBack = ({ entries, done }: Batch): void => done(entries.map(({ jobs }) => jobs.map(() => undefined)));
  const feed = (): void => {
    for (let isFed = true; isFed; ) {
      isFed = false;
      // In turn, so that each has something to do from the start.
      for (const { thread, batches } of workers) {
        const batch = batches.size < AHEAD ? queue[next] : undefined;
        if (batch === undefined) continue;
        next++;
        batches.set(batch.number, batch);
        const entries = batch.entries.map(({ entry, jobs }) => [jsonOf(entry), jobs] as const);
        thread.postMessage({ batch: batch.number, entries } satisfies RenderTask);
        isFed = true;
      }
    }
    if (workers.size === 0) for (; next < queue.length; next++) giveBack(queue[next] as Batch);
  };
  const names = data.books.reduce((sum, { entries }) => sum + entries.length, 0);
  const resourceLimits = {
    maxOldGenerationSizeMb: MEGABYTES + names * MEGABYTES_A_NAME,
    maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
  };
  for (let started = 0; started < count; started++) {
    const worker: RunningWorker = {
      thread: new Worker(workerFile("render-worker"), { workerData: data, resourceLimits }),
      batches: new Map(),
    };
    const leave = (): void => {
      workers.delete(worker);
      for (const batch of worker.batches.values()) giveBack(batch);
      worker.batches.clear();
      feed();
    };
    worker.thread.on("error", leave);
    worker.thread.on("exit", leave);
    worker.thread.on("message", ({ batch: number, entries }: RenderReply) => {
      const batch = worker.batches.get(number);
      worker.batches.delete(number);
      feed();
      batch?.done(entries);
    });
    workers.add(worker);
  }
  return {
    render: (entries) => {
      const replies: Promise<RenderReply["entries"]>[] = [];
      for (let from = 0; from < entries.length; from += BATCH) {
        const reply = new Promise<RenderReply["entries"]>((done) => {
          queue.push({ number: queue.length, entries: entries.slice(from, from + BATCH), done });
        });
        replies.push(reply);
      }
      feed();
      return inOrder(replies);
    },
    close: async () => {
      const threads = Array.from(workers, ({ thread }) => thread);
      workers.clear();
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

async function* inOrder(replies: Promise<RenderReply["entries"]>[]): AsyncGenerator<RenderedForJobs, void> {
  for (const [at, reply] of replies.entries()) {
    yield* await reply;
    // Results are not held any longer than they are needed.
    delete replies[at];
  }
}

function jsonOf(entry: BookEntry): string {
  return "json" in entry ? entry.json() : JSON.stringify(entry);
}
