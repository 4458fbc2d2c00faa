import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type EntryHead, type EntryRendering, headOf, LazyEntry } from "@fixbook/core";
import type { Book, Entry } from "@fixbook/schema";
import type { TargetJob } from "./build-target.js";
import { workerFile } from "./worker-file.js";

/** What a worker is to render for. */
export interface RenderTask extends Pick<TargetJob, "brand" | "audience" | "keeps"> {
  readonly target: string;
  /** Without its entries. */
  readonly book: Book;
  readonly entries: readonly { readonly head: EntryHead; readonly digest: string }[];
  /** Those of the texts that look like leaks which the book's sources hold. */
  readonly known: readonly string[];
}

/** What a worker is told: what to render for from now on, or which entries, by their places and as JSON. */
export type RenderMessage = RenderTask | { readonly batch: readonly (readonly [at: number, text: string])[] };

/** What became of each entry; undefined where it is to be rendered in the main thread. */
export type RenderResult = readonly (readonly [at: number, rendering: EntryRendering | undefined])[];

/** Worker threads that render entries while the main thread writes what they have made. */
export interface RenderPool {
  /**
   * Renders entries of a target, by their places in the book, and hands on what was made as it comes. Answers the places
   * of those that are left to the main thread: something is wrong with them, or with a worker.
   */
  render(
    job: TargetJob,
    places: readonly number[],
    take: (rendering: EntryRendering) => void,
  ): Promise<readonly number[]>;
  close(): Promise<void>;
}

const BATCH = 16;
/** Workers are not worth their start for fewer entries than this. */
const FEW = 300;
/** How much of it may be garbage that is young, in megabytes. */
const YOUNG = 16;

export function openRenderPool(count = availableParallelism()): RenderPool {
  let workers: readonly Worker[] | undefined;
  return {
    render: async (job, places, take) => {
      if (places.length < FEW || count < 2) return places;
      workers ??= Array.from(
        { length: count },
        () => new Worker(workerFile("render-worker"), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
      );
      const message = toMessage(job);
      const left = new Set(places);
      const queue = places.values();
      await Promise.all(workers.map((worker) => feed(worker, message, job.book, queue, left, take)));
      return [...left].sort((a, b) => a - b);
    },
    close: async () => {
      await Promise.all((workers ?? []).map((worker) => worker.terminate()));
      workers = undefined;
    },
  };
}

function toMessage({ book, brand, audience, keeps, renderer, known, digestOf }: TargetJob): RenderTask {
  return {
    target: renderer.name,
    book: { ...book, entries: [] },
    entries: book.entries.map((entry) => ({
      head: entry instanceof LazyEntry ? entry.head : headOf(entry),
      digest: digestOf(entry),
    })),
    brand,
    audience,
    ...(keeps && { keeps }),
    known: ["undefined", "[object Object]"].filter(known),
  };
}

/** Feeds one worker until nothing is left or it fails; what it has not rendered by then stays in `left`. */
function feed(
  worker: Worker,
  message: RenderMessage,
  { entries }: Book,
  queue: Iterator<number>,
  left: Set<number>,
  take: (rendering: EntryRendering) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let atWork = 0;
    const end = (error?: unknown): void => {
      for (const event of ["error", "exit"]) worker.off(event, fail);
      worker.off("message", onMessage);
      if (error === undefined) resolve();
      else reject(error);
    };
    const fail = () => end();
    const next = (): void => {
      const batch: (readonly [number, string])[] = [];
      for (let one = queue.next(); one.done !== true; one = queue.next()) {
        batch.push([one.value, print(entries[one.value] as Entry)]);
        if (batch.length === BATCH) break;
      }
      if (batch.length === 0) return;
      atWork++;
      worker.postMessage({ batch } satisfies RenderMessage);
    };
    const onMessage = (result: RenderResult): void => {
      atWork--;
      next();
      try {
        for (const [at, rendering] of result) {
          if (rendering === undefined) continue;
          left.delete(at);
          take(rendering);
        }
      } catch (error) {
        end(error);
        return;
      }
      if (atWork === 0) end();
    };
    worker.on("message", onMessage);
    for (const event of ["error", "exit"]) worker.on(event, fail);
    worker.postMessage(message);
    // One batch is on its way while the other is rendered.
    next();
    next();
    if (atWork === 0) end();
  });
}

function print(entry: Entry): string {
  return entry instanceof LazyEntry ? entry.print() : JSON.stringify(entry);
}
