import { type PlanFlags, planExitCodes, planOptions } from "../plan/plan-options.js";
import type { AddCommand } from "./command.js";

export interface RmFlags extends PlanFlags {
  readonly movedTo?: string;
  readonly retired?: string;
  readonly see?: readonly string[];
  readonly unlink?: true;
  readonly empty?: string;
}

/** `fixbook rm`: removes an entry, and says what its id answers from now on. */
export const addRm: AddCommand = (program, host, finish) => {
  planOptions(
    program
      .command("rm")
      .summary("remove an entry, and say what became of it")
      .description(
        "Removes an entry with the pictures that only it shows. Its id goes on answering: it\nleads to what took its place, or says why nothing did.",
      )
      .argument("<entry>", "an entry or draft, by its id or its file")
      .option("--moved-to <id>", "the entry, or the item of an inventory, that took its place")
      .option("--retired <why>", "why nothing took its place, in one line for readers")
      .option("--see <ids>", "what comes nearest to a retired entry, with commas between", (ids: string) =>
        ids.split(",").map((id) => id.trim()),
      )
      .option("--unlink", "make text of the references to a retired entry")
      .option("--empty <why>", "what readers are told of the area that is left without entries"),
  )
    .addHelpText(
      "after",
      `
Examples:
  fixbook rm call-drops --moved-to call-ends-early
  fixbook rm fax-fails --retired "We do not offer fax any more." --see call-drops
  fixbook rm drafts/voice/echo.md

${planExitCodes}`,
    )
    .action(async (entry: string, flags: RmFlags) => {
      const { runRm } = await import("./run-rm.js");
      finish(await runRm(entry, flags, host));
    });
};
