import { Option } from "commander";
import { type PlanFlags, planExitCodes, planOptions } from "../plan/plan-options.js";
import type { AddCommand } from "./command.js";

export interface MergeFlags extends PlanFlags {
  readonly into: string;
  readonly record?: "alias" | "ledger";
  readonly empty?: string;
}

/** `fixbook merge`: makes one entry of two. */
export const addMerge: AddCommand = (program, host, finish) => {
  const command = program
    .command("merge")
    .summary("merge two entries into one")
    .description(
      "Adds the solutions of one entry to the other, with its signatures, wordings, owners and pictures. Its id then leads to the other entry. If both have the same section, both versions are kept between conflict lines, which lint refuses until you choose one.",
    )
    .argument("<entry>", "an entry: its id or its file")
    .argument("<other>", "the other entry")
    .requiredOption("--into <entry>", "which of the two stays")
    .addOption(
      new Option("--record <where>", "where to keep the id of the entry that goes")
        .choices(["alias", "ledger"])
        .default("alias"),
    )
    .option("--empty <why>", "what to tell readers about an area that loses its last entry");
  planOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  fixbook merge mail-bounces mail-refused --into mail-bounces --dry-run
  fixbook merge mail-bounces mail-refused --into mail-bounces --yes

${planExitCodes}`,
    )
    .action(async (entry: string, other: string, flags: MergeFlags) => {
      const { runMerge } = await import("./run-merge.js");
      finish(await runMerge([entry, other], flags, host));
    });
};
