import { EngineError } from "@fixbook/engine";
import { toJsonLine } from "@fixbook/lint";
import { type ExitCode, exitCodes } from "../exit-code.js";
import { explainRule } from "../explain-rule.js";
import type { Host } from "../host.js";
import { nearestRules, type RuleInfo, ruleCatalogue } from "../rule-catalogue.js";

/** Prints what there is to know about a rule. */
export async function runExplain(
  ruleId: string,
  { format }: { readonly format: "text" | "json" },
  host: Host,
): Promise<ExitCode> {
  const rule = ruleNamed(ruleId);
  host.out(format === "json" ? toJsonLine({ version: 1, rule }) : explainRule(rule, host));
  return exitCodes.clean;
}

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
