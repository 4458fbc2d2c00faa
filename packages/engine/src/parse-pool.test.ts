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
/** A file at which {@link hanging} never comes to an end. */
const endless = (name: string) => ({
  path: `entries/voice/${name}.md`,
  text: "# Endless\n\nHangs for ever.\n\n1. Go.\n",
});
const hanging = { worker: new URL("../test/hanging-worker.mjs", import.meta.url), patience: 800 };
/** Passes every limit but that of the work that it would be to parse it. */
const dear = (name: string) => ({
  path: `entries/voice/${name}.md`,
  text: `# Dear\n\n${`${"*a_ ".repeat(4000)}\n`.repeat(4)}\n\n1. Go.\n`,
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

test("ends a worker that hangs: its file has crashed the check, and all others are checked once", async () => {
  const sources = [
    ...Array.from({ length: 40 }, (_, index) => good(index)),
    endless("endless-1"),
    good(40),
    endless("endless-2"),
    good(41),
  ];
  const progress: string[] = [];
  const checked = await checkEntries(sources, {
    ...hanging,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(found(checked)).toEqual([
    "entries/voice/endless-1.md source/crashed",
    "entries/voice/endless-2.md source/crashed",
  ]);
  expect(checked.filter(({ entry }) => entry !== undefined)).toHaveLength(42);
  expect(checked.find(({ facts }) => facts.id === "endless-1")).toMatchObject({
    entry: undefined,
    facts: { area: "voice", file: "entries/voice/endless-1.md" },
  });
  expect(progress).toEqual(sources.map((_, index) => `${index + 1}/44`));
});

test("does the same with several workers at once", async () => {
  const sources = [
    endless("endless-1"),
    ...Array.from({ length: 70 }, (_, index) => good(index)),
    endless("endless-2"),
  ];
  const checked = await checkEntries(sources, { ...hanging, workers: 2 });
  expect(found(checked)).toEqual([
    "entries/voice/endless-1.md source/crashed",
    "entries/voice/endless-2.md source/crashed",
  ]);
  expect(checked.filter(({ entry }) => entry !== undefined)).toHaveLength(70);
});

test("judges a file by its text: one that is too dear to parse has a finding, however little patience there is", async () => {
  const checked = await checkEntries([dear("dear-1"), good(0), dear("dear-2")]);
  expect(found(checked)).toEqual([
    "entries/voice/dear-1.md source/too-complex",
    "entries/voice/dear-2.md source/too-complex",
  ]);
});

test("survives a worker that dies: the file that killed it has a finding, the others are checked", async () => {
  const sources = [good(0), large("large"), good(1)];
  const checked = await checkEntries(sources, { megabytes: 32, patience: 60_000 });
  expect(checked.map(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
    [],
    ["Fixbook failed on this file: it needs more memory than a file may use"],
    [],
  ]);
});
