import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const home = fileURLToPath(new URL("..", import.meta.url));
const root = join(home, "../..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-examples-"));
const names = ["worker", "hono"] as const;

/** An application that has installed what the examples import. `acme-help-acme` is a real build. */
beforeAll(() => {
  mkdirSync(join(folder, "node_modules/@fixbook"), { recursive: true });
  const link = (name: string, to: string) => symlinkSync(to, join(folder, "node_modules", name));
  link("@fixbook/mcp", home);
  link("@fixbook/client", join(root, "packages/client"));
  link("hono", join(home, "node_modules/hono"));
  link("acme-help-acme", join(root, "packages/content/dist/looper/looper/json"));
  for (const name of names) writeFileSync(join(folder, `${name}.ts`), readFileSync(join(home, `examples/${name}.ts`)));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: { noEmit: true, lib: ["es2024", "dom"], types: [], skipLibCheck: true },
      include: ["*.ts"],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" });

function ping(host: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`https://${host}/mcp`, {
    method: "POST",
    body,
    headers: { host, accept: "application/json, text/event-stream", "content-type": "application/json", ...headers },
  });
}

test("the examples type-check", () => {
  const tsc = join(root, "node_modules/.bin/tsc");
  const { stdout } = spawnSync(tsc, ["--project", folder], { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("");
});

describe("the examples run", () => {
  /** Bundled for no platform, so that an import of Node.js fails. */
  const load = async (name: string) => {
    const outfile = join(folder, `${name}.js`);
    await build({
      entryPoints: [join(folder, `${name}.ts`)],
      bundle: true,
      format: "esm",
      platform: "neutral",
      conditions: ["workerd"],
      mainFields: ["module", "main"],
      outfile,
      preserveSymlinks: false,
      logLevel: "silent",
    });
    expect(readFileSync(outfile, "utf8")).not.toMatch(/(?:from|import)\s*\(?"node:/);
    return import(pathToFileURL(outfile).href);
  };

  test("as a Worker", async () => {
    const { default: worker } = await load("worker");
    expect((await worker.fetch(ping("mcp.acme.example"))).status).toBe(200);
    expect((await worker.fetch(ping("evil.example"))).status).toBe(403);
    const from = (origin: string) => worker.fetch(ping("mcp.acme.example", { origin }));
    expect((await from("https://app.acme.example")).status).toBe(200);
    expect((await from("https://evil.example")).status).toBe(403);
  });

  test("in Hono, behind a token", async () => {
    const { createApp } = await load("hono");
    const app = createApp("secret");
    expect((await app.fetch(ping("api.acme.example"))).status).toBe(401);
    expect((await app.fetch(ping("api.acme.example", { authorization: "Bearer secret" }))).status).toBe(200);
  });
});
