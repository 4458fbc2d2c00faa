import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientOf, eras } from "../../test/connect.js";
import { type SampleBook, sampleBook, sampleModule } from "../../test/sample-book.js";
import { createBookHandler, createBookServers } from "../index.js";
import { BuildError, findBuilds, type HttpServer, openBuild, serveHttp, serveStdio } from "./index.js";

const folders: string[] = [];
const servers: HttpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "fixbook-mcp-"));
  folders.push(made);
  return made;
}

/** Writes a build as the JSON target does, its manifest last. */
async function writeBuild(to: string, sample: SampleBook, hash = "1"): Promise<void> {
  const { book, entry, search } = sampleModule(sample);
  mkdirSync(join(to, "entries"), { recursive: true });
  const write = (path: string, value: unknown) => writeFileSync(join(to, path), JSON.stringify(value));
  for (const { id, path } of book.entries) write(path, await entry(id));
  write("search.json", await search());
  write("book.json", book);
  write("next.json", { contentHash: hash });
  renameSync(join(to, "next.json"), join(to, "manifest.json"));
}

const one: SampleBook = { entries: { voice: { title: "A voice call", codes: ["TW-1"] } } };

describe("builds are found", () => {
  test("by their folder, by that of a brand, of a book, and of all output, and as a package", async () => {
    const root = folder();
    await writeBuild(join(root, "site/b/x/json"), one);
    await writeBuild(join(root, "site/a/y/json"), one);
    const found = (name: string) => findBuilds(name, root).map((path) => path.slice(root.length + 1));
    expect(found("site")).toEqual(["site/a/y/json", "site/b/x/json"]);
    expect(found("site/b")).toEqual(["site/b/x/json"]);
    expect(found("site/b/x")).toEqual(["site/b/x/json"]);
    expect(found("site/b/x/json")).toEqual(["site/b/x/json"]);
    await writeBuild(join(root, "node_modules/acme-help"), one);
    expect(found("acme-help")).toEqual(["node_modules/acme-help"]);
  });

  test.each(["", "nowhere", "../..", "a\0b", "@x"])("or refused: %j", (name) => {
    expect(() => findBuilds(name, folder())).toThrow(BuildError);
  });
});

describe("a build is opened", () => {
  test("and opened anew when another one is published", async () => {
    const root = folder();
    await writeBuild(root, one);
    const open = openBuild(root);
    const before = open();
    expect(open()).toBe(before);
    await writeBuild(root, { entries: { ...one.entries, more: {} } }, "22");
    expect(open().entries.map(({ id }) => id)).toEqual(["voice", "more"]);
  });

  test("and stays where the next one is not whole", async () => {
    const root = folder();
    await writeBuild(root, one);
    const open = openBuild(root);
    writeFileSync(join(root, "book.json"), "{");
    writeFileSync(join(root, "manifest.json"), "{ }");
    expect((await open().match("TW-1")).map(({ entry }) => entry.id)).toEqual(["voice"]);
  });

  test.each([
    ["no JSON", "{", BuildError],
    ["another major version", JSON.stringify({ contractVersion: "3.0", entries: [] }), /contract version 3\.0/],
  ])("or refused: %s", async (_, text, error) => {
    const root = folder();
    await writeBuild(root, one);
    writeFileSync(join(root, "book.json"), text);
    expect(() => openBuild(root)).toThrow(error);
  });

  test("and reads no file outside of its folder", async () => {
    const root = folder();
    await writeBuild(join(root, "build"), one);
    writeFileSync(join(root, "secret.json"), JSON.stringify({ contractVersion: "2.1", id: "voice", revision: "1" }));
    const { book } = sampleModule(one);
    const entries = book.entries.map((head) => ({ ...head, path: "../secret.json" }));
    writeFileSync(join(root, "build/book.json"), JSON.stringify({ ...book, entries }));
    await expect(openBuild(join(root, "build"))().entry("voice")).rejects.toThrow("A path leads out of the build.");
  });
});

/** A server of a sample on a free port. */
async function listening(): Promise<HttpServer> {
  const server = await serveHttp(createBookHandler({ books: [sampleBook(one)] }), 0);
  servers.push(server);
  return server;
}

/** The status of a request with these headers, which `fetch` would not send. */
function statusOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = "{}",
): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request(url, {
      method: "POST",
      agent: false,
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
    });
    sent.on("response", (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    // Who says too much may be hung up on before the answer is read.
    sent.on("error", (error: NodeJS.ErrnoException) => (body.length > 1_000_000 ? done(413) : fail(error)));
    sent.end(body);
  });
}

const ping = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" });

describe("over HTTP", () => {
  test.each(eras)("the SDK's client is answered, in the %s era", async (era) => {
    const { url } = await listening();
    const client = clientOf(era);
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
    const { structuredContent } = await client.callTool({ name: "match_error", arguments: { text: "TW-1" } });
    expect(structuredContent).toMatchObject({ answer: "exact" });
    await client.close();
  });

  test.each([
    [{ host: "127.0.0.1:4190" }, 200],
    [{ host: "localhost" }, 200],
    [{ host: "[::1]:80" }, 200],
    [{ host: "evil.example" }, 403],
    [{ host: "127.0.0.1.evil.example" }, 403],
    [{ host: "localhost@evil.example" }, 400],
    [{ origin: "http://localhost:3000" }, 200],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "http://localhost.evil.example" }, 403],
  ])("a request with %j is answered with %i", async (headers, status) => {
    expect(await statusOf((await listening()).url, headers, ping)).toBe(status);
  });

  test.each([
    ["no JSON", "{", 400],
    ["invalid UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ["what is no message", "[]", 400],
    ["more than is read", `"${"x".repeat(1_000_001)}"`, 413],
  ])("%s is refused, and the server goes on", async (_, body, status) => {
    const { url } = await listening();
    expect(await statusOf(url, {}, body)).toBe(status);
    expect(await statusOf(url, {}, ping)).toBe(200);
  });

  test("a request that is given up half way, and 1,000 at a time, do no harm", async () => {
    const { url } = await listening();
    const given = request(url, { method: "POST", headers: { "content-length": "100" } });
    given.on("error", () => {});
    given.write("{");
    given.destroy();
    const statuses = await Promise.all(Array.from({ length: 1000 }, () => statusOf(url, {}, ping)));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test("another path, another method and a port in use are refused", async () => {
    const { url } = await listening();
    expect((await fetch(new URL("/", url))).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
    await expect(serveHttp(createBookHandler({ books: [sampleBook(one)] }), Number(new URL(url).port))).rejects.toThrow(
      "EADDRINUSE",
    );
  });
});

describe("over streams", () => {
  test("lines are answered by lines, what is none is no end, and the end of input is the end", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answers: unknown[] = [];
    output.on("data", (line) =>
      answers.push(
        ...`${line}`
          .trim()
          .split("\n")
          .map((text) => JSON.parse(text)),
      ),
    );
    const served = serveStdio(createBookServers({ books: [sampleBook(one)] }), { input, output }, () => {});
    input.write("no JSON\n");
    input.write(
      `${JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "initialize",
        params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
      })}\n`,
    );
    await vi.waitFor(() => expect(answers).toMatchObject([{ id: 1, result: { serverInfo: { name: "fixbook" } } }]));
    input.end();
    await served;
  });
});
