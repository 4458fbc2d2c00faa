import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Plan, type PlanBook, type Planned, planMerge, planSplit } from "@fixbook/core/plan";
import { diffBuilds } from "@fixbook/render-json/diff";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder } from "../../test/book-on-disk.js";
import { failingDisk } from "../../test/failing-disk.js";
import { checkBook } from "../check/index.js";
import { readBookState } from "../diff/index.js";
import { applyPlan, readPlanBook } from "./index.js";

type Planner = (book: PlanBook) => Planned;

function planOf(planned: Planned): Plan {
  if ("plan" in planned) return planned.plan;
  throw new Error(`${planned.refusal.problem} ${JSON.stringify(planned.refusal.at)}`);
}

/** The findings that keep a book from being published. */
async function errorsIn(folder: string): Promise<readonly string[]> {
  const { diagnostics } = await checkBook(folder);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ ruleId, file }) => `${ruleId} ${file}`);
}

/** Carries out a plan on a book, with what holds for every plan. */
async function carryOut(folder: string, planner: Planner): Promise<Plan> {
  const before = await readBookState({}, [folder]);
  const book = await readPlanBook(folder);
  const plan = planOf(planner(book));
  applyPlan(folder, book, plan);
  const again = planOf(planner(await readPlanBook(folder)));
  expect(again).toMatchObject({ creates: [], renames: [], copies: [], edits: [], deletes: [], level: "none" });
  const errors = await errorsIn(folder);
  const conflicts = plan.warnings.some(({ why }) => why.startsWith("Both have"));
  expect(new Set(errors)).toEqual(
    new Set(
      conflicts ? [`structure/conflict-marker ${plan.edits.find(({ text }) => text.startsWith("<<<<<<<"))?.file}`] : [],
    ),
  );
  if (conflicts) chooseOurs(join(folder, plan.edits.find(({ text }) => text.startsWith("<<<<<<<"))?.file ?? ""));
  expect(await errorsIn(folder)).toEqual([]);
  const after = await readBookState({}, [folder]);
  expect(plan.level).toBe(diffBuilds({ name: "before", builds: before }, { name: "after", builds: after }).demanded);
  return plan;
}

/** Does what a writer does who keeps the first version of each section. */
function chooseOurs(path: string): void {
  const text = readFileSync(path, "utf8");
  const chosen = text.replace(/^<{7} .*\n\n([\s\S]*?)\n\n={7}\n[\s\S]*?^>{7} .*$/gm, "$1");
  writeFileSync(path, chosen);
}

const LEDGER = "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n";
const demo = (change: Files = {}) => bookOnDisk(bookFiles({ "ids.yaml": LEDGER, ...change }));
const INTERNAL = { head: "---\naudience: internal\n---\n\n" };
const SOLUTIONS =
  "## Cause: One\n\nWhy.\n\n## Fix\n\n1. Go.\n\n## Cause: Two\n\nSo.\n\n## Fix\n\n1. Run with <<PRODUCT>>.\n";

describe("a merge on the disk", () => {
  test.each<[string, Files, readonly [from: string, into: string], { record?: "alias" | "ledger" }]>([
    ["of neighbours", {}, ["no-dial-tone", "call-drops"], {}],
    ["the other way", {}, ["call-drops", "no-dial-tone"], {}],
    ["with a record", {}, ["no-dial-tone", "call-drops"], { record: "ledger" }],
    ["without a ledger", { "ids.yaml": undefined }, ["no-dial-tone", "call-drops"], {}],
    [
      "with signatures",
      {
        "entries/voice/no-dial-tone.md":
          "---\nsignatures: {codes: [E-42], statuses: [503], messages: [The line is dead now]}\n---\n\n# No dial tone\n\n1. Go.\n",
      },
      ["no-dial-tone", "call-drops"],
      {},
    ],
    [
      "with solutions",
      { "entries/voice/no-dial-tone.md": `# No dial tone\n\nSilence.\n\n${SOLUTIONS}` },
      ["no-dial-tone", "call-drops"],
      {},
    ],
    [
      "into solutions",
      { "entries/voice/call-drops.md": `# The call drops\n\n${SOLUTIONS}` },
      ["no-dial-tone", "call-drops"],
      {},
    ],
    [
      "of internal ones",
      {
        "entries/voice/call-drops.md": `${INTERNAL.head}# The call drops\n\n1. Go.\n`,
        "entries/voice/no-dial-tone.md": `${INTERNAL.head}# No dial tone\n\n1. Go.\n`,
      },
      ["no-dial-tone", "call-drops"],
      {},
    ],
    [
      "with a conflict",
      {
        "entries/voice/call-drops.md": "# The call drops\n\n1. Go.\n\n## Verify\n\n1. Call.\n",
        "entries/voice/no-dial-tone.md": "# No dial tone\n\nOnce.\n\n1. Go.\n\n## Verify\n\n1. Listen.\n",
      },
      ["no-dial-tone", "call-drops"],
      {},
    ],
    [
      "with a first check that comes",
      { "entries/voice/call-drops.md": "# The call drops\n\n## Fix\n\n### Here\n\n1. Go.\n" },
      ["no-dial-tone", "call-drops"],
      {},
    ],
  ])("%s", async (_, change, [from, into], options) => {
    await carryOut(demo(change), (book) => planMerge(book, from, into, options));
  });

  test("keeps the byte order mark", async () => {
    const folder = demo({ "entries/voice/call-drops.md": "\ufeff# The call drops\r\n\r\n1. Go.\r\n" });
    await carryOut(folder, (book) => planMerge(book, "no-dial-tone", "call-drops"));
    expect(readFileSync(join(folder, "entries/voice/call-drops.md"), "utf8")).toMatch(/^\ufeff---\r\nalso:/);
  });
});

describe("a split on the disk", () => {
  const split =
    (solution: string, more = {}) =>
    (book: PlanBook) =>
      planSplit(book, "call-drops", { solution, to: "dial-fails", title: "The dial fails", ...more });

  test.each<[string, string, Planner]>([
    ["of the last one", `# The call drops\n\n${SOLUTIONS}`, split("Two")],
    ["of the first one", `# The call drops\n\n${SOLUTIONS}`, split("One")],
    ["into another area", `# The call drops\n\n${SOLUTIONS}`, split("One", { to: "email/dial-fails" })],
    [
      "of the first check",
      `# The call drops\n\n${SOLUTIONS.replace("1. Run with", "1. Do this with").replace("<<PRODUCT>>.", "<<PRODUCT>>:")}`,
      split("One"),
    ],
    ["of an internal entry", `${INTERNAL.head}# The call drops\n\n${SOLUTIONS}`, split("One")],
  ])("%s", async (_, text, planner) => {
    const change = {
      "entries/voice/call-drops.md": text,
      "entries/voice/no-dial-tone.md": "# No dial tone\n\n1. Go.\n",
    };
    await carryOut(demo(change), planner);
  });

  test("after which the entry ceases", async () => {
    const folder = demo({ "entries/voice/no-dial-tone.md": "# No dial tone\n\n1. Go.\n" });
    await carryOut(folder, split("fix", { retireInto: ["dial-fails", "no-dial-tone"] }));
  });
});

const books = join(import.meta.dirname, "../../../content/books");

describe("entries of real books", () => {
  test.each([
    ["looper", "ts-workflow-paused", "ts-voice-call-wont-connect"],
    ["looper", "ts-voice-call-wont-connect", "ts-workflow-paused"],
    ["looper", "ts-sequence-isnt-sending", "ts-email-going-to-spam"],
    ["looper", "ts-image-gen-fails", "ts-cant-publish-blog-post"],
    ["looper", "ts-cant-log-in", "ts-permission-denied"],
    ["looper", "ts-client-portal-shows-nothing", "ts-customer-cant-enroll-in-course"],
    ["looper", "ts-lead-discovery-returns-zero", "ts-cant-see-custom-objects"],
    ["looper", "ts-webhook-firing-in-a-loop", "ts-custom-domain-not-verifying"],
  ])("of %s: %s goes into %s", async (name, from, into) => {
    const folder = join(tempFolder(), name);
    cpSync(join(books, name), folder, { recursive: true });
    const plan = await carryOut(folder, (book) => planMerge(book, from, into));
    expect(plan.deletes.filter((path) => path.endsWith(".md"))).toHaveLength(1);
    expect(plan.level).toBe("minor");
  });
});

/** A full disk keeps what was not finished, under names that nothing reads. */
function withoutLeftovers(tree: ReturnType<typeof readTree>): ReturnType<typeof readTree> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith(".tmp")));
}

describe("a run that is killed at any call", () => {
  const show = "\n\n1. Look.\n\n   [it](x.log)\n";
  const files: Files = {
    "entries/voice/call-drops.md": `# The call drops${show}`,
    "entries/voice/call-drops/x.log": "1",
    "entries/voice/no-dial-tone.md": `# No dial tone${show}`,
    "entries/voice/no-dial-tone/x.log": "2",
    "entries/email/bounces.md": "---\nrelated: [no-dial-tone]\n---\n\n# Bounces\n\n1. See [[no-dial-tone]].\n",
  };

  test.each<[string, Files, Planner]>([
    ["merge", files, (book) => planMerge(book, "no-dial-tone", "call-drops")],
    ["merge with a record", files, (book) => planMerge(book, "no-dial-tone", "call-drops", { record: "ledger" })],
    [
      "split",
      { "entries/voice/call-drops.md": `# The call drops\n\n${SOLUTIONS}` },
      (book) => planSplit(book, "call-drops", { solution: "Two", to: "fax-hums", title: "It hums" }),
    ],
  ])("is finished by the same %s", async (_, change, planner) => {
    const whole = demo(change);
    await carryOut(whole, planner);
    const wanted = readTree(whole);
    const counter = failingDisk(0, "EIO");
    const counted = demo(change);
    const book = await readPlanBook(counted);
    applyPlan(counted, book, planOf(planner(book)), counter);
    for (let at = 1; at <= counter.calls(); at++) {
      const folder = demo(change);
      const read = await readPlanBook(folder);
      try {
        applyPlan(folder, read, planOf(planner(read)), failingDisk(at, "EIO", true));
      } catch {
        // What it has done stands.
      }
      const next = await readPlanBook(folder);
      applyPlan(folder, next, planOf(planner(next)));
      expect(withoutLeftovers(readTree(folder)), `call ${at}`).toEqual(wanted);
    }
  });
});
