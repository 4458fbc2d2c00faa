import { type PlanBook, type Planned, planMove } from "@fixbook/core/plan";
import { errorsInPublished, knownFindingRows } from "@fixbook/engine";
import { plural } from "@fixbook/lint";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { bookFor, nameIn } from "../plan/book-for.js";
import { runPlan } from "../plan/run-plan.js";
import type { MvFlags } from "./mv.js";

/** Gives an entry, a draft or an area another id or place, or publishes a draft. */
export function runMv(from: string, to: string, flags: MvFlags, host: Host): Promise<ExitCode> {
  const folder = bookFor(flags.book, host.cwd);
  const [old, next] = [nameIn(folder, from, host.cwd), nameIn(folder, to, host.cwd)];
  return runPlan(
    folder,
    async (book) => {
      const options = { record: flags.record, empty: flags.empty };
      const plan = planMove(book, old, next, options);
      const rows = await knownFindingRows(folder, book, plan, host.disk);
      const planned = rows === undefined ? plan : planMove(book, old, next, { ...options, rows });
      return passable(folder, book, planned, host);
    },
    flags,
    host,
  );
}

/** A plan, or why not: an entry with errors would keep the whole book from being published. */
async function passable(folder: string, book: PlanBook, planned: Planned, host: Host): Promise<Planned> {
  if ("refusal" in planned) return planned;
  const errors = await errorsInPublished(folder, book, planned.plan, host.disk);
  const [first] = errors;
  if (first === undefined) return planned;
  return {
    refusal: {
      problem: `The gate finds ${plural(errors.length, "error", "errors")} in ${first.file}, which would stop the book.`,
      action: "Mend what it says first.",
      at: errors.map(({ file, range, message, action }) => ({ file, range, why: `${message} ${action}` })),
    },
  };
}
