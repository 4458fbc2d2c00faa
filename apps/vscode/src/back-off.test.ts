import { expect, test } from "vitest";
import { createBackOff } from "./back-off.js";

function counted() {
  const waits: number[] = [];
  const clock = { time: 0, now: () => clock.time, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  return { waits, clock, backOff: createBackOff(clock) };
}

test("a server that keeps ending is started later each time, and at last no more", async () => {
  const { waits, backOff } = counted();
  const again = [];
  for (let end = 0; end < 7; end++) again.push(await backOff.ended());
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(again).toEqual([true, true, true, true, true, false, false]);
});

test("a server that has run well is started soon", async () => {
  const { waits, clock, backOff } = counted();
  for (let end = 0; end < 4; end++) await backOff.ended();
  clock.time += 180_000;
  await backOff.ended();
  expect(waits.at(-1)).toBe(1000);
});

test("a server that has not run long is not", async () => {
  const { waits, clock, backOff } = counted();
  await backOff.ended();
  clock.time += 179_999;
  await backOff.ended();
  expect(waits).toEqual([1000, 2000]);
});
