import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type PlanBook,
  type Planned,
  partsOf,
  planMerge,
  planMove,
  planRemove,
  planRenameSolution,
  planRetitle,
  planSplit,
} from "@fixbook/core/plan";
import { diffBuilds, type JsonBuild } from "@fixbook/render-json/diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { type BookData, openBook } from "../../../client/src/index.js";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { readBookState } from "../diff/index.js";
import { writeTogether } from "../disk/index.js";
import { applyPlan } from "./apply-plan.js";
import { planNewEntry } from "./new-entry.js";
import { readPlanBook } from "./read-plan-book.js";

const AREAS = ["voice", "email", "billing"];

/** A small book: how its entries refer to each other, by their numbers. */
const book = fc.record({
  hasLedger: fc.boolean(),
  entries: fc.array(
    fc.record({
      area: fc.nat(2),
      related: fc.array(fc.nat(7), { maxLength: 2 }),
      link: fc.option(
        fc.tuple(fc.constantFrom("bare" as const, "link" as const, "auto" as const, "labelled" as const), fc.nat(7)),
      ),
      hasAlias: fc.boolean(),
      code: fc.option(fc.nat(2)),
      isCrlf: fc.boolean(),
    }),
    { minLength: 3, maxLength: 8 },
  ),
  guide: fc.option(fc.nat(7)),
});

interface Step {
  readonly kind:
    | "new"
    | "mv"
    | "area"
    | "both"
    | "areas"
    | "rm"
    | "retire"
    | "retitle"
    | "solution"
    | "merge"
    | "split";
  readonly at: number;
  readonly to: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    "new",
    "mv",
    "mv",
    "mv",
    "area",
    "both",
    "rm",
    "rm",
    "retire",
    "retitle",
    "solution",
    "areas",
    "merge",
    "merge",
    "split",
    "split",
  ),
  at: fc.nat(7),
  to: fc.nat(15),
});

const sequence = fc.record({ book, steps: fc.array(step, { minLength: 1, maxLength: 4 }) });
type Sequence = typeof sequence extends fc.Arbitrary<infer One> ? One : never;

/** Books for one run: they share its workers, which take longer to start than to check a book. */
const several = fc.array(sequence, { minLength: 20, maxLength: 20 });

function filesOf({ hasLedger, entries, guide }: Sequence["book"], name: string): Record<string, string> {
  const id = (number: number) => `e${number % entries.length}`;
  const inArea = new Set(entries.map(({ area }) => area));
  const files: Record<string, string> = {
    "book.yaml": `id: ${name}
title: Demo
areas:
${AREAS.map((area, index) => {
  const about = index === 0 && guide !== null ? `    guide: {title: All, ref: ${id(guide)}}\n` : "";
  return `  - id: ${area}\n    title: ${area}\n${about}${inArea.has(index) ? "" : "    empty: Not yet.\n"}`;
}).join("")}brands: [acme]
`,
    "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
    "queries.yml": `- query: what is it\n  entry: ${id(0)}\n- query: nothing like this\n  none: true\n`,
    "evals.yml": `- ask: what is it\n  mustCite: ${id(0)}\n  mustSay: [Go]\n- ask: nothing like this\n  none: true\n`,
  };
  const ids: string[] = [];
  for (const [index, { area, related, link, hasAlias, code, isCrlf }] of entries.entries()) {
    const own = `e${index}`;
    const others = [...new Set(related.map(id))].filter((one) => one !== own);
    const head = [
      ...(others.length === 0 ? [] : [`related: [${others.join(", ")}]`]),
      ...(hasAlias ? ["aliases:", `  - old-${index}`] : []),
      ...(code === null ? [] : [`signatures: {codes: [E-${code}]}`]),
    ];
    const target = link === null ? own : id(link[1]);
    const written = {
      bare: `[[${target}]]`,
      link: `[that one](entry:${target})`,
      auto: `<entry:${target}>`,
      labelled: "[the other one][x]",
    };
    const form = link?.[0] ?? "bare";
    const says = target === own ? "" : ` See ${written[form]}, and not \`${target}\`.`;
    const text = `${head.length === 0 ? "" : `---\n${head.join("\n")}\n---\n\n`}# Problem number ${"abcdefgh"[index]}

## Cause: Reason ${index}

It is so.${says}

## Fix: Reason ${index}

1. Do thing ${index}.
${target !== own && form === "labelled" ? `\n[x]: entry:${target}\n` : ""}`;
    files[`entries/${AREAS[area]}/${own}.md`] = isCrlf ? text.replaceAll("\n", "\r\n") : text;
    ids.push(own, ...(hasAlias ? [`old-${index}`] : []));
  }
  if (hasLedger)
    files["ids.yaml"] = ids
      .sort()
      .map((one) => `${one}: entry\n`)
      .join("");
  return files;
}

/** What a step plans for a book as it is; undefined where it has too few entries for it. */
function planOf({ kind, at, to }: Step, one: PlanBook): Planned | undefined {
  const entries = one.entries.map(({ path }) => partsOf(path));
  const [entry, other] = [entries[at % entries.length], entries[to % entries.length]];
  if (entry === undefined || other === undefined || entries.length < 2) return undefined;
  const [area, id, empty] = [AREAS[to % 3] ?? "", `n${to}`, "Nothing yet: wait."];
  switch (kind) {
    case "mv":
      return planMove(one, entry.id, id, { record: to % 2 === 0 && one.ledger !== undefined ? "ledger" : "alias" });
    case "area":
      return planMove(one, entry.id, `${area}/`, { empty });
    case "both":
      return planMove(one, entry.id, `${area}/${id}`, { empty });
    case "areas":
      return planMove(one, `${entry.area}/`, `area-${to}`);
    case "rm":
      return planRemove(one, entry.id, { movedTo: other.id, empty });
    case "retire":
      return planRemove(one, entry.id, { retired: "It is gone: sorry.", unlink: true, empty });
    case "merge": {
      const record = to % 2 === 0 && one.ledger !== undefined ? "ledger" : "alias";
      return planMerge(one, entry.id, other.id, { record, empty });
    }
    case "split": {
      const names = [...(one.entries[at % entries.length]?.text.matchAll(/^## (?:Cause|Fix): (.*?)\r?$/gm) ?? [])];
      const solution = names[to % Math.max(1, names.length)]?.[1] ?? "fix";
      const retireInto = names.length < 3 && to % 2 === 0 ? { retireInto: [id, other.id] } : {};
      return planSplit(one, entry.id, {
        solution,
        to: to % 3 === 0 ? `${area}/${id}` : id,
        title: `Split off ${to}`,
        empty,
        ...retireInto,
      });
    }
    case "retitle":
      return planRetitle(one, entry.id, `Another title ${to}`);
    case "solution": {
      const source = one.entries[at % entries.length];
      const name = /^## Cause: (.*?)\r?$/m.exec(source?.text ?? "")?.[1];
      return name === undefined ? undefined : planRenameSolution(one, entry.id, name, `Reason n${to}`);
    }
    case "new":
      return undefined;
  }
}

function idsOf(build: JsonBuild | undefined): readonly string[] {
  return [...(build?.entries.keys() ?? []), ...(build?.records.keys() ?? [])];
}

test("any plans after each other leave a book that passes, and lose no id", { timeout: 3_600_000 }, async () => {
  const counts = { steps: 0, refused: 0, sequences: 0 };
  const all = fc.sample(several, { seed: 20261201, numRuns: lawRuns(1) });
  for (const sequences of all) {
    const top = tempFolder();
    const folders = sequences.map((_, index) => join(top, `b${String(index).padStart(2, "0")}`));
    for (const [index, folder] of folders.entries())
      writeFiles(folder, filesOf((sequences[index] as Sequence).book, `b${index}`));
    const read = () =>
      readBookState({}, folders, { workers: 1 }).catch((error: Error) => {
        const index = Number(/[/\\]b([0-9]{2}) /.exec(error.message)?.[1]);
        throw new Error(`${error.message} After ${JSON.stringify(sequences[index])}`);
      });
    let builds = await read();
    const published = builds.map((build) => new Set(idsOf(build)));
    counts.sequences += sequences.length;
    for (let at = 0; at < 4; at++) {
      const levels: (string | undefined)[] = [];
      for (const [index, folder] of folders.entries()) {
        const next = sequences[index]?.steps[at];
        if (next === undefined) continue;
        counts.steps++;
        const level = await take(next, folder);
        if (level === "refused") counts.refused++;
        else levels[index] = level;
      }
      const after = await read();
      for (const [index, build] of after.entries()) {
        const has = new Set(idsOf(build));
        expect([...(published[index] ?? [])].filter((id) => !has.has(id))).toEqual([]);
        for (const id of has) published[index]?.add(id);
        // What an application has of it answers to every id as well.
        const client = openBook(build.book as unknown as BookData);
        const lost = [...(published[index] ?? [])].filter((id) => client.resolve(id).kind === "unknown");
        expect(lost, JSON.stringify(sequences[index])).toEqual([]);
        const before = builds[index];
        if (levels[index] === undefined || before === undefined) continue;
        const report = diffBuilds({ name: "old", builds: [before] }, { name: "new", builds: [build] });
        const kinds = report.changes.map(({ level, message }) => `${level} ${message}`);
        const found = { level: report.demanded, step: sequences[index]?.steps[at], kinds };
        expect(found).toEqual({ ...found, level: levels[index] });
      }
      builds = after;
    }
  }
  // Most steps do something.
  expect(counts.refused).toBeLessThan(counts.steps / 3);
  if (process.env["LAW_RUNS"] !== undefined) process.stderr.write(`${JSON.stringify(counts)}\n`);
});

/** Takes a step; answers the level of its plan, which is empty when it is made again. */
async function take(next: Step, folder: string): Promise<string | undefined> {
  if (next.kind === "new") {
    const area = readAreas(folder)[next.at % 3] ?? "";
    try {
      const { changes } = planNewEntry(folder, { area, title: `New thing ${next.to}` });
      // What is to be written is a finding of its own.
      writeTogether(changes.map((change) => ({ ...change, after: String(change.after).replaceAll("TODO: ", "") })));
      return "minor";
    } catch (error) {
      if (/is taken|was published/.test(String(error))) return "refused";
      throw error;
    }
  }
  const one = await readPlanBook(folder);
  const planned = planOf(next, one);
  if (planned === undefined || "refusal" in planned) return "refused";
  applyPlan(folder, one, planned.plan);
  return planned.plan.level;
}

function readAreas(folder: string): readonly string[] {
  const text = readFileSync(join(folder, "book.yaml"), "utf8");
  return [...text.matchAll(/^ {2}- id: (.*)$/gm)].map(([, id = ""]) => id);
}
