import { type PlanFlags, planExitCodes, planOptions } from "../plan/plan-options.js";
import type { AddCommand } from "./command.js";

export interface SplitFlags extends PlanFlags {
  readonly solution: string;
  readonly to: string;
  readonly retireInto?: string;
  readonly empty?: string;
}

/** `fixbook split`: makes an entry of a solution. */
export const addSplit: AddCommand = (program, host, finish) => {
  const command = program
    .command("split")
    .summary("make an entry of a solution")
    .description(
      "Moves a solution out of an entry into one of its own, as it is written, with its\npictures. Both name each other as related. What is left stays as it is.",
    )
    .argument("<entry>", "an entry: its id, or its file in the book")
    .argument("<title...>", "the title of the new entry: what the reader sees")
    .requiredOption("--solution <name>", "the solution: its name, as the heading says it, or its anchor")
    .requiredOption("--to <id>", "the id of the new entry, or area/id")
    .option("--retire-into <ids>", "the entry ceases with its last solution: its id leads to these, as a,b")
    .option("--empty <why>", "what readers are told of the area that is left without entries");
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
