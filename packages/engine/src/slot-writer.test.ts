import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../test/book-on-disk.js";
import { A, B, current, publish, published, spare, store } from "../test/publishing.js";
import { disk } from "./disk.js";
import { createSlotWriter } from "./slot-writer.js";

test.each<[string, (cwd: string) => void]>([
  ["the spare slot was deleted", (cwd) => rmSync(spare(cwd), { recursive: true })],
  ["the published slot was deleted", (cwd) => rmSync(current(cwd), { recursive: true })],
  ["the store was deleted", (cwd) => rmSync(store(cwd), { recursive: true })],
  ["the link was deleted", (cwd) => rmSync(join(cwd, "out"))],
  [
    "the link and the store were deleted",
    (cwd) => {
      for (const path of [join(cwd, "out"), store(cwd)]) rmSync(path, { recursive: true });
    },
  ],
  [
    "a file of the spare slot was changed, to the same length",
    (cwd) => writeFileSync(join(spare(cwd), "demo/index.html"), "Z"),
  ],
  ["a file of the spare slot was deleted", (cwd) => rmSync(join(spare(cwd), "demo/a/index.html"))],
  ["files were added to the spare slot", (cwd) => writeFiles(spare(cwd), { CNAME: "mine", "demo/new/x": "mine" })],
  [
    "a folder of the spare slot became a file",
    (cwd) => {
      rmSync(join(spare(cwd), "demo/a"), { recursive: true });
      writeFileSync(join(spare(cwd), "demo/a"), "");
    },
  ],
  [
    "a file of the spare slot became a folder",
    (cwd) => {
      rmSync(join(spare(cwd), "demo/index.html"));
      writeFiles(spare(cwd), { "demo/index.html/x": "" });
    },
  ],
])("publishes the whole build after %s by hand", (_, damage) => {
  const cwd = tempFolder();
  publish(cwd, A);
  publish(cwd, B);
  damage(cwd);
  publish(cwd, A);
  expect(published(cwd)).toEqual(A);
});

test.each<[string, (cwd: string, victim: string) => void]>([
  ["a slot", (cwd, victim) => symlinkSync(victim, join(store(cwd), "slot-0000000000000001"))],
  [
    "a folder of a slot",
    (cwd, victim) => {
      mkdirSync(join(store(cwd), "slot-0000000000000001"));
      symlinkSync(victim, join(store(cwd), "slot-0000000000000001/demo"));
    },
  ],
  [
    "a file of a slot",
    (cwd, victim) => {
      mkdirSync(join(store(cwd), "slot-0000000000000001/demo"), { recursive: true });
      symlinkSync(join(victim, "index.html"), join(store(cwd), "slot-0000000000000001/demo/index.html"));
    },
  ],
  [
    "a file that has another name outside",
    (cwd, victim) => {
      mkdirSync(join(store(cwd), "slot-0000000000000001/demo"), { recursive: true });
      linkSync(join(victim, "index.html"), join(store(cwd), "slot-0000000000000001/demo/index.html"));
    },
  ],
])("writes nothing outside the output where %s that a stranger committed leads there", (_, plant) => {
  const cwd = tempFolder();
  const victim = tempFolder();
  const before = { "index.html": "victim", "a/index.html": "victim" };
  writeFiles(victim, before);
  mkdirSync(store(cwd));
  plant(cwd, victim);
  for (const tree of [A, B, A]) {
    publish(cwd, tree);
    expect(published(cwd)).toEqual(tree);
  }
  expect(readTree(victim)).toEqual(before);
  expect(readFileSync(join(victim, "index.html"), "utf8")).toBe("victim");
});

test("tells the files of a folder as often as it is asked", () => {
  const writer = createSlotWriter(tempFolder(), disk);
  writer.write("demo/b.txt", "two");
  writer.write("demo/a.txt", "one");
  const files = writer.filesIn("demo");
  expect(Array.from(files, ({ path }) => path)).toEqual(["a.txt", "b.txt"]);
  expect([...files]).toEqual([...files]);
});
