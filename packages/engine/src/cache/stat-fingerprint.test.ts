import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
import { fingerprintOf, hasFingerprint, settledFingerprint, waitUntilSettled } from "./stat-fingerprint.js";

const stat = { ino: 1, size: 2, mtimeMs: 3, ctimeMs: 4 };

test.each(Object.keys(stat))("another %s is another file", (field) => {
  const fingerprint = fingerprintOf(stat);
  expect(hasFingerprint(stat, fingerprint)).toBe(true);
  expect(hasFingerprint({ ...stat, [field]: 9 }, fingerprint)).toBe(false);
  expect(hasFingerprint({ ...stat, [field]: 9 }, [0, ...fingerprint], 1)).toBe(false);
  expect(hasFingerprint(undefined, fingerprint)).toBe(false);
  expect(hasFingerprint(stat, undefined)).toBe(false);
});

test("a file of the same length that was written in place, its times set back, is another one", () => {
  const path = join(tempFolder(), "page.html");
  fs.writeFileSync(path, "before");
  fs.utimesSync(path, 1000, 1000);
  const before = fs.statSync(path);
  const fingerprint = fingerprintOf(before);
  waitUntilSettled(before.ctimeMs);
  fs.writeFileSync(path, "after!");
  fs.utimesSync(path, 1000, 1000);
  const now = fs.statSync(path);
  expect([now.ino, now.size, now.mtimeMs]).toEqual(fingerprint.slice(0, 3));
  expect(hasFingerprint(now, fingerprint)).toBe(false);
});

test("what has changed just now has no fingerprint yet", () => {
  expect(settledFingerprint({ ...stat, ctimeMs: 1000 }, 1050)).toBeUndefined();
  expect(settledFingerprint({ ...stat, ctimeMs: 1000 }, 1051)).toEqual([1, 2, 3, 1000]);
});

test.each([
  ["just now", 1000, 51],
  ["a moment before", 960, 11],
  ["long enough before", 949, 0],
  ["later, by a clock that goes ahead", 9000, 51],
])("what has changed %s is settled after a wait", (_, changed, left) => {
  const [now, wait] = [
    vi.spyOn(Date, "now").mockReturnValue(1000),
    vi.spyOn(Atomics, "wait").mockReturnValue("timed-out"),
  ];
  waitUntilSettled(changed);
  expect(wait.mock.lastCall?.slice(1)).toEqual([0, 0, left]);
  now.mockRestore();
  wait.mockRestore();
});
