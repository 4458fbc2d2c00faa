import { existsSync, mkdirSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, readTree, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";
import { fixbook } from "./process.js";

const entry = (title: string) => `# ${title}\n\nWhy.\n\n1. Go.\n`;
const many = (version: string) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `entries/voice/entry-${index}.md`,
      entry(`${version} of entry ${index}`),
    ]),
  );

/** A folder with two versions of a book, and what each of them publishes. */
async function twoVersions() {
  const cwd = tempFolder();
  writeFiles(join(cwd, "a"), bookFiles({ ...many("A"), "entries/email/only-a.md": entry("Only A") }));
  writeFiles(join(cwd, "b"), bookFiles({ ...many("B"), "entries/email/only-b.md": entry("Only B") }));
  const whole = new Map<string, string>();
  for (const version of ["a", "b"]) {
    expect(await fixbook(["build", version, "--out", `whole-${version}`], { cwd })).toMatchObject({ code: 0, err: "" });
    whole.set(JSON.stringify(readTree(join(cwd, `whole-${version}`))), version);
  }
  const published = () => whole.get(JSON.stringify(readTree(join(cwd, "out")))) ?? "a mixture";
  const store = () => readdirSync(join(cwd, ".out.fixbook"));
  return { cwd, published, store };
}

/** Kills a process at a moment of its work on a folder: some milliseconds after the first change there. */
function killAfterFirstChange(folder: string, milliseconds: number, kill: () => void): { close(): void } {
  const watcher = watch(folder, () => {
    watcher.close();
    setTimeout(kill, milliseconds);
  });
  return watcher;
}

/** Kills eighteen builds, each of the other version than the last, at random moments. */
async function killMany(): Promise<void> {
  const { cwd, published, store } = await twoVersions();
  const start = performance.now();
  await fixbook(["build", "a", "--out", "out"], { cwd });
  const duration = performance.now() - start;
  let killed = 0;
  for (let round = 0; round < 18; round++) {
    let watcher: { close(): void } | undefined;
    const { signal } = await fixbook(["build", round % 2 === 0 ? "b" : "a", "--out", "out"], {
      cwd,
      started: (child) => {
        const kill = () => void child.kill("SIGKILL");
        if (round % 4 === 3) setTimeout(kill, Math.random() * duration);
        else watcher = killAfterFirstChange(join(cwd, ".out.fixbook"), Math.random() * 60, kill);
      },
    });
    watcher?.close();
    if (signal === "SIGKILL") killed++;
    expect([round, published()]).toEqual([round, expect.stringMatching(/^[ab]$/)]);
  }
  expect(killed).toBeGreaterThan(5);
  for (const version of ["a", "b"]) {
    expect(await fixbook(["build", version, "--out", "out"], { cwd })).toMatchObject({ code: 0, err: "" });
    expect(published()).toBe(version);
    expect(store().filter((name) => !/^slot-[0-9a-f]{16}$/.test(name))).toEqual([]);
    expect(store().length).toBeLessThanOrEqual(2);
  }
}

test("a build that is killed leaves the old build or the new one, whole, and the next build heals", {
  timeout: 180_000,
}, async () => {
  await Promise.all([killMany(), killMany()]);
});

test("a first build that is killed leaves nothing or all, and two builds at once leave one of them", {
  timeout: 120_000,
}, async () => {
  const { cwd, published, store } = await twoVersions();
  for (let round = 0; round < 3; round++) {
    mkdirSync(join(cwd, ".out.fixbook"), { recursive: true });
    let watcher: { close(): void } | undefined;
    await fixbook(["build", "a", "--out", "out"], {
      cwd,
      started: (child) => {
        watcher = killAfterFirstChange(join(cwd, ".out.fixbook"), Math.random() * 40, () => void child.kill("SIGKILL"));
      },
    });
    watcher?.close();
    expect(existsSync(join(cwd, "out")) ? published() : "a").toBe("a");
  }
  for (let round = 0; round < 3; round++) {
    const runs = await Promise.all(["a", "b"].map((version) => fixbook(["build", version, "--out", "out"], { cwd })));
    expect(runs).toMatchObject([
      { code: 0, err: "" },
      { code: 0, err: "" },
    ]);
    expect(published()).toMatch(/^[ab]$/);
  }
  expect(await fixbook(["build", "a", "--out", "out"], { cwd })).toMatchObject({ code: 0, err: "" });
  expect(store().filter((name) => !/^slot-[0-9a-f]{16}$/.test(name))).toEqual([]);
  expect(store().length).toBeLessThanOrEqual(2);
});
