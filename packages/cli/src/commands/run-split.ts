import { planSplit } from "@fixbook/core/plan";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { bookFor, nameIn } from "../plan/book-for.js";
import { runPlan } from "../plan/run-plan.js";
import type { SplitFlags } from "./split.js";

/** Makes an entry of a solution. */
export async function runSplit(entry: string, title: string, flags: SplitFlags, host: Host): Promise<ExitCode> {
  const { solution, to, referencesTo, empty } = flags;
  const retireInto = flags.retireInto?.split(",").map((id) => id.trim());
  const folder = bookFor(flags.book, host.cwd);
  const name = nameIn(folder, entry, host.cwd);
  return runPlan(
    folder,
    (book) => planSplit(book, name, { solution, to, title, retireInto, referencesTo, empty }),
    flags,
    host,
  );
}
