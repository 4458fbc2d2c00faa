import { relative, sep } from "node:path";
import type { Plan, PlanBook, Planned, PlanRefusal } from "@fixbook/core/plan";
import { applyPlan, EngineError, readPlanBook, siblingNotes, uncommittedFiles } from "@fixbook/engine";
import { toJsonLine } from "@fixbook/lint";
import { type PlanReport, startOfFile } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withPrompts } from "../prompts.js";
import type { PlanFlags } from "./plan-options.js";
import { appliedText, changedFiles, planText, refusalText } from "./plan-text.js";

/** Plans a change of a book, shows it, asks, and carries it out. */
export async function runPlan(
  folder: string,
  plan: (book: PlanBook) => Planned | Promise<Planned>,
  flags: PlanFlags,
  host: Host,
): Promise<ExitCode> {
  const isAsked = flags.yes !== true && flags.dryRun !== true;
  if (isAsked && (host.terminal === undefined || flags.format === "json"))
    throw new EngineError(
      flags.format === "json"
        ? "With --format json, nothing can be asked."
        : "Questions need a terminal, and this is not one.",
      "See what it would do with --dry-run, or do it with --yes.",
    );
  const book = await readPlanBook(folder, host.disk);
  const planned = await plan(book);
  const name = relative(host.cwd, folder).split(sep).join("/") || ".";
  if ("refusal" in planned) {
    if (flags.format === "json") host.out(toJsonLine(report(name, NOTHING, false, planned.refusal)));
    else host.err(refusalText(planned.refusal, { host, folder }));
    return exitCodes.findings;
  }
  const elsewhere = siblingNotes(folder, book, planned.plan, host.disk);
  const uncommitted = uncommittedFiles(folder, changedFiles(planned.plan), host.disk);
  const unsafe = (uncommitted ?? []).map((file) => ({ file, range: startOfFile, why: UNCOMMITTED }));
  const made = { ...planned.plan, warnings: [...planned.plan.warnings, ...elsewhere, ...unsafe] };
  if (flags.format === "text") host.out(planText(made, { host, folder, book }));
  const isEmpty = changes(made) === 0;
  const isWanted = flags.dryRun !== true && !isEmpty && (!isAsked || (await agree(host)));
  if (isWanted) applyPlan(folder, book, made, host.disk);
  if (flags.format === "json") host.out(toJsonLine(report(name, made, isWanted)));
  else if (isWanted) host.out(appliedText(made, uncommitted, { host, folder }));
  return isWanted || isEmpty || flags.dryRun === true ? exitCodes.clean : exitCodes.interrupted;
}

const UNCOMMITTED =
  "This file has changes that are not committed, so git could not bring it back as it is now. Commit it first.";

async function agree({ terminal }: Host): Promise<boolean> {
  if (terminal === undefined) return false;
  const { confirm } = await import("@clack/prompts");
  return await withPrompts(terminal, async (options) => (await confirm({ message: "Do it?", ...options })) === true);
}

function changes({ creates, renames, copies, edits, deletes }: Plan): number {
  return creates.length + renames.length + copies.length + edits.length + deletes.length;
}

const NOTHING: Plan = {
  creates: [],
  renames: [],
  copies: [],
  edits: [],
  deletes: [],
  ledger: [],
  warnings: [],
  untouched: [],
  level: "none",
};

function report(book: string, plan: Plan, isApplied: boolean, refusal?: PlanRefusal): PlanReport {
  const { level, creates, renames, copies, edits, deletes, ledger, warnings, untouched } = plan;
  const lists = { creates, renames, copies, edits, deletes, ledger, warnings, untouched };
  const copy = structuredClone(refusal === undefined ? lists : { ...lists, refusal });
  return {
    version: 1,
    book,
    isApplied,
    level,
    ...(copy as Omit<PlanReport, "version" | "book" | "isApplied" | "level">),
  };
}
