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
    .summary("make one entry of two")
    .description(
      "Puts the solutions of one entry behind those of the other, with its signatures,\nwordings, owners and pictures; its id leads to the other one from then on. Where\nboth say something in one section, both versions stand between conflict lines,\nwhich lint refuses until somebody has chosen.",
    )
    .argument("<entry>", "an entry: its id, or its file in the book")
    .argument("<other>", "the other one")
    .requiredOption("--into <entry>", "which of them stays")
    .addOption(
      new Option("--record <where>", "where the id that goes is kept").choices(["alias", "ledger"]).default("alias"),
    )
    .option("--empty <why>", "why the area has no entry any more, where the last one leaves it");
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
