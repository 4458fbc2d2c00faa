import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.ts";
import { previewOf } from "./preview-of.ts";

/** How many entries are saved at once. */
const TOGETHER = 5;

/** A server that kept 20 KB or a handle an edit would be far beyond what is allowed. */
const EDITS = Math.min(1000, lawRuns(400));

test("hundreds of edits leave nothing behind in the server: no memory, no listener, no file handle", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const { preview, port, token, folder } = await previewOf();
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { "x-fixbook-token": token } });
  let [changes, rest] = [0, ""];
  let told = () => {};
  const events = (await get("/api/events")).body?.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => events?.cancel().catch(() => {}));
  void (async () => {
    for (let part = await events?.read(); part?.done === false; part = await events?.read()) {
      const blocks = (rest + part.value).split("\n\n");
      rest = blocks.pop() ?? "";
      changes += blocks.filter((block) => block.includes('"kind":"changed"')).length;
      told();
    }
  })().catch(() => {});

  const files = globSync("entries/*/*.md", { cwd: folder })
    .sort()
    .slice(0, TOGETHER)
    .map((name) => ({
      id: basename(name, ".md"),
      path: join(folder, name),
      text: readFileSync(join(folder, name), "utf8"),
    }));
  expect(files).toHaveLength(TOGETHER);
  let edits = 0;
  const edit = async (count: number): Promise<void> => {
    for (const end = edits + count; edits < end; ) {
      const before = changes;
      for (const { path, text } of files) {
        edits++;
        // Some leave the file broken.
        const isBroken = edits % 7 === 3;
        writeFileSync(path, isBroken ? `---\nsummary: [${edits}\n---\n` : text.replace(/^# .*/m, `# Edit ${edits}`));
      }
      while (changes === before) await new Promise<void>((done) => (told = done));
      for (const { id } of files) await (await get(`/api/artifact/now/looper/looper/html/${id}/index.html`)).text();
      if (edits % 50 === 0) await (await get("/api/state/looper")).text();
    }
  };
  const held = async () => {
    await new Promise((done) => setTimeout(done, 1000));
    collect();
    return {
      // macOS and Linux have the one, Windows has none.
      handles: process.platform === "win32" ? 0 : readdirSync("/dev/fd").length,
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
      resources: process.getActiveResourcesInfo().length,
      megabytes: process.memoryUsage().heapUsed / 2 ** 20,
    };
  };
  await edit(100);
  const first = await held();
  await edit(EDITS);
  const last = await held();
  expect(last.handles).toBeLessThanOrEqual(first.handles + 4);
  expect(last.listeners).toBe(first.listeners);
  expect(last.resources).toBeLessThanOrEqual(first.resources + 4);
  expect(last.megabytes).toBeLessThan(first.megabytes + 8);
  await preview.close();
});
