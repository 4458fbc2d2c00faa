import type { SourceFile } from "@fixbook/core";
import { wholeEntry } from "@fixbook/schema";
import { expect, test } from "vitest";
import type { CheckedEntry } from "./check-entry.js";
import { checkEntries as checkJobs, type PoolOptions } from "./parse-pool.js";

const checkEntries = (sources: readonly SourceFile[], options?: PoolOptions) =>
  checkJobs(
    sources.map((source) => ({ source })),
    options,
  );

const good = (index: number) => ({
  path: `entries/voice/entry-${index}.md`,
  text: `# Title ${index}\n\nWhy.\n\n1. Go.\n`,
});
/** Would keep the parser busy for half a minute. */
const slow = (name: string) => ({
  path: `entries/voice/${name}.md`,
  text: `# Slow\n\n${`${"*a_ ".repeat(4000)}\n`.repeat(4)}\n\n1. Go.\n`,
});
/** Takes as long as a file may. */
const dear = (name: string, times = 2000) => ({
  path: `entries/voice/${name}.md`,
  text: `# Dear\n\n${"*a_ ".repeat(times)}\n\n1. Go.\n`,
});
/** At them the worker of the tests hangs, or needs more memory than it may have. */
const hanging = { path: "entries/voice/hangs.md", text: good(0).text };
const hungry = { path: "entries/voice/hungry.md", text: good(0).text };
const busyWorker = new URL("../../test/busy-worker.js", import.meta.url);
const found = (checked: Awaited<ReturnType<typeof checkEntries>>) =>
  checked.flatMap(({ diagnostics }) => diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`));

test("answers in the order of the files, whatever the number of workers", async () => {
  const sources = Array.from({ length: 100 }, (_, index) => good(index));
  const [one, three] = [await checkEntries(sources, { workers: 1 }), await checkEntries(sources, { workers: 3 })];
  expect(one.map(({ entry }) => entry?.title)).toEqual(sources.map((_, index) => `Title ${index}`));
  expect(three.map(withBody)).toEqual(one.map(withBody));
  expect(await checkEntries([])).toEqual([]);
});

test("refuses a file that would take too long at once, with one finding where it would, and checks all others once", async () => {
  const sources = [
    ...Array.from({ length: 40 }, (_, index) => good(index)),
    slow("slow-1"),
    good(40),
    slow("slow-2"),
    good(41),
  ];
  const progress: string[] = [];
  const checked = await checkEntries(sources, { onProgress: (done, total) => progress.push(`${done}/${total}`) });
  expect(found(checked)).toEqual([
    "entries/voice/slow-1.md source/too-complex",
    "entries/voice/slow-2.md source/too-complex",
  ]);
  expect(checked[40]?.diagnostics[0]).toMatchObject({
    severity: "error",
    range: { start: { line: 3, column: 1 } },
    message: expect.stringMatching(/^Reading the file would take [0-9.]+ times the work that a file may take/),
  });
  expect(checked.filter(({ entry }) => entry !== undefined)).toHaveLength(42);
  expect(checked.find(({ facts }) => facts.id === "slow-1")).toMatchObject({
    entry: undefined,
    facts: { area: "voice", file: "entries/voice/slow-1.md" },
  });
  expect(progress).toEqual(sources.map((_, index) => `${index + 1}/44`));
});

test("says the same on a machine that is busy, whatever the number of workers", async () => {
  const sources = [good(0), dear("dear"), slow("slow"), good(1)];
  const verdict = ["entries/voice/slow.md source/too-complex"];
  expect(found(await checkEntries(sources))).toEqual(verdict);
  for (const workers of [1, 2]) {
    const checked = await checkEntries(sources, { worker: busyWorker, workers });
    expect(found(checked)).toEqual(verdict);
    expect(checked.map(({ entry }) => entry?.title)).toEqual(["Title 0", "Dear", undefined, "Title 1"]);
  }
});

test("a worker that hangs has crashed at its file; the others are checked", async () => {
  const checked = await checkEntries([good(0), hanging, good(1)], { worker: busyWorker, patience: 4000 });
  expect(checked.map(({ diagnostics }) => diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([
    [],
    ["source/crashed Fixbook failed on this file: its check had not ended after 4 s"],
    [],
  ]);
});

test("puts off what takes more work than it is told to take on now", async () => {
  const sources = [good(0), dear("dear", 1000)];
  const checked = await checkJobs(sources.map((source) => ({ source, mostWork: 50_000 })));
  expect(checked.map(({ isPutOff, work }) => [isPutOff, (work ?? 0) > 50_000])).toEqual([
    [undefined, false],
    [true, true],
  ]);
  const later = await checkEntries(sources);
  expect(later.map(({ isPutOff, work }) => [isPutOff, work])).toEqual([
    [undefined, undefined],
    [undefined, checked[1]?.work],
  ]);
});

test("survives a worker that dies: the file that killed it has a finding, the others are checked", async () => {
  const sources = [good(0), hungry, good(1)];
  const checked = await checkEntries(sources, { megabytes: 64, worker: busyWorker });
  expect(checked.map(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
    [],
    ["Fixbook failed on this file: it needs more memory than a file may use"],
    [],
  ]);
});

/** What was checked, its entry whole. */
function withBody({ entry, ...rest }: CheckedEntry): unknown {
  return { ...rest, entry: entry === undefined ? undefined : wholeEntry(entry) };
}
