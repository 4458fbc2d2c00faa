import { type PlanFlags, planExitCodes, planOptions } from "../plan/plan-options.js";
import type { AddCommand } from "./command.js";

export interface SplitFlags extends PlanFlags {
  readonly solution: string;
  readonly to: string;
  readonly retireInto?: string;
  readonly referencesTo?: string;
  readonly empty?: string;
}

/** `fixbook split`: makes an entry of a solution. */
export const addSplit: AddCommand = (program, host, finish) => {
  const command = program
    .command("split")
    .summary("move a solution into an entry of its own")
    .description(
      "Moves a solution from an entry into a new one, unchanged, with its pictures. The two entries name each other as related. The rest of the entry does not change.",
    )
    .argument("<entry>", "an entry: its id or its file")
    .argument("<title...>", "the title of the new entry: what the reader sees")
    .requiredOption("--solution <name>", "the solution: its name in the heading, or its anchor")
    .requiredOption("--to <id>", "the id of the new entry, or area/id")
    .option("--retire-into <ids>", "with the last solution: end the entry, and lead its id to these, as a,b")
    .option("--references-to <id>", "with --retire-into: which of them references to the entry lead to")
    .option("--empty <why>", "what to tell readers about an area that loses its last entry");
  planOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  fixbook split no-sound --solution "The cable is loose" --to loose-cable "The sound comes and goes"
  fixbook split no-sound --solution "The mixer is muted" --to mixer-muted --retire-into loose-cable,mixer-muted "The mixer is mute"

${planExitCodes}`,
    )
    .action(async (entry: string, title: string[], flags: SplitFlags) => {
      const { runSplit } = await import("./run-split.js");
      finish(await runSplit(entry, title.join(" "), flags, host));
    });
};
