import type { Stats } from "node:fs";

/**
 * By what a file or folder can be told from what somebody has changed or put in its place: its inode, its size and its
 * times. Its change time is the system's own: copying, checking out, renaming or writing gives another one, and no call
 * sets it.
 */
export type StatFingerprint = readonly [inode: number, size: number, modified: number, changed: number];

export type Fingerprinted = Pick<Stats, "ino" | "size" | "mtimeMs" | "ctimeMs">;

/** The fingerprint of what was looked at, settled or not. */
export function fingerprintOf({ ino, size, mtimeMs, ctimeMs }: Fingerprinted): StatFingerprint {
  return [ino, size, mtimeMs, ctimeMs];
}

/**
 * The fingerprint of what was looked at just now, at the time `now`. Undefined where it has changed so shortly before
 * that another change could give the same times: systems count them in steps of some milliseconds.
 */
export function settledFingerprint(stat: Fingerprinted, now: number): StatFingerprint | undefined {
  const fingerprint = fingerprintOf(stat);
  return isSettled(fingerprint, now) ? fingerprint : undefined;
}

/** Whether a change at the time `now` or later gives another fingerprint. */
export function isSettled([, , , changed]: StatFingerprint, now: number): boolean {
  return isSettledAt(changed, now);
}

/** The same by the time of the last change. */
export function isSettledAt(changed: number, now: number): boolean {
  return changed < now - STEP;
}

/** Waits until what has changed at a time is settled. */
export function waitUntilSettled(changed: number): void {
  const left = Math.min(changed + STEP + 1 - Date.now(), STEP + 1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, left);
}

/**
 * Whether a file or folder is the one that the fingerprint was taken of, untouched. It may stand among other numbers,
 * from `at`.
 */
export function hasFingerprint(
  stat: Fingerprinted | undefined,
  fingerprint: ArrayLike<number> | undefined,
  at = 0,
): boolean {
  return (
    stat !== undefined &&
    fingerprint !== undefined &&
    stat.ino === fingerprint[at] &&
    stat.size === fingerprint[at + 1] &&
    stat.mtimeMs === fingerprint[at + 2] &&
    stat.ctimeMs === fingerprint[at + 3]
  );
}

const STEP = 50;
