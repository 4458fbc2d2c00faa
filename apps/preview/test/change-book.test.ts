import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBook } from "../../../packages/engine/src/index.js";
import type { BookChange, BookState, ChangeAnswer } from "../src/contract.js";
import { copyOfLooper, previewOf } from "./preview-of.js";
import { raw, request, statusOf } from "./raw.js";

const ENTRY = "entries/general/ts-cant-log-in.md";
const TWO = `# The screen stays dark

## Cause: The fuse

It blew.

## Fix

1. Change the fuse.

## Cause: The cable

It is loose.

## Fix

1. Plug it in.
`;

/** A preview whose endpoint is asked as its page asks it. */
async function start(files: Readonly<Record<string, string>> = {}) {
  const folder = copyOfLooper();
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const { port, token } = await previewOf(folder);
  const origin = `http://127.0.0.1:${port}`;
  const headers = { "x-fixbook-token": token, origin, "content-type": "application/json" };
  const ask = async (body: unknown, book = "looper") => {
    const answer = await fetch(`${origin}/api/change/${book}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, ...((await answer.json().catch(() => ({}))) as ChangeAnswer) };
  };
  const plan = async (change: BookChange) => {
    const answer = await ask({ change });
    return "plan" in answer ? answer.plan : expect.unreachable(JSON.stringify(answer));
  };
  const state = async () => (await (await fetch(`${origin}/api/state/looper`, { headers })).json()) as BookState;
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  return { folder, port, token, origin, ask, plan, state, read };
}

const moved: BookChange = { kind: "move", entry: ENTRY, to: "ts-locked-out" };

test("a plan is shown, and nothing is written; it is carried out by its digest", async () => {
  const { folder, ask, plan, state, read } = await start();
  const before = read(ENTRY);
  const shown = await plan(moved);
  expect(shown.steps).toContainEqual({
    kind: "rename",
    file: ENTRY,
    to: "entries/general/ts-locked-out.md",
  });
  expect(shown.level).toContain("a minor one");
  expect(read(ENTRY)).toBe(before);
  expect(await ask({ change: moved, digest: shown.digest })).toEqual({ status: 200, done: { entry: "ts-locked-out" } });
  expect(existsSync(join(folder, ENTRY))).toBe(false);
  expect((await state()).entries.map(({ id }) => id)).toContain("ts-locked-out");
  const { diagnostics } = await checkBook(folder);
  expect(diagnostics).toEqual([]);
});

test("a plan that has become another one is shown again, and not carried out", async () => {
  const { folder, ask, plan, read } = await start();
  const { digest } = await plan(moved);
  const other = "entries/general/ts-permission-denied.md";
  writeFileSync(join(folder, other), `${read(other)}\nSee [[ts-cant-log-in]].\n`);
  const again = await ask({ change: moved, digest });
  expect(again).toMatchObject({ status: 200, plan: { steps: expect.arrayContaining([]) } });
  expect(existsSync(join(folder, ENTRY))).toBe(true);
  const next = "plan" in again ? again.plan.digest : "";
  expect(next).not.toBe(digest);
  expect(await ask({ change: moved, digest: next })).toMatchObject({ done: { entry: "ts-locked-out" } });
});

test.each<[what: string, change: BookChange, done: { readonly entry?: string }]>([
  ["a title", { kind: "retitle", entry: ENTRY, title: "You can't sign in" }, { entry: "ts-cant-log-in" }],
  ["an area", { kind: "move", entry: ENTRY, to: "automation-ai/" }, { entry: "ts-cant-log-in" }],
  [
    "what takes its place",
    { kind: "remove", entry: ENTRY, movedTo: "ts-permission-denied" },
    { entry: "ts-permission-denied" },
  ],
  ["nothing in its place", { kind: "remove", entry: ENTRY, retired: "Passwords are gone.", unlink: true }, {}],
])("an entry gets %s", async (_what, change, done) => {
  const { folder, ask, plan } = await start();
  const { digest } = await plan(change);
  expect(await ask({ change, digest })).toEqual({ status: 200, done });
  const { diagnostics } = await checkBook(folder);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a solution becomes an entry of its own, by the id under which the page offers it", async () => {
  const { ask, plan, state, read } = await start({ "entries/general/dark.md": TWO });
  const entry = (await state()).entries.find(({ solutions }) => solutions !== undefined);
  expect(entry?.solutions).toEqual([
    { id: "the-fuse", name: "The fuse" },
    { id: "the-cable", name: "The cable" },
  ]);
  const change: BookChange = {
    ...{ kind: "split", entry: "entries/general/dark.md" },
    ...{ solution: "the-cable", to: "loose-cable", title: "The screen comes and goes" },
  };
  const { digest } = await plan(change);
  expect(await ask({ change, digest })).toEqual({ status: 200, done: { entry: "loose-cable" } });
  expect(read("entries/general/loose-cable.md")).toContain("Plug it in.");
  expect(read("entries/general/dark.md")).not.toContain("Plug it in.");
});

test("what is refused says why, and what it asks for", async () => {
  const { ask } = await start();
  const refused = async (change: BookChange) => {
    const answer = await ask({ change });
    return "refusal" in answer ? answer.refusal : answer;
  };
  expect(await refused({ kind: "move", entry: ENTRY, to: "Not an id" })).toMatchObject({ problem: expect.any(String) });
  expect(await refused({ kind: "remove", entry: ENTRY, retired: "Gone." })).toMatchObject({
    asks: "unlink",
    problem: expect.stringContaining("ts-cant-log-in"),
  });
  expect(await refused({ kind: "move", entry: "entries/nowhere/none.md", to: "x" })).toMatchObject({
    problem: expect.any(String),
  });
});

test("it is refused to all but the page itself, and what is no change is none", async () => {
  const { folder, port, token, ask, plan } = await start();
  const { digest } = await plan(moved);
  const page = {
    Host: `127.0.0.1:${port}`,
    "X-Fixbook-Token": token,
    Origin: `http://127.0.0.1:${port}`,
    "Content-Type": "application/json",
  };
  const post = async (headers: Readonly<Record<string, string | undefined>>) => {
    const sent = JSON.stringify({ change: moved, digest });
    const line = request("POST /api/change/looper", { ...headers, "Content-Length": String(sent.length) }, sent);
    return statusOf(await raw(port, line));
  };
  expect(await post({ ...page, "X-Fixbook-Token": undefined })).toBe(403);
  expect(await post({ ...page, Origin: "http://evil.test" })).toBe(403);
  expect(await post({ ...page, Origin: undefined })).toBe(403);
  expect(await post({ ...page, Host: `evil.test:${port}` })).toBe(403);
  expect(await post({ ...page, "Content-Type": "text/plain" })).toBe(415);
  for (const body of [
    null,
    {},
    { change: { kind: "burn", entry: ENTRY } },
    { change: { ...moved, to: "" } },
    { change: { ...moved, to: 5 } },
    { change: { ...moved, extra: true } },
    { change: moved, digest: "x" },
  ])
    expect(await ask(body), JSON.stringify(body)).toMatchObject({ status: 400 });
  expect(await ask({ change: moved }, "nobody")).toMatchObject({ status: 404 });
  expect(existsSync(join(folder, ENTRY))).toBe(true);
});
