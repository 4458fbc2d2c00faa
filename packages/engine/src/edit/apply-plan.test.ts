import { chmodSync, mkdirSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Plan, type PlanBook, type Planned, planMove, planRemove } from "@fixbook/core/plan";
import { describe, expect, test } from "vitest";
import { LAW_RUNS } from "../../../../test/law-runs.js";
import { bookFiles, bookOnDisk, type Files, readTree, writeFiles } from "../../test/book-on-disk.js";
import { errorCodes, failingDisk } from "../../test/failing-disk.js";
import { type Disk, disk } from "../disk/index.js";
import { applyPlan } from "./apply-plan.js";
import { readPlanBook } from "./read-plan-book.js";

const FILES: Files = bookFiles({
  "ids.yaml": "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n",
  "entries/voice/call-drops/a.png": "A",
});

const PLANS: readonly (readonly [string, (book: PlanBook) => Planned])[] = [
  ["mv", (book) => planMove(book, "call-drops", "email/ends", { empty: "Not yet." })],
  ["mv to a record", (book) => planMove(book, "call-drops", "ends", { record: "ledger" })],
  ["mv of an area", (book) => planMove(book, "voice/", "calls")],
  ["rm", (book) => planRemove(book, "call-drops", { movedTo: "bounces" })],
  ["rm for good", (book) => planRemove(book, "call-drops", { retired: "Gone.", unlink: true })],
];

async function run(folder: string, make: (book: PlanBook) => Planned, io?: Disk): Promise<Plan> {
  const book = await readPlanBook(folder);
  const planned = make(book);
  if ("refusal" in planned) throw new Error(`${planned.refusal.problem} ${planned.refusal.action}`);
  applyPlan(folder, book, planned.plan, io);
  return planned.plan;
}

function filesIn(folder: string) {
  return Object.fromEntries(Object.entries(readTree(folder)).filter(([path]) => !path.endsWith(".tmp")));
}

describe.each(PLANS)("%s", (name, make) => {
  /** The plans meet each call together, and with `pnpm test:long` one by one. */
  const step = LAW_RUNS > 1 ? 1 : 3;
  const first = 1 + (PLANS.findIndex(([one]) => one === name) % step);

  test.each(errorCodes.slice(0, 1))(
    "leaves the book as it was, or is done, where a call fails with %s",
    async (code) => {
      const [old, next] = [bookOnDisk(FILES), bookOnDisk(FILES)];
      await run(next, make);
      const [before, after] = [filesIn(old), filesIn(next)];
      for (let failAt = first; ; failAt += step) {
        const folder = bookOnDisk(FILES);
        const io = failingDisk(failAt, code);
        const failure = await run(folder, make, io).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect([failAt, filesIn(folder)]).toEqual([failAt, failure === undefined ? after : before]);
        if (io.calls() < failAt) return;
      }
    },
  );

  test("is finished by running it again, at whichever call it was killed", async () => {
    const next = bookOnDisk(FILES);
    await run(next, make);
    const after = filesIn(next);
    let unfinished = 0;
    for (let failAt = first; ; failAt += step) {
      const folder = bookOnDisk(FILES);
      // What is killed does not tidy up.
      const io = failingDisk(failAt, "EIO", true);
      await run(folder, make, io).catch(() => undefined);
      const state = filesIn(folder);
      if (JSON.stringify(state) !== JSON.stringify(after)) {
        if (JSON.stringify(state) !== JSON.stringify(readTree(bookOnDisk(FILES)))) unfinished++;
        await run(folder, make);
        expect([failAt, filesIn(folder)]).toEqual([failAt, after]);
      }
      if (io.calls() < failAt) break;
    }
    expect(unfinished).toBeGreaterThan(0);
  });
});

test("keeps byte order marks, line ends and modes", async () => {
  const folder = bookOnDisk(FILES);
  const file = join(folder, "entries/voice/call-drops.md");
  writeFileSync(file, "\ufeff# The call drops\r\n\r\n1. Go.\r\n");
  chmodSync(file, 0o640);
  await run(folder, (book) => planMove(book, "call-drops", "ends"));
  const moved = join(folder, "entries/voice/ends.md");
  expect(readTree(folder)["entries/voice/ends.md"]).toBe(
    Buffer.from("\ufeff---\r\naliases: [call-drops]\r\n---\r\n\r\n# The call drops\r\n\r\n1. Go.\r\n").toString(
      "latin1",
    ),
  );
  expect(statSync(moved).mode & 0o777).toBe(0o640);
  expect(Object.keys(readTree(folder))).not.toContain("entries/voice/call-drops/a.png");
});

describe("changes nothing where", () => {
  test.each<[string, (folder: string) => void, string]>([
    [
      "a file has changed since it was read",
      (folder) => writeFiles(folder, { "entries/voice/no-dial-tone.md": "# Other\n\n1. Go.\n" }),
      "no-dial-tone.md was not written: it has changed since it was read.",
    ],
    [
      "a file is read-only",
      (folder) => chmodSync(join(folder, "entries/voice/no-dial-tone.md"), 0o444),
      "no-dial-tone.md was not written: it is read-only.",
    ],
    [
      "the file that goes is read-only",
      (folder) => chmodSync(join(folder, "entries/voice/call-drops.md"), 0o444),
      "call-drops.md was not written: it is read-only.",
    ],
    [
      "a folder is a link now",
      (folder) => {
        renameSync(join(folder, "entries/voice"), join(folder, "elsewhere"));
        symlinkSync("../elsewhere", join(folder, "entries/voice"));
      },
      "entries/voice is a symbolic link",
    ],
    [
      "something has the new name",
      (folder) => mkdirSync(join(folder, "entries/voice/ends.md")),
      "ends.md was not written: there is a folder of this name",
    ],
  ])("%s", async (_, damage, message) => {
    const folder = bookOnDisk(FILES);
    const book = await readPlanBook(folder);
    const planned = planMove(book, "call-drops", "ends");
    damage(folder);
    const before = readTree(folder);
    expect(() => "plan" in planned && applyPlan(folder, book, planned.plan)).toThrow(message);
    expect(readTree(folder)).toEqual(before);
  });
});

test("capitals alone are changed in one step, on any disk", async () => {
  const folder = bookOnDisk(FILES);
  renameSync(join(folder, "entries/voice/call-drops.md"), join(folder, "entries/voice/Call-Drops.md"));
  const plan: Plan = {
    creates: [],
    renames: [{ from: "entries/voice/Call-Drops.md", to: "entries/voice/call-drops.md" }],
    copies: [],
    edits: [],
    deletes: [],
    ledger: [],
    warnings: [],
    untouched: [],
    level: "none",
  };
  const book = await readPlanBook(folder);
  applyPlan(folder, book, plan);
  expect(readTree(folder)).toEqual(readTree(bookOnDisk(FILES)));
  // A disk that knows no capitals finds the file under its new name too.
  const other = bookOnDisk(FILES);
  renameSync(join(other, "entries/voice/call-drops.md"), join(other, "entries/voice/Call-Drops.md"));
  const lstatSync = ((path: string, options: object) =>
    disk.lstatSync(path.replace("call-drops.md", "Call-Drops.md"), options)) as typeof disk.lstatSync;
  applyPlan(other, book, plan, { ...disk, lstatSync });
  expect(readTree(other)).toEqual(readTree(bookOnDisk(FILES)));
});

test("a file with capitals in its name gets the id that was meant", async () => {
  const folder = bookOnDisk(FILES);
  renameSync(join(folder, "entries/voice/call-drops.md"), join(folder, "entries/voice/Call-Drops.md"));
  const plan = await run(folder, (book) => planMove(book, "entries/voice/Call-Drops.md", "call-drops"));
  expect(plan.renames).toContainEqual({ from: "entries/voice/Call-Drops.md", to: "entries/voice/call-drops.md" });
});
