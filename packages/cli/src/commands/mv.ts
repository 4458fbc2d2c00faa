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
        "Gives an entry, a draft or an area another id, or an entry another area, and updates every reference. A published id keeps answering. A draft that is moved to entries/ is published.",
      )
      .argument("<from>", "an entry or draft: its id or its file; or an area, as area/")
      .argument("<to>", "id, area/ or area/id; entries/ publishes a draft")
      .addOption(
        new Option("--record <where>", "where to keep the earlier id: in the entry, or in ids.yaml")
          .choices(["alias", "ledger"])
          .default("alias"),
      )
      .option("--empty <why>", "what to tell readers about an area that loses its last entry"),
  )
    .addHelpText(
      "after",
      `
Examples:
  fixbook mv call-drops call-ends-early      another id
  fixbook mv call-drops billing/             another area
  fixbook mv voice/ calls                    another id for an area
  fixbook mv drafts/voice/echo.md entries/   publish a draft
  fixbook mv call-drops hangs-up --dry-run   show what that would change

${planExitCodes}`,
    )
    .action(async (from: string, to: string, flags: MvFlags) => {
      const { runMv } = await import("./run-mv.js");
      finish(await runMv(from, to, flags, host));
    });
};
