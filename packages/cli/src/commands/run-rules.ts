import { toJsonLine } from "@fixbook/lint";
import type { Severity } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";
import { type RuleInfo, ruleCatalogue } from "../rule-catalogue.js";
import { severityStyles } from "../severity-styles.js";

/** Prints every kind of finding. */
export async function runRules({ format }: { readonly format: "text" | "json" }, host: Host): Promise<ExitCode> {
  const catalogue = ruleCatalogue();
  host.out(format === "json" ? rulesJson(catalogue) : rulesTable(catalogue, host));
  return exitCodes.clean;
}

function rulesJson(catalogue: readonly RuleInfo[]): string {
  const rules = catalogue.map(({ ruleId, severity, whileWriting, why }) => ({ ruleId, severity, whileWriting, why }));
  return toJsonLine({ version: 1, rules });
}

/** Four columns, the third only where it differs from the second; on a terminal the last is broken where the line ends, elsewhere a rule is one line. */
function rulesTable(catalogue: readonly RuleInfo[], { style, columns }: Host): string {
  const ids = widest(catalogue.map(({ ruleId }) => ruleId));
  const column = (severity: Severity | undefined) =>
    severity === undefined
      ? " ".repeat(SEVERITY_WIDTH)
      : style(severityStyles[severity], severity.padEnd(SEVERITY_WIDTH));
  const row = ({ ruleId, severity, whileWriting, why }: RuleInfo): string =>
    [
      style("bold", ruleId.padEnd(ids)),
      column(severity),
      column(whileWriting),
      hanging(why, ids + 2 * SEVERITY_WIDTH + 6, columns),
    ].join("  ");
  const head = ["rule".padEnd(ids), "in CI".padEnd(SEVERITY_WIDTH), "writing".padEnd(SEVERITY_WIDTH), "why"];
  return `${style("dim", head.join("  "))}\n${catalogue.map(row).join("\n")}\n\n${catalogue.length} rules. fixbook explain RULE shows one with examples.\n`;
}

const SEVERITY_WIDTH = "warning".length;

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
