import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { fixbook, shell } from "../../test/process.js";

const dist = fileURLToPath(new URL("../../../content/dist/", import.meta.url));
const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));
const empty = mkdtempSync(join(tmpdir(), "fixbook-mcp-"));
mkdirSync(join(empty, "later"));
for (const name of ["book.json", "search.json", "manifest.json"])
  writeFileSync(join(empty, "later", name), JSON.stringify({ contractVersion: "3.0", entries: [] }));
afterAll(() => rmSync(empty, { recursive: true }));

test("--brand serves the builds of these brands alone, under the names of a single book", async () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  const args = [bin, "mcp", join(dist, "looper"), "--brand", "looper"];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  const { resources } = await client.listResources();
  expect(new Set(resources.map(({ uri }) => uri.split("/")[2]))).toEqual(new Set(["looper"]));
  expect(client.getServerVersion()?.version).toBe(packageJson.version);
  await client.close();
});

describe.each(["legacy", "auto"] as const)("the SDK's client over standard input and output: %s", (mode) => {
  test("is answered by the published book", async () => {
    const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
    const args = [bin, "mcp", join(dist, "peptideclients/peptideclients")];
    await client.connect(new StdioClientTransport({ command: process.execPath, args }));
    expect(client.getInstructions()).toContain("Troubleshooting for PeptideClients");
    const { structuredContent } = await client.callTool({
      name: "match_error",
      arguments: { text: '{"code":"idempotency_conflict"}' },
    });
    expect(structuredContent).toMatchObject({ answer: "exact", source: { book: "peptideclients" } });
    await client.close();
  });
});

test("the end of input is the end, with exit code 0 and nothing but the protocol on standard output", async () => {
  const { code, out, err } = await shell(`echo 'no JSON' | $fixbook mcp '${dist}'`, { cwd: empty });
  expect([code, out, err]).toEqual([0, "", ""]);
});

test.each([
  [["mcp"], /is not a JSON build of a book/],
  [["mcp", "acme-help"], /^fixbook: acme-help is not a JSON build of a book, and no package/],
  [["mcp", dist, join(dist, "looper")], /^fixbook: Two builds are of the book looper/],
  [["mcp", dist, "--brand", "acne"], /^fixbook: No build here is of the brand "acne"\..*peptideclients/s],
  [["mcp", "later"], /^fixbook: The book has contract version 3\.0/],
])("fixbook %j is refused", async (args, message) => {
  const { code, out, err } = await fixbook(args, { cwd: empty });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});
