/**
 * Proves what a company with many books relies on: Turborepo shares builds between machines through a remote cache.
 * Builds a workspace of generated books against a cache server on this machine, then as other machines would. Fails
 * where a clone builds what another has built, or gets other bytes. Writes `bench/results/remote-cache.md`.
 *
 *     npx -y pnpm@12 bench:remote-cache [BOOKS] [ENTRIES]
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { appendFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { generateBook } from "./generate-book.ts";
import { installPeers } from "./peers.ts";

const [books = 12, entries = 200] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-remote-cache-"));
const names = Array.from({ length: books }, (_, index) => `book-${String(index + 1).padStart(3, "0")}`);
let server: ChildProcess | undefined;

interface Run {
  readonly what: string;
  readonly built: number;
  readonly fetched: number;
  readonly seconds: number;
}

const runs: Run[] = [];
try {
  const cache = await startCache(join(folder, "server"));
  const origin = createCompany(join(folder, "origin"));
  const first = clone(origin, "first");
  runs.push(build("the first machine builds every book", first, cache, { built: books, fetched: 0 }));

  const second = clone(origin, "second");
  runs.push(build("a second clone builds nothing", second, cache, { built: 0, fetched: books }));
  expectSameBytes(first, second);

  appendFileSync(join(second, "books/book-001/book/entries/area-0/entry-0.md"), "- It helps once more.\n");
  runs.push(build("one book of it has changed", second, cache, { built: 1, fetched: books - 1 }));

  for (const name of names) appendFileSync(join(origin, "books", name, "book/brands/acme.yaml"), "# Another year.\n");
  commit(origin, "Another year");
  const [half, other] = [names.filter((_, index) => index % 2 === 0), names.filter((_, index) => index % 2 === 1)];
  const third = clone(origin, "third");
  const fourth = clone(origin, "fourth");
  runs.push(build("one shard of two", third, cache, { built: half.length, fetched: 0 }, half));
  runs.push(build("the other shard", fourth, cache, { built: other.length, fetched: 0 }, other));
  runs.push(build("the machine that collects them", clone(origin, "fifth"), cache, { built: 0, fetched: books }));
} finally {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}

const table = runs.map(
  ({ what, built, fetched, seconds }) => `| ${what} | ${built} | ${fetched} | ${seconds.toFixed(1)} s |`,
);
mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(
  join(root, "bench/results/remote-cache.md"),
  `# A remote cache

A workspace of ${books} books of ${entries} entries each, every book a package with a build of its own, and
turborepo-remote-cache on the same machine (${availableParallelism()} cores). Local caches are off: what is fetched has
come from the server. The second clone has the bytes of the first. \`npx -y pnpm@12 bench:remote-cache\`
proves it again.

| | built | fetched | time |
|---|---:|---:|---:|
${table.join("\n")}
`,
);
console.log(table.join("\n"));

/** A workspace as a company would keep it: see docs/scale.md. */
function createCompany(at: string): string {
  mkdirSync(at);
  const manifest = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  write(at, {
    "package.json": JSON.stringify({
      private: true,
      packageManager: manifest("package.json").packageManager,
      devDependencies: {
        fixbook: `link:${join(root, "packages/cli")}`,
        turbo: manifest("node_modules/turbo/package.json").version,
      },
    }),
    "turbo.json": JSON.stringify({
      tasks: { build: { inputs: ["book/**", "package.json"], outputs: ["dist/**"] } },
    }),
    "pnpm-workspace.yaml": "packages: [books/*]\npmOnFail: ignore\n",
    ".gitignore": "node_modules\n.turbo\ndist\n",
  });
  for (const [index, name] of names.entries()) {
    const home = join(at, "books", name);
    mkdirSync(join(home, "book"), { recursive: true });
    generateBook(join(home, "book"), entries, index + 1);
    write(home, {
      "package.json": JSON.stringify({ name, private: true, scripts: { build: "fixbook build book --out dist" } }),
    });
  }
  execFileSync("pnpm", ["install", "--silent"], { cwd: at, stdio: "ignore" });
  git(at, "init", "--quiet", "--initial-branch=main");
  git(at, "add", "--all");
  commit(at, "Books");
  return at;
}

function write(at: string, files: Readonly<Record<string, string>>): void {
  for (const [path, contents] of Object.entries(files)) writeFileSync(join(at, path), contents);
}

/** Another machine: its own checkout and its own, empty local cache. */
function clone(origin: string, name: string): string {
  const at = join(folder, name);
  execFileSync("git", ["clone", "--quiet", origin, at]);
  execFileSync("pnpm", ["install", "--frozen-lockfile", "--silent"], { cwd: at, stdio: "ignore" });
  return at;
}

/** Builds books, all when left out, and throws where more or less of them was built than expected. */
function build(
  what: string,
  at: string,
  cache: Readonly<Record<string, string>>,
  expected: Pick<Run, "built" | "fetched">,
  only: readonly string[] = [],
): Run {
  const start = performance.now();
  const output = execFileSync(
    join(at, "node_modules/.bin/turbo"),
    ["run", "build", "--output-logs=hash-only", "--log-order=grouped", ...only.map((name) => `--filter=${name}`)],
    {
      cwd: at,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...cache, TURBO_CACHE: "remote:rw", TURBO_TELEMETRY_DISABLED: "1" },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const count = (pattern: RegExp) => output.match(pattern)?.length ?? 0;
  const found = { built: count(/cache miss/g), fetched: count(/cache hit/g) };
  if (found.built !== expected.built || found.fetched !== expected.fetched)
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}\n${output}`);
  console.error(`${what}: ${found.built} built, ${found.fetched} fetched, ${seconds.toFixed(1)} s`);
  return { what, ...found, seconds };
}

function expectSameBytes(one: string, other: string): void {
  for (const name of names) {
    const [a, b] = [one, other].map((at) => hashOf(join(at, "books", name, "dist")));
    if (a !== b) throw new Error(`${name} is not the same on both machines.`);
  }
}

function hashOf(published: string): string {
  const hash = createHash("sha256");
  const files = globSync("**/*", { cwd: published, withFileTypes: true }).filter((item) => item.isFile());
  if (files.length < entries) throw new Error(`${published} has ${files.length} files.`);
  for (const path of files.map((item) => join(item.parentPath, item.name)).sort())
    hash.update(path.slice(published.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

/** Starts a cache server on this machine, and answers what a machine must know to use it. */
async function startCache(at: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(at);
  const program = installPeers(at, { "turborepo-remote-cache": "2.12.0" })("turborepo-remote-cache");
  const token = randomBytes(16).toString("hex");
  const port = await freePort();
  server = spawn(program, {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      HOST: "127.0.0.1",
      PORT: String(port),
      TURBO_TOKEN: token,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: join(at, "artifacts"),
    },
  });
  const api = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${api}/v8/artifacts/status`).catch(() => undefined);
    if (answer !== undefined) break;
    if (attempt === 100) throw new Error("The cache server does not answer.");
    await wait(100);
  }
  return { TURBO_API: api, TURBO_TOKEN: token, TURBO_TEAM: "company" };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}

function git(at: string, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: at, stdio: "ignore" });
}

function commit(at: string, message: string): void {
  git(
    at,
    "-c",
    "user.name=bench",
    "-c",
    "user.email=bench@localhost",
    "commit",
    "--quiet",
    "--all",
    `--message=${message}`,
  );
}
