import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

/** `fixbook rules`: every kind of finding, by id. */
export const addRules: AddCommand = (program, host, finish) => {
  program
    .command("rules")
    .summary("list all rules")
    .description("Lists every rule by its id: its severity in CI and while writing, and why it matters.")
    .addOption(formatOption("them"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook rules
  fixbook rules --format json | jq -r '.rules[].ruleId'`,
    )
    .action(async (flags: { readonly format: "text" | "json" }) => {
      const { runRules } = await import("./run-rules.js");
      finish(await runRules(flags, host));
    });
};
