import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Files, readTree } from "../../../engine/test/book-on-disk.js";
import { run } from "../../test/fake-host.js";
import { WARNING, workspace } from "../../test/workspace.js";

const TODO: Files = { "entries/voice/call-drops.md": "# The call drops\n\nTODO\n\n1. Go.\n" };
const UPDATE = "lint --update-baseline";

test("baselines of several books are written, and hold what was found", async () => {
  const cwd = workspace({ demo: TODO, other: WARNING });
  expect(await run(UPDATE, { cwd })).toMatchObject({ code: 0, err: expect.stringMatching(/Wrote .+\nWrote .+\n$/) });
  expect(readFileSync(join(cwd, "books/demo/baseline.txt"), "utf8")).toContain("placeholders/authoring-leftover");
});

test.each<[string, (book: string, cwd: string) => void]>([
  ["a link", (book, cwd) => symlinkSync(join(cwd, "mine.txt"), join(book, "baseline.txt"))],
  ["a link to nothing", (book, cwd) => symlinkSync(join(cwd, "nothing"), join(book, "baseline.txt"))],
  ["a folder", (book) => mkdirSync(join(book, "baseline.txt"))],
  ["no text", (book) => writeFileSync(join(book, "baseline.txt"), Buffer.from([0xff, 0xfe, 0xff]))],
])("no baseline is written where one is %s", async (_, damage) => {
  const cwd = workspace({ demo: TODO, other: TODO });
  writeFileSync(join(cwd, "mine.txt"), "mine");
  damage(join(cwd, "books/other"), cwd);
  const before = readTree(cwd);
  const { code, err } = await run(UPDATE, { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining("baseline.txt was not written: there is a")]);
  expect(readTree(cwd)).toEqual(before);
});

test.each([
  ["that exists", true],
  ["that does not exist", false],
])("a baseline %s is not written where an error keeps rules from running", async (_, isThere) => {
  const cwd = workspace({ demo: TODO });
  if (isThere) await run(UPDATE, { cwd });
  writeFileSync(join(cwd, "books/demo/entries/voice/x.de.md"), "# Another\n\n1. Go.\n");
  const before = readTree(cwd);
  const { code, out, err } = await run(UPDATE, { cwd });
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/baseline\.txt was not written: errors .+ Mend them first\.\n$/),
  ]);
  expect(out).toContain("identity/bad-format");
  expect(out).not.toContain("stale");
  expect(readTree(cwd)).toEqual(before);
});

test("rows stay where the book could not be read", async () => {
  const cwd = workspace({ demo: TODO });
  await run(UPDATE, { cwd });
  writeFileSync(join(cwd, "books/demo/book.yaml"), "id: [\n");
  const before = readTree(cwd);
  expect((await run(UPDATE, { cwd })).code).toBe(2);
  expect(readTree(cwd)).toEqual(before);
});
