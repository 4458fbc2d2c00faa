import { toJsonLine } from "@fixbook/lint";
import { Option } from "commander";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";
import { type RuleInfo, ruleCatalogue } from "../rule-catalogue.js";
import { severityStyles } from "../severity-styles.js";
import type { AddCommand } from "./command.js";

/** `fixbook rules`: every kind of finding, by id. */
export const addRules: AddCommand = (program, host) => {
  program
    .command("rules")
    .summary("list everything that is checked")
    .description("Lists every kind of finding by its id, with its severity and why it matters.")
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook rules
  fixbook rules --format json | jq -r '.rules[].ruleId'`,
    )
    .action(({ format }: { readonly format: "text" | "json" }) => {
      const catalogue = ruleCatalogue();
      host.out(format === "json" ? rulesJson(catalogue) : rulesTable(catalogue, host));
    });
};

function rulesJson(catalogue: readonly RuleInfo[]): string {
  const rules = catalogue.map(({ ruleId, severity, why }) => ({ ruleId, severity, why }));
  return toJsonLine({ version: 1, rules });
}

/** Three columns; on a terminal the last is broken where the line ends, elsewhere a rule is one line. */
function rulesTable(catalogue: readonly RuleInfo[], { style, columns }: Host): string {
  const [ids, severities] = [
    widest(catalogue.map(({ ruleId }) => ruleId)),
    widest(catalogue.map(({ severity }) => severity)),
  ];
  const row = ({ ruleId, severity, why }: RuleInfo): string =>
    [
      style("bold", ruleId.padEnd(ids)),
      style(severityStyles[severity], severity.padEnd(severities)),
      hanging(why, ids + severities + 4, columns),
    ].join("  ");
  return `${catalogue.map(row).join("\n")}\n\n${catalogue.length} rules. fixbook explain RULE shows one with examples.\n`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
