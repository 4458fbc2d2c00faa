import { planMerge } from "@fixbook/core/plan";
import { EngineError } from "@fixbook/engine";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { bookFor, nameIn } from "../plan/book-for.js";
import { runPlan } from "../plan/run-plan.js";
import type { MergeFlags } from "./merge.js";

/** Makes one entry of two. */
export async function runMerge(
  [one, other]: readonly [string, string],
  flags: MergeFlags,
  host: Host,
): Promise<ExitCode> {
  const { into, record, empty } = flags;
  if (into !== one && into !== other)
    throw new EngineError(`${into} is neither ${one} nor ${other}.`, "Say with --into which of the two stays.");
  const folder = bookFor(flags.book, host.cwd);
  const [from, to] = [into === one ? other : one, into].map((name) => nameIn(folder, name, host.cwd));
  return runPlan(folder, (book) => planMerge(book, from ?? "", to ?? "", { record, empty }), flags, host);
}
