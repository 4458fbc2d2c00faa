/**
 * Proves what `docs/scale.md` says, with a real remote cache on this machine: a second clone builds nothing and gets the
 * same bytes, a changed book is built alone, and one large book splits by area into books that refer to each other.
 *
 *     npx -y pnpm@12 scale [ENTRIES OF A BOOK] [BOOKS]
 */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { generateBook } from "../bench/generate-book.ts";
import { installPeers } from "../bench/peers.ts";
import { splitByArea } from "./scale/split-by-area.ts";

const [entries = 100, books = 5] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, "..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-scale-")));
const fixbook = join(root, "packages/cli/dist/bin.js");
const token = "loopback";

/** A port of this machine that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function startCache(): Promise<{ readonly url: string; stop(): void }> {
  const packages = join(folder, "packages");
  mkdirSync(packages);
  const bin = installPeers(packages, { "turborepo-remote-cache": "2.12.0" });
  const port = await freePort();
  const server = spawn(process.execPath, [bin("turborepo-remote-cache")], {
    env: {
      ...process.env,
      PORT: String(port),
      TURBO_TOKEN: token,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: join(folder, "storage"),
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(`${url}/v8/artifacts/status`, { headers: { authorization: `Bearer ${token}` } }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { url, stop: () => void server.kill() };
    await wait(200);
  }
  throw new Error("The remote cache does not answer.");
}

/** A workspace in which each book is a package, as `docs/scale.md` lays it out. */
function writeWorkspace(at: string): void {
  mkdirSync(join(at, "books"), { recursive: true });
  const json = (path: string, value: unknown) => writeFileSync(join(at, path), `${JSON.stringify(value, null, 2)}\n`);
  json("package.json", { private: true, packageManager: "npm@11.0.0", workspaces: ["books/*"] });
  json("package-lock.json", { name: "books", lockfileVersion: 3, requires: true, packages: {} });
  json("turbo.json", {
    tasks: {
      build: {
        inputs: ["book/**", "package.json"],
        outputs: ["dist", ".dist.fixbook/**"],
        passThroughEnv: ["FIXBOOK_CACHE_DIR"],
      },
    },
  });
  for (let index = 0; index < books; index++) {
    const name = `book-${index}`;
    generateBook(join(at, "books", name, "book"), entries, index + 1);
    const file = join(at, "books", name, "book/book.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("id: generated", `id: ${name}`));
    json(`books/${name}/package.json`, {
      name,
      version: "0.0.0",
      scripts: { build: `"${process.execPath}" "${fixbook}" build book --out dist` },
    });
  }
}

interface Run {
  readonly cached: number;
  readonly total: number;
  readonly seconds: number;
}

/** Builds a workspace with the remote cache. Each clone has a user of its own, with nothing kept. */
function build(at: string, url: string): Run {
  const start = performance.now();
  const out = execFileSync(
    join(root, "node_modules/.bin/turbo"),
    ["--cwd", at, "--skip-infer", "run", "build", "--ui=stream"],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        TURBO_API: url,
        TURBO_TOKEN: token,
        TURBO_TEAM: "team_books",
        TURBO_TELEMETRY_DISABLED: "1",
        FIXBOOK_CACHE_DIR: `${at}-cache`,
      },
    },
  );
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(out) ?? [];
  return { cached: Number(cached), total: Number(total), seconds: (performance.now() - start) / 1000 };
}

function publishedIn(at: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(join(at, "books")).flatMap((name) => {
      const dist = `${join(at, "books", name, "dist")}/`;
      return readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item): [string, string] => {
          const path = join(item.parentPath, item.name);
          return [path.slice(at.length), readFileSync(path, "latin1")];
        });
    }),
  );
}

const cache = await startCache();
try {
  const [one, two] = [join(folder, "clone-1"), join(folder, "clone-2")];
  writeWorkspace(one);
  cpSync(one, two, { recursive: true });
  const first = build(one, cache.url);
  assert.deepEqual([first.cached, first.total], [0, books], "the first clone builds every book");
  const second = build(two, cache.url);
  assert.equal(second.cached, books, "the second clone builds nothing");
  assert.deepEqual(publishedIn(two), publishedIn(one), "and gets the same bytes");
  for (const at of [one, two])
    appendFileSync(join(at, "books/book-1/book/entries/area-0/entry-0.md"), "- It saves a call.\n");
  const changed = build(two, cache.url);
  assert.equal(changed.cached, books - 1, "a changed book is built alone");
  const shared = build(one, cache.url);
  assert.equal(shared.cached, books, "and the first clone takes it from the second");
  assert.deepEqual(publishedIn(one), publishedIn(two));
  const report = (what: string, { cached, seconds }: Run) =>
    console.log(`${what}: ${cached} of ${books} books from the cache, ${seconds.toFixed(1)} s`);
  report("first clone", first);
  report("second clone", second);
  report("one book changed, second clone", changed);
  report("the same change, first clone", shared);
  const parts = splitByArea(join(one, "books/book-0/book"), join(folder, "split"));
  const out = execFileSync(
    process.execPath,
    [fixbook, "build", ...parts, "--out", join(folder, "split-out"), "--no-cache"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const pages = parts
    .flatMap((part) => readdirSync(join(part, "entries"), { recursive: true, encoding: "utf8" }))
    .filter((path) => path.endsWith(".md"));
  assert.equal(pages.length, entries, "no entry is lost by splitting");
  console.log(`split by area: ${parts.length} books, ${pages.length} entries\n${out.trim().split("\n").at(-2)}`);
} finally {
  cache.stop();
  rmSync(folder, { recursive: true, force: true });
}
