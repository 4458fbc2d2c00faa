import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

/** `fixbook explain`: why a rule is there, what to do, and examples. */
export const addExplain: AddCommand = (program, host, finish) => {
  program
    .command("explain")
    .summary("explain a rule: what it finds, why, and what to do")
    .description("Says why a rule exists and what to do, with examples of what it finds and of what is fine.")
    .argument("<rule>", "the id of a rule, as in a finding")
    .addOption(formatOption("it"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook explain text/odd-space
  fixbook explain text/odd-space --format json

In examples, ‹ and › mark what the rule finds.
fixbook rules lists every rule.`,
    )
    .action(async (ruleId: string, flags: { readonly format: "text" | "json" }) => {
      const { runExplain } = await import("./run-explain.js");
      finish(await runExplain(ruleId, flags, host));
    });
};
