import { planRemove } from "@fixbook/core/plan";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { bookFor, nameIn } from "../plan/book-for.js";
import { runPlan } from "../plan/run-plan.js";
import type { RmFlags } from "./rm.js";

/** Removes an entry, and says what its id answers from now on. */
export function runRm(entry: string, flags: RmFlags, host: Host): Promise<ExitCode> {
  const folder = bookFor(flags.book, host.cwd);
  const { movedTo, retired, see, unlink, empty } = flags;
  const name = nameIn(folder, entry, host.cwd);
  return runPlan(folder, (book) => planRemove(book, name, { movedTo, retired, see, unlink, empty }), flags, host);
}
