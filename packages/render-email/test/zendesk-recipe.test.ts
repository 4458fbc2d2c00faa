import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sampleBook } from "@fixbook/core/testing";
import { expect, onTestFinished, test } from "vitest";
import { artifactsOf } from "./render.js";

const page = readFileSync(join(import.meta.dirname, "../../../docs/help-desks.md"), "utf8");
const recipe = /```bash\n(set -euo pipefail\n.*?)```/s.exec(page)?.[1] ?? "";

interface Macro {
  readonly id: number;
  readonly description: string | null;
  readonly title: string;
  readonly active?: boolean;
}

/** The macros of an account, answered two a page as Zendesk's cursor pagination does. */
async function zendesk(macros: Macro[]) {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", base());
    const [, id] = /^\/api\/v2\/macros(?:\/(\d+))?$/.exec(url.pathname) ?? [];
    const isKnown = request.headers.authorization === `Basic ${btoa("ann@example.com/token:secret")}`;
    if (!isKnown) return void response.writeHead(401).end();
    requests.push(`${request.method} ${id ?? ""}`.trim());
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { macro } = request.method === "GET" ? { macro: {} } : JSON.parse(Buffer.concat(chunks).toString());
    if (request.method === "POST") macros.push({ ...macro, id: 100 + macros.length });
    if (request.method === "PUT") {
      const at = macros.findIndex((one) => one.id === Number(id));
      macros[at] = { ...macros[at], ...macro, id: Number(id) };
    }
    const after = Number(url.searchParams.get("page[after]") ?? 0);
    const next = `${base()}/api/v2/macros?page[size]=2&page[after]=${after + 2}`;
    const meta = { has_more: after + 2 < macros.length };
    response.end(JSON.stringify({ macros: macros.slice(after, after + 2), meta, links: { next } }));
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return { requests, base: base() };
}

test("the commands for Zendesk make each macro once, write over it the next time, and switch off what is gone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-zendesk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file =
    artifactsOf({ ...sampleBook("'words' \"and\" \\n {{x}}"), desks: ["zendesk"] }).get("desks/zendesk/macros.json") ??
    "";
  writeFileSync(join(folder, "macros.json"), file);
  const wanted = (JSON.parse(file) as { macro: Macro }[]).map(({ macro }) => macro);
  const own = { id: 1, title: "Of the team", description: null };
  const macros: Macro[] = [own];
  const { requests, base } = await zendesk(macros);
  const script = recipe.replace("https://$ZENDESK.zendesk.com", base);
  expect(script).not.toContain("zendesk.com");
  const env = {
    ...process.env,
    USER: "root",
    ZENDESK: "acme",
    ZENDESK_EMAIL: "ann@example.com",
    ZENDESK_TOKEN: "secret",
  };
  const run = () => promisify(execFile)("bash", ["-c", script], { cwd: folder, env });
  for (const method of ["POST", "PUT"]) {
    requests.length = 0;
    await run();
    expect(requests.filter((one) => one.startsWith(method))).toHaveLength(wanted.length);
    expect(requests.filter((one) => !one.startsWith(method) && one !== "GET")).toEqual([]);
    expect(macros[0]).toEqual(own);
    expect(macros.slice(1).map(({ id: _, ...macro }) => macro)).toEqual(wanted);
  }
  const [gone, ...left] = wanted;
  const { description } = gone as Macro;
  const others = [`${description}ly`, description?.replace(/^[^.]+/, "$&2")].map((name, at) => ({
    id: 900 + at,
    title: "Of another book, or gone before",
    description: name ?? null,
    active: true,
  }));
  macros.push(...others);
  writeFileSync(join(folder, "macros.json"), JSON.stringify(left.slice(1).map((macro) => ({ macro }))));
  writeFileSync(join(folder, "macros-2.json"), JSON.stringify(left.slice(0, 1).map((macro) => ({ macro }))));
  await run();
  requests.length = 0;
  await run();
  expect(requests.filter((one) => one.startsWith("PUT"))).toHaveLength(wanted.length - 1);
  expect(macros.filter(({ active }) => active === false).map((one) => one.description)).toEqual([
    description,
    others[0]?.description,
  ]);
});
