import { EngineError } from "@fixbook/engine";
import { toJsonLine } from "@fixbook/lint";
import { Option } from "commander";
import { explainRule } from "../explain-rule.js";
import { nearestRules, type RuleInfo, ruleCatalogue } from "../rule-catalogue.js";
import type { AddCommand } from "./command.js";

/** `fixbook explain`: why a rule is there, what to do, and examples. */
export const addExplain: AddCommand = (program, host) => {
  program
    .command("explain")
    .summary("tell what a rule finds, why, and what to do")
    .description("Tells why a rule is there and what to do, with examples of what it finds and of what is fine.")
    .argument("<rule>", "the id of a rule, as it stands beside a finding")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook explain text/odd-space
  fixbook explain text/odd-space --format json

In examples, what the rule finds stands between ‹ and ›.
fixbook rules lists every rule.`,
    )
    .action((ruleId: string, { format }: { readonly format: "text" | "json" }) => {
      const rule = ruleNamed(ruleId);
      host.out(format === "json" ? toJsonLine({ version: 1, rule }) : explainRule(rule, host));
    });
};

/** Throws an {@link EngineError} with the nearest ids where there is no such rule. */
function ruleNamed(ruleId: string): RuleInfo {
  const catalogue = ruleCatalogue();
  const rule = catalogue.find((one) => one.ruleId === ruleId);
  if (rule !== undefined) return rule;
  const near = nearestRules(ruleId, catalogue);
  throw new EngineError(
    `There is no rule "${ruleId}".`,
    near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "fixbook rules lists them all.",
  );
}
