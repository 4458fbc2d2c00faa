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
      .summary("remove an entry, and record what became of it")
      .description(
        "Removes an entry, with the pictures that only it shows. Its id keeps answering: it leads to the replacement, or says why there is none.",
      )
      .argument("<entry>", "an entry or draft: its id or its file")
      .option("--moved-to <id>", "the entry or inventory item that replaces it")
      .option("--retired <why>", "why nothing replaces it, in one line for readers")
      .option("--see <ids>", "the nearest entries to a retired one, separated by commas", (ids: string) =>
        ids.split(",").map((id) => id.trim()),
      )
      .option("--unlink", "turn references to a retired entry into text")
      .option("--empty <why>", "what to tell readers about an area that loses its last entry"),
  )
    .addHelpText(
      "after",
      `
Examples:
  fixbook rm call-drops --moved-to call-ends-early
  fixbook rm fax-fails --retired "We no longer offer fax." --see call-drops
  fixbook rm drafts/voice/echo.md

${planExitCodes}`,
    )
    .action(async (entry: string, flags: RmFlags) => {
      const { runRm } = await import("./run-rm.js");
      finish(await runRm(entry, flags, host));
    });
};
