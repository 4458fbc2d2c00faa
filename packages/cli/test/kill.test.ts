import { existsSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
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

type Tree = Readonly<Record<string, string>>;

/** What each version of the book publishes, once it was asked for. */
const whole: Record<string, Tree> = {};

/** A folder with two versions of a book. */
async function twoVersions() {
  const cwd = tempFolder();
  const env = { FIXBOOK_CACHE_DIR: join(cwd, "cache") };
  writeFiles(join(cwd, "a"), bookFiles({ ...many("A"), "entries/email/only-a.md": entry("Only A") }));
  writeFiles(join(cwd, "b"), bookFiles({ ...many("B"), "entries/email/only-b.md": entry("Only B") }));
  for (const version of ["a", "b"]) {
    if (whole[version] !== undefined) continue;
    expect(await fixbook(["build", version, "--out", "whole"], { cwd, env })).toMatchObject({ code: 0, err: "" });
    whole[version] = readTree(join(cwd, "whole"));
    rmSync(join(cwd, "whole"), { recursive: true });
  }
  const tree = (): Tree => (existsSync(join(cwd, "out")) ? readTree(join(cwd, "out")) : {});
  /** Which version is published; where it is some of both, whether each file is whole and none is missing. */
  const published = (): "a" | "b" | "both, each whole" | "damaged" | "nothing" => {
    const now = tree();
    const same = (["a", "b"] as const).find((version) => JSON.stringify(whole[version]) === JSON.stringify(now));
    if (same !== undefined) return same;
    const paths = Object.keys(now).filter((path) => !path.endsWith(".fixbook-manifest.json"));
    if (paths.length === 0) return "nothing";
    const isWhole = paths.every((path) => [whole["a"]?.[path], whole["b"]?.[path]].includes(now[path]));
    const isMissing = Object.keys(whole["a"] ?? {}).some((path) => path in (whole["b"] ?? {}) && !(path in now));
    return isWhole && !isMissing ? "both, each whole" : "damaged";
  };
  const hidden = () => readdirSync(cwd).filter((name) => name.startsWith("."));
  return { cwd, env, published, hidden, tree };
}

/** Kills a process at a moment of its work on a folder: some milliseconds after the first change there. */
function killAfterFirstChange(folder: string, milliseconds: number, kill: () => void): { close(): void } {
  const watcher = watch(folder, () => {
    watcher.close();
    setTimeout(kill, milliseconds);
  });
  return watcher;
}

test("a build that is killed leaves whole files, and the next build heals", { timeout: 600_000 }, async () => {
  const rounds = lawRuns(12);
  const { cwd, env, published, hidden } = await twoVersions();
  const start = performance.now();
  await fixbook(["build", "a", "--out", "out"], { cwd, env });
  const duration = performance.now() - start;
  let killed = 0;
  // On a busy machine some builds are done before they are killed.
  for (let round = 0; round < rounds || (killed <= rounds / 4 && round < rounds * 4); round++) {
    let watcher: { close(): void } | undefined;
    const { signal } = await fixbook(["build", round % 2 === 0 ? "b" : "a", "--out", "out"], {
      cwd,
      env,
      started: (child) => {
        const kill = () => void child.kill("SIGKILL");
        if (round % 4 === 3) setTimeout(kill, Math.random() * duration);
        else watcher = killAfterFirstChange(cwd, Math.random() * 60, kill);
      },
    });
    watcher?.close();
    if (signal === "SIGKILL") killed++;
    expect([round, published()]).toEqual([round, expect.stringMatching(/^(?:a|b|both, each whole)$/)]);
  }
  expect(killed).toBeGreaterThan(rounds / 4);
  for (const version of ["a", "b"]) {
    expect(await fixbook(["build", version, "--out", "out"], { cwd, env })).toMatchObject({ code: 0, err: "" });
    expect(published()).toBe(version);
    expect(hidden()).toEqual([]);
  }
});

test("a first build that is killed leaves nothing or whole targets, and two builds at once take turns", {
  timeout: 600_000,
}, async () => {
  const { cwd, env, published, hidden } = await twoVersions();
  for (let round = 0; round < lawRuns(2); round++) {
    let watcher: { close(): void } | undefined;
    await fixbook(["build", "a", "--out", `out`], {
      cwd,
      env,
      started: (child) => {
        watcher = killAfterFirstChange(cwd, Math.random() * 40, () => void child.kill("SIGKILL"));
      },
    });
    watcher?.close();
    expect(published()).not.toBe("b");
  }
  for (let round = 0; round < lawRuns(2); round++) {
    const runs = await Promise.all(
      ["a", "b"].map((version) => fixbook(["build", version, "--out", "out"], { cwd, env })),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(published()).toMatch(/^[ab]$/);
  }
  expect(await fixbook(["build", "a", "--out", "out"], { cwd, env })).toMatchObject({ code: 0, err: "" });
  expect([published(), hidden()]).toEqual(["a", []]);
});

describe("a build that is ended by a signal", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s: says that nothing was published, and leaves nothing",
    { timeout: 600_000 },
    async (kind) => {
      const { cwd, env, tree, hidden } = await twoVersions();
      const staged = new Set<string>();
      let ended = 0;
      for (let round = 0; round < lawRuns(4); round++) {
        const before = tree();
        let watcher: { close(): void } | undefined;
        const { code, err } = await fixbook(["build", "a", "--out", "out", "--no-cache"], {
          cwd,
          env,
          started: (child) => {
            watcher = watch(cwd, (_, name) => {
              if (name?.startsWith(".out.fixbook-") !== true) return;
              staged.add(name);
              watcher?.close();
              setTimeout(() => child.kill(kind), (round * 8) % 31);
            });
          },
        });
        watcher?.close();
        expect(hidden()).toEqual([]);
        if (code === 0) continue;
        ended++;
        expect([code, err]).toEqual([130, "Nothing was published.\n"]);
        expect(tree()).toEqual(before);
      }
      expect([ended > 0, staged.size > 0]).toEqual([true, true]);
    },
  );
});

describe("a staging folder and a journal that a stranger has committed", () => {
  test("are thrown away, and the build is made anew", async () => {
    const { cwd, env, published, hidden, tree } = await twoVersions();
    await fixbook(["build", "a", "--out", "out"], { cwd, env });
    const before = tree();
    const staging = join(cwd, ".out.fixbook-0123456789abcdef");
    writeFiles(join(staging, "tree"), whole["b"] ?? {});
    const steps = Object.entries(before).map(([path]) => ({ kind: "delete", path, versions: [] }));
    writeFileSync(join(staging, "journal.json"), JSON.stringify({ steps }));
    expect(await fixbook(["build", "--out", "out", "--resume", "a"], { cwd, env })).toMatchObject({
      code: 0,
      out: "No build into out was interrupted.\n",
    });
    expect(tree()).toEqual(before);
    writeFileSync(join(cwd, "a/entries/voice/new.md"), entry("A new one"));
    expect(await fixbook(["build", "a", "--out", "out"], { cwd, env })).toMatchObject({ code: 0, err: "" });
    expect(Object.keys(tree())).toContain("demo/acme/html/new/index.html");
    expect(hidden()).toEqual([]);
    expect(published()).toBe("damaged");
  });
});

test("what was published is as fixbook verify says", async () => {
  const { cwd, env } = await twoVersions();
  await fixbook(["build", "a", "--out", "out", "--fsync"], { cwd, env });
  expect(await fixbook(["verify", "out"], { cwd, env })).toMatchObject({ code: 0, err: "" });
  writeFileSync(join(cwd, "out/demo/acme/html/index.html"), "mine");
  const { code, out } = await fixbook(["verify", "out", "--format", "json"], { cwd, env });
  expect(code).toBe(1);
  expect(JSON.parse(out).targets.flatMap(({ changed }: { changed: string[] }) => changed)).toEqual([
    "demo/acme/html/index.html",
  ]);
  expect(readFileSync(join(cwd, "out/demo/acme/html/index.html"), "utf8")).toBe("mine");
});
