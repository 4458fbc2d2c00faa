import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkEntries, createEntryChecker } from "./parse-pool.js";

const jobs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    source: { path: `entries/a/entry-${index}.md`, text: `# Title ${index}\n\nWhy.\n\n1. Go.\n` },
  }));

/** The threads that start from here on. */
function watchThreads(): readonly Worker[] {
  const started: Worker[] = [];
  const add = (worker: Worker): void => void started.push(worker);
  process.on("worker", add);
  onTestFinished(() => void process.off("worker", add));
  return started;
}

test("a thread that is done checks the files of the next books", async () => {
  const started = watchThreads();
  for (let round = 0; round < 3; round++) {
    const checked = await checkEntries(jobs(3), { workers: 1 });
    expect(checked.map(({ entry }) => entry?.title)).toEqual(["Title 0", "Title 1", "Title 2"]);
  }
  expect(started).toHaveLength(1);
});

test("a thread that ends while it waits is replaced", async () => {
  const started = watchThreads();
  await checkEntries(jobs(1), { megabytes: 512 });
  await started[0]?.terminate();
  expect((await checkEntries(jobs(1), { megabytes: 512 }))[0]?.entry?.title).toBe("Title 0");
  expect(started).toHaveLength(2);
});

test("a thread that fails while it waits is nobody's error, and is replaced", async () => {
  const started = watchThreads();
  await checkEntries(jobs(1), { megabytes: 384 });
  expect(() => started[0]?.emit("error", new Error("late"))).not.toThrow();
  await checkEntries(jobs(1), { megabytes: 384 });
  expect(started).toHaveLength(2);
});

test("no more than two threads wait, and none of them keeps the process alive", async () => {
  const started = watchThreads();
  const [unref, ref] = [vi.spyOn(Worker.prototype, "unref"), vi.spyOn(Worker.prototype, "ref")];
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  await checkEntries(jobs(200), { megabytes: 128, workers: 4 });
  expect(started.filter(({ threadId }) => threadId !== -1)).toHaveLength(2);
  expect(unref).toHaveBeenCalledTimes(2);
  ref.mockClear();
  await checkEntries(jobs(1), { megabytes: 128, workers: 1 });
  expect(ref).toHaveBeenCalled();
});

test("threads of a large book end with it", async () => {
  const started = watchThreads();
  await checkEntries(jobs(500), { megabytes: 256, workers: 1 });
  expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
});

test.each([
  ["is left to the next one", 3, 192, 1],
  ["of many files ends with it", 500, 160, 2],
])("the thread of a checker that is closed %s", async (_, files, megabytes, threads) => {
  const started = watchThreads();
  for (let round = 0; round < 2; round++) {
    const checker = createEntryChecker({ megabytes });
    const checked = await checker.check(jobs(files));
    expect(checked.at(-1)?.entry?.title).toBe(`Title ${files - 1}`);
    await checker.close();
  }
  expect(started).toHaveLength(threads);
});
