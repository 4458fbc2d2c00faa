import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { checkEntries } from "./parse-pool.js";

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

test("threads of a large book end with it", async () => {
  const started = watchThreads();
  await checkEntries(jobs(500), { megabytes: 256, workers: 1 });
  expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
});
