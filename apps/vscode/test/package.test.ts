import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk } from "../../../packages/engine/test/book-on-disk.js";
import manifest from "../package.json" with { type: "json" };
import { schemas } from "../schemas.js";

const MOST_BYTES = 1_500_000;

describe("the extension as it is packaged", () => {
  let packed: Uint8Array;
  let files: ReadonlyMap<string, Uint8Array>;
  const text = (path: string) => Buffer.from(files.get(`extension/${path}`) ?? "").toString("utf8");

  const folder = mkdtempSync(join(tmpdir(), "fixbook-vsix-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const packagePath = join(folder, "fixbook.vsix");
    await createVSIX({ cwd: join(import.meta.dirname, ".."), packagePath, dependencies: false });
    packed = readFileSync(packagePath);
    files = new Map(Object.entries(unzipSync(packed)));
    for (const [path, contents] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
  }, 120_000);

  test(`has at most ${MOST_BYTES} bytes`, () => {
    expect(packed.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test("holds what it runs, and no source", () => {
    const names = [...files.keys()].map((name) => name.replace("extension/", ""));
    const chunks = /^server\/dist\/[\w.-]+-[A-Z0-9]{8}\.js$/;
    expect(names.filter((name) => !chunks.test(name)).sort()).toMatchSnapshot();
  });

  test("has the licences of all that is bundled", () => {
    expect(text("LICENSE.txt")).toContain("MIT");
    expect(text("dist/THIRD-PARTY.txt")).toMatch(/^vscode-languageclient \d/m);
    expect(text("server/dist/THIRD-PARTY.txt")).toMatch(/^vscode-languageserver \d/m);
  });

  test("names no file that it does not hold", () => {
    const { contributes } = manifest;
    const named = [
      manifest.main,
      manifest.icon,
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
      ...schemas.map((name) => `dist/schemas/${name}.json`),
      "server/dist/serve.js",
    ];
    expect(named.filter((path) => !files.has(`extension/${path.replace(/^\.\//, "")}`))).toEqual([]);
  });

  test("asks the editor for nothing but its own module", () => {
    const asked = [...text("dist/extension.cjs").matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name);
    const foreign = asked.filter((name) => name !== "vscode" && !isBuiltin(name));
    expect([asked.includes("vscode"), foreign]).toEqual([true, []]);
  });

  test("has a server that finds what is wrong with a book, wherever it is installed", async () => {
    const book = bookOnDisk(
      bookFiles({ "entries/email/bounces.md": "# Email bounces\n\nWhy.\n\n1. See [[nowhere]].\n" }),
    );
    const server = spawn(process.execPath, [
      join(folder, "extension/server/dist/serve.js"),
      "lsp",
      "--no-cache",
      "--stdio",
    ]);
    const send = (method: string, params: object, id?: number) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...(id === undefined ? {} : { id }), method, params });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const found = new Promise<string>((resolve) => {
      let said = "";
      server.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
        if (said.includes("publishDiagnostics")) resolve(said);
      });
    });
    const workspaceFolders = [{ uri: pathToFileURL(book).href, name: "book" }];
    send("initialize", { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders }, 1);
    send("initialized", {});
    expect(await found).toContain("nowhere");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    send("shutdown", {}, 2);
    send("exit", {});
    expect(await ended).toBe(0);
  });
});
