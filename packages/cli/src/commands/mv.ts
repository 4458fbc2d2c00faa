import { Option } from "commander";
import { type PlanFlags, planExitCodes, planOptions } from "../plan/plan-options.js";
import type { AddCommand } from "./command.js";

export interface MvFlags extends PlanFlags {
  readonly record?: "alias" | "ledger";
  readonly empty?: string;
}

/** `fixbook mv`: gives an entry, a draft or an area another id or place. */
export const addMv: AddCommand = (program, host, finish) => {
  planOptions(
    program
      .command("mv")
      .summary("give an entry another id or area")
      .description(
        "Gives an entry, a draft or an area another id, or an entry another area, and writes\nit wherever it stands. An id that was published goes on answering.",
      )
      .argument("<from>", "an entry or draft, by its id or its file; an area, as area/")
      .argument("<to>", "id, area/ or area/id")
      .addOption(
        new Option("--record <where>", "keep the earlier id in the entry, or in ids.yaml")
          .choices(["alias", "ledger"])
          .default("alias"),
      )
      .option("--empty <why>", "what readers are told of the area that is left without entries"),
  )
    .addHelpText(
      "after",
      `
Examples:
  fixbook mv call-drops call-ends-early      another id
  fixbook mv call-drops billing/             another area
  fixbook mv voice/ calls                    another id for an area
  fixbook mv call-drops hangs-up --dry-run   what that would change

${planExitCodes}`,
    )
    .action(async (from: string, to: string, flags: MvFlags) => {
      const { runMv } = await import("./run-mv.js");
      finish(await runMv(from, to, flags, host));
    });
};
