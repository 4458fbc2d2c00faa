export interface WorkerData {
  /** The index of the task that the worker is at, or {@link IDLE}, or {@link LOADING} at first. */
  readonly current: Int32Array;
}

export const IDLE = -1;
export const LOADING = -2;
