import { Worker } from "node:worker_threads";
import { IDLE, LOADING, type WorkerData } from "./parse-worker-data.js";

/** A thread that checks files, and what it is at. */
export interface ParseThread {
  readonly thread: Worker;
  readonly current: Int32Array;
}

/** Of new values, for which a worker would take 48 MB or more: nearly all of a file is garbage when it is done. */
const YOUNG_MEGABYTES = 12;
/** A worker takes some 40 MB while it waits. */
const MOST_IDLE = 2;

interface WaitingThread extends ParseThread {
  /** Takes it from those that wait. */
  forget(): void;
}

const idle = new Map<string, WaitingThread[]>();

/** A thread that runs `code` with so much memory: one that waits for work, or a new one. */
export function takeThread(code: URL, megabytes: number): ParseThread {
  const waiting = idle.get(keyOf(code, megabytes))?.pop();
  if (waiting !== undefined) {
    waiting.thread.off("exit", waiting.forget).off("error", waiting.forget).ref();
    return waiting;
  }
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(LOADING);
  const thread = new Worker(code, {
    workerData: { current } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  return { thread, current };
}

/**
 * Lets a thread that has done its work, and that nobody listens to, wait for more: most of what a small book takes is
 * the start of a thread, and one process may check several books. It keeps no process alive. Ends the thread where
 * enough of them wait.
 */
export async function releaseThread({ thread, current }: ParseThread, code: URL, megabytes: number): Promise<void> {
  const key = keyOf(code, megabytes);
  const waiting = idle.get(key) ?? [];
  if (waiting.length >= MOST_IDLE || Atomics.load(current, 0) !== IDLE) {
    await thread.terminate();
    return;
  }
  // What ends a thread that waits is nobody's file: the next one starts anew.
  const forget = (): void => void idle.set(key, idle.get(key)?.filter((one) => one.thread !== thread) ?? []);
  thread.on("exit", forget).on("error", forget).unref();
  idle.set(key, [...waiting, { thread, current, forget }]);
}

function keyOf(code: URL, megabytes: number): string {
  return `${megabytes} ${code.href}`;
}
