import { planMove } from "@fixbook/core/plan";
import { knownFindingRows } from "@fixbook/engine";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { bookFor, nameIn } from "../plan/book-for.js";
import { runPlan } from "../plan/run-plan.js";
import type { MvFlags } from "./mv.js";

/** Gives an entry, a draft or an area another id or place. */
export function runMv(from: string, to: string, flags: MvFlags, host: Host): Promise<ExitCode> {
  const folder = bookFor(flags.book, host.cwd);
  const [old, next] = [nameIn(folder, from, host.cwd), nameIn(folder, to, host.cwd)];
  return runPlan(
    folder,
    async (book) => {
      const options = { record: flags.record, empty: flags.empty };
      const plan = planMove(book, old, next, options);
      const rows = await knownFindingRows(folder, book, plan, host.disk);
      return rows === undefined ? plan : planMove(book, old, next, { ...options, rows });
    },
    flags,
    host,
  );
}
