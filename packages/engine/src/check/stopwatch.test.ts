import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStopwatch } from "./stopwatch.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] }));
afterEach(() => void vi.useRealTimers());

function watch(budget: number) {
  const state = { task: -1, over: [] as number[] };
  const stopwatch = createStopwatch(
    () => state.task,
    budget,
    (task) => state.over.push(task),
  );
  return { state, stopwatch };
}

test("tells when one task takes longer than the budget", () => {
  const { state, stopwatch } = watch(1000);
  state.task = 7;
  vi.advanceTimersByTime(1000);
  expect(state.over).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(state.over[0]).toBe(7);
  stopwatch.stop();
  const calls = state.over.length;
  vi.advanceTimersByTime(5000);
  expect(state.over).toHaveLength(calls);
});

test("says nothing of many tasks that are fast, and of a thread without one", () => {
  const { state } = watch(1000);
  for (let task = 0; task < 50; task++) {
    state.task = task;
    vi.advanceTimersByTime(900);
  }
  state.task = -1;
  vi.advanceTimersByTime(60_000);
  expect(state.over).toEqual([]);
});

test("does not count the time in which the machine slept", () => {
  const { state } = watch(1000);
  state.task = 0;
  vi.advanceTimersByTime(300);
  const now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + 3_600_000);
  vi.advanceTimersByTime(100);
  expect(state.over).toEqual([]);
});
