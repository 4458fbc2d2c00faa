import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LAW_RUNS } from "../../../test/law-runs.js";
import { disk } from "../src/disk/disk.js";
import { readJournal } from "../src/publish/journal.js";
import { openOutputFolder } from "../src/publish/output-folder.js";
import { MovingError } from "../src/publish/publish.js";
import { resume } from "../src/publish/resume.js";
import { readTree, tempFolder, writeFiles } from "./book-on-disk.js";
import { errorCodes, failingDisk } from "./failing-disk.js";
import { A, B, C, expectTidy, publish, published, T, type Tree } from "./publishing.js";

type ErrorCode = (typeof errorCodes)[number];
type Prepare = (cwd: string, cache: string) => Promise<Tree>;

const nothing: Prepare = async () => ({});

/** A book that was published twice, with what killed builds leave behind. */
const publishedTwice: Prepare = async (cwd, cache) => {
  await publish(cwd, B, { journals: cache });
  await publish(cwd, A, { journals: cache });
  writeFiles(cwd, {
    ".out.fixbook-00000000000000ab/tree/x": "",
    ".out.fixbook-lock-00000000000000ac/owner.json": "{}",
  });
  return A;
};

/** Each file as it was or as it will be, and none that is neither. */
function expectWhole(seen: Tree, before: Tree, next: Tree): void {
  for (const [path, contents] of Object.entries(seen)) expect([before[path], next[path]], path).toContain(contents);
  for (const path of Object.keys(before)) if (path in next) expect(Object.keys(seen)).toContain(path);
}

/**
 * Builds again and again, with the first call failing, then a later one, until a build meets no failure: every call in the
 * end, and with the test command as many as one of the errors need to meet each call together.
 */
async function failEverywhere(prepare: Prepare, next: Tree, code: ErrorCode, full: boolean): Promise<void> {
  const step = LAW_RUNS > 1 ? 1 : errorCodes.length;
  const first = LAW_RUNS > 1 ? 0 : errorCodes.indexOf(code);
  for (let failAt = 1 + first; ; failAt += step) {
    const [cwd, cache] = [tempFolder(), tempFolder()];
    const before = await prepare(cwd, cache);
    const io = failingDisk(failAt, code, full);
    let failure: unknown;
    await publish(cwd, next, { journals: cache }, io).catch((error: unknown) => {
      failure = error;
    });
    const after = published(cwd);
    const isMoving = failure instanceof MovingError;
    await breakLock(cwd);
    if (failure === undefined) expect([failAt, after]).toEqual([failAt, next]);
    else if (isMoving) expectWhole(after, before, next);
    else expect([failAt, after, (failure as NodeJS.ErrnoException).code]).toEqual([failAt, before, code]);
    // Either way the next build is what it says, also without knowing anything of this one.
    const known = failAt % 2 === 0 ? cache : tempFolder();
    const output = openOutputFolder("out", [], cwd);
    await resume(output, { journals: known }, disk);
    if (isMoving && known === cache) expect([failAt, published(cwd)]).toEqual([failAt, next]);
    await publish(cwd, next, { journals: known });
    const fresh = tempFolder();
    await publish(fresh, next);
    expect([failAt, readTree(join(cwd, "out"))]).toEqual([failAt, readTree(join(fresh, "out"))]);
    expectTidy(cwd);
    if (io.calls() < failAt) return;
  }
}

test.each(errorCodes)("%s at any one call leaves nothing of a first build, or all of it", async (code) => {
  await failEverywhere(nothing, A, code, false);
});

test.each(errorCodes)(
  "%s at any one call leaves the last build as it was, or files of both, each whole",
  async (code) => {
    await failEverywhere(publishedTwice, C, code, false);
  },
);

test("a disk that is full from any call on leaves the last build as it was, or files of both, each whole", async () => {
  await failEverywhere(nothing, A, "ENOSPC", true);
  await failEverywhere(publishedTwice, C, "ENOSPC", true);
});

/** Stops as a killed process does: no call is made any more. */
class Killed extends Error {}

function killedDisk(at: number) {
  const io = failingDisk(Number.POSITIVE_INFINITY, "");
  let calls = 0;
  const wrap =
    (run: (...args: never[]) => unknown) =>
    (...args: never[]) => {
      if (++calls >= at) throw new Killed();
      return run(...args);
    };
  const wrapped = Object.entries(io).filter(([name]) => name !== "calls");
  return {
    io: Object.fromEntries(wrapped.map(([name, run]) => [name, wrap(run as never)])) as unknown as typeof disk,
    wasKilled: () => calls >= at,
  };
}

test("a kill at any call leaves files of the last build and the new one, each whole, and the next build goes on", async () => {
  for (const [prepare, next] of [
    [nothing, A],
    [publishedTwice, C],
  ] as const) {
    for (let at = 1; ; at++) {
      const [cwd, cache] = [tempFolder(), tempFolder()];
      const before = await prepare(cwd, cache);
      const { io, wasKilled } = killedDisk(at);
      await publish(cwd, next, { journals: cache }, io).catch(() => {});
      if (!wasKilled()) break;
      expectWhole(published(cwd), before, next);
      const output = openOutputFolder("out", [], cwd);
      const known = at % 2 === 0 ? cache : undefined;
      await breakLock(cwd);
      await resume(output, { journals: known }, disk);
      await publish(cwd, next, { journals: known });
      expect([at, published(cwd)]).toEqual([at, next]);
      expectTidy(cwd);
    }
  }
});

/** Takes away the lock of a process that would have ended. */
async function breakLock(cwd: string): Promise<void> {
  if (!existsSync(join(cwd, ".out.fixbook-lock"))) return;
  const { takeLock } = await import("../src/publish/lock.js");
  (await takeLock(openOutputFolder("out", [], cwd), { breakLock: true }, disk)).release();
}

test("an interrupted build is not moved through a link that was put in its way", async () => {
  let stops = 0;
  for (let at = 1; stops < 3 && at < 400; at++) {
    const [cwd, cache, victim] = [tempFolder(), tempFolder(), tempFolder()];
    await publish(cwd, A, { journals: cache });
    const { io, wasKilled } = killedDisk(at);
    await publish(cwd, B, { journals: cache }, io).catch(() => {});
    if (!wasKilled()) break;
    await breakLock(cwd);
    const output = openOutputFolder("out", [], cwd);
    if (readJournal(output, cache, disk) === undefined || `${T}/b/index.html` in published(cwd)) continue;
    renameSync(join(cwd, "out/demo"), join(cwd, "demo"));
    symlinkSync(victim, join(cwd, "out/demo"));
    await expect(resume(output, { journals: cache }, disk)).rejects.toThrow("demo");
    expect(readTree(victim)).toEqual({});
    stops++;
  }
  expect(stops).toBeGreaterThan(0);
});

test.each([
  ["replaced", `${T}/index.html`],
  ["removed", `${T}/a/index.html`],
])("an interrupted build stops where somebody has changed what it would have %s, and names it", async (_, path) => {
  let stops = 0;
  for (let at = 1; stops < 3 && at < 400; at++) {
    const [cwd, cache] = [tempFolder(), tempFolder()];
    await publish(cwd, A, { journals: cache });
    const { io, wasKilled } = killedDisk(at);
    await publish(cwd, B, { journals: cache }, io).catch(() => {});
    if (!wasKilled()) break;
    const output = openOutputFolder("out", [], cwd);
    if (readJournal(output, cache, disk) === undefined || published(cwd)[path] !== A[path]) continue;
    // As long as it was.
    writeFiles(join(cwd, "out"), { [path]: "Z" });
    const before = published(cwd);
    await expect(resume(output, { journals: cache, breakLock: true }, disk)).rejects.toThrow(path);
    expect(published(cwd)).toEqual(before);
    await resume(output, { journals: cache, clean: true }, disk);
    expect(published(cwd)).toEqual(B);
    stops++;
  }
  expect(stops).toBeGreaterThan(0);
});

test.each<[string, (staging: string) => void]>([
  ["changed, to the same length", (staging) => writeFileSync(join(staging, "tree", T, "b/index.html"), "Z")],
  ["gone", (staging) => rmSync(join(staging, "tree", T, "b/index.html"))],
  [
    "a link",
    (staging) => {
      rmSync(join(staging, "tree", T, "b/index.html"));
      symlinkSync("/etc/hostname", join(staging, "tree", T, "b/index.html"));
    },
  ],
])("where a staged file is %s, nothing of it is moved in, and the build is made anew", async (_, damage) => {
  let tried = 0;
  for (let at = 1; tried < 3 && at < 400; at++) {
    const [cwd, cache] = [tempFolder(), tempFolder()];
    await publish(cwd, A, { journals: cache });
    const { io, wasKilled } = killedDisk(at);
    await publish(cwd, B, { journals: cache }, io).catch(() => {});
    if (!wasKilled()) break;
    await breakLock(cwd);
    const output = openOutputFolder("out", [], cwd);
    const interrupted = readJournal(output, cache, disk);
    if (interrupted === undefined || `${T}/b/index.html` in published(cwd)) continue;
    damage(interrupted.staging);
    const before = published(cwd);
    expect(await resume(output, { journals: cache }, disk)).toBeUndefined();
    expect(published(cwd)).toEqual(before);
    await publish(cwd, B, { journals: cache });
    expect(published(cwd)).toEqual(B);
    expectTidy(cwd);
    tried++;
  }
  expect(tried).toBeGreaterThan(0);
});

test.each<[string, (journal: string, text: string) => void]>([
  [
    "was changed",
    (journal, text) => writeFileSync(journal, text.replace(/"to":"[^"]*b\/index/, '"to":"demo/acme/html/evil')),
  ],
  ["is another one", (journal) => writeFileSync(journal, '{"steps":[]}')],
  ["is no journal", (journal) => writeFileSync(journal, "{")],
  ["is gone", (journal) => rmSync(journal)],
])("a journal that %s counts for nothing", async (_, damage) => {
  let tried = 0;
  for (let at = 1; tried < 2 && at < 400; at++) {
    const [cwd, cache] = [tempFolder(), tempFolder()];
    await publish(cwd, A, { journals: cache });
    const { io, wasKilled } = killedDisk(at);
    await publish(cwd, B, { journals: cache }, io).catch(() => {});
    if (!wasKilled()) break;
    await breakLock(cwd);
    const output = openOutputFolder("out", [], cwd);
    const interrupted = readJournal(output, cache, disk);
    if (interrupted === undefined) continue;
    const journal = join(interrupted.staging, "journal.json");
    damage(journal, readFileSync(journal, "utf8"));
    const before = published(cwd);
    expect(await resume(output, { journals: cache }, disk)).toBeUndefined();
    expect(published(cwd)).toEqual(before);
    await publish(cwd, B, { journals: cache });
    expect(published(cwd)).toEqual(B);
    tried++;
  }
  expect(tried).toBeGreaterThan(0);
});
