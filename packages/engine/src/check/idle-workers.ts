import { Worker } from "node:worker_threads";
import { LOADING, type WorkerData } from "./parse-worker-data.js";

/** What a thread runs, and how many megabytes it may hold: of values, and of new ones. */
export interface ThreadSettings {
  readonly code: URL;
  readonly megabytes: number;
  readonly youngMegabytes: number;
}

/** A thread that checks files, and what it is at. */
export interface ParseThread {
  readonly thread: Worker;
  readonly current: Int32Array;
}

/** A worker takes some 40 MB while it waits. */
const MOST_IDLE = 2;

interface WaitingThread extends ParseThread {
  /** Takes it from those that wait. */
  forget(): void;
}

const idle = new Map<string, WaitingThread[]>();

/** A thread with such settings: one that waits for work, or a new one. */
export function takeThread(settings: ThreadSettings): ParseThread {
  const waiting = idle.get(keyOf(settings))?.pop();
  if (waiting !== undefined) {
    waiting.thread.off("exit", waiting.forget).off("error", waiting.forget).ref();
    return waiting;
  }
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(LOADING);
  const thread = new Worker(settings.code, {
    workerData: { current } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: settings.megabytes, maxYoungGenerationSizeMb: settings.youngMegabytes },
  });
  return { thread, current };
}

/**
 * Lets a thread that has done its work, and that nobody listens to, wait for more: most of what a small book takes is
 * the start of a thread, and one process may check several books. It keeps no process alive. Ends the thread where
 * enough of them wait.
 */
export async function releaseThread({ thread, current }: ParseThread, settings: ThreadSettings): Promise<void> {
  const key = keyOf(settings);
  const waiting = idle.get(key) ?? [];
  if (waiting.length >= MOST_IDLE) {
    await thread.terminate();
    return;
  }
  // What ends a thread that waits is nobody's file: the next one starts anew.
  const forget = (): void => void idle.set(key, idle.get(key)?.filter((one) => one.thread !== thread) ?? []);
  thread.on("exit", forget).on("error", forget).unref();
  idle.set(key, [...waiting, { thread, current, forget }]);
}

function keyOf({ code, megabytes, youngMegabytes }: ThreadSettings): string {
  return `${megabytes} ${youngMegabytes} ${code.href}`;
}
