import type { SourceFile } from "@fixbook/core";
import { expect, test } from "vitest";
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
/** Passes every limit, and keeps the parser busy for half a minute. */
const slow = (name: string) => ({
  path: `entries/voice/${name}.md`,
  text: `# Slow\n\n${`${"*a_ ".repeat(4000)}\n`.repeat(4)}\n\n1. Go.\n`,
});
/** Parses fast, into a tree that needs much memory. */
const large = (name: string) => ({
  path: `entries/voice/${name}.md`,
  text: `# Large\n\n${"- a\n\n  b\n".repeat(20_000)}\n\n1. Go.\n`,
});

const found = (checked: Awaited<ReturnType<typeof checkEntries>>) =>
  checked.flatMap(({ diagnostics }) => diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`));

test("answers in the order of the files, whatever the number of workers", async () => {
  const sources = Array.from({ length: 100 }, (_, index) => good(index));
  const [one, three] = [await checkEntries(sources, { workers: 1 }), await checkEntries(sources, { workers: 3 })];
  expect(one.map(({ entry }) => entry?.title)).toEqual(sources.map((_, index) => `Title ${index}`));
  expect(three).toEqual(one);
  expect(await checkEntries([])).toEqual([]);
});

test("stops a file after its budget, with one finding, and checks all others once", async () => {
  const sources = [
    ...Array.from({ length: 40 }, (_, index) => good(index)),
    slow("slow-1"),
    good(40),
    slow("slow-2"),
    good(41),
  ];
  const start = performance.now();
  const progress: string[] = [];
  const checked = await checkEntries(sources, {
    budget: 800,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(found(checked)).toEqual([
    "entries/voice/slow-1.md source/too-slow",
    "entries/voice/slow-2.md source/too-slow",
  ]);
  expect(checked.filter(({ entry }) => entry !== undefined)).toHaveLength(42);
  expect(checked.find(({ facts }) => facts.id === "slow-1")).toMatchObject({
    entry: undefined,
    facts: { area: "voice", file: "entries/voice/slow-1.md" },
  });
  expect(progress).toEqual(sources.map((_, index) => `${index + 1}/44`));
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("does the same with several workers at once", async () => {
  const sources = [slow("slow-1"), ...Array.from({ length: 70 }, (_, index) => good(index)), slow("slow-2")];
  const checked = await checkEntries(sources, { budget: 800, workers: 2 });
  expect(found(checked)).toEqual([
    "entries/voice/slow-1.md source/too-slow",
    "entries/voice/slow-2.md source/too-slow",
  ]);
  expect(checked.filter(({ entry }) => entry !== undefined)).toHaveLength(70);
});

test("gives each file of a book a finding where even the smallest is too slow", async () => {
  const checked = await checkEntries([slow("slow-1"), slow("slow-2"), slow("slow-3")], { budget: 1 });
  expect(found(checked)).toHaveLength(3);
});

test("survives a worker that dies: the file that killed it has a finding, the others are checked", async () => {
  const sources = [good(0), large("large"), good(1)];
  const checked = await checkEntries(sources, { megabytes: 32, budget: 60_000 });
  expect(checked.map(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
    [],
    ["Fixbook failed on this file: it needs more memory than a file may use"],
    [],
  ]);
});
