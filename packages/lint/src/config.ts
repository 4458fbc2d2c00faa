import { defineFinding, didYouMean, nearest, type ParsedFile, quote } from "@fixbook/core";
import type { Diagnostic, LintSettings, Severity } from "@fixbook/schema";
import { bookRules } from "./book-rules.gen.js";
import { isOptional, knownRules } from "./known-rules.js";

/** The settings of a book's gate, checked. */
export interface LintConfig {
  /** How much a finding counts in this book; undefined when it is switched off. */
  severityOf(ruleId: string, severity: Severity): Severity | undefined;
  /** The options of a rule, as written; the rule's own schema fills in the rest. */
  optionsOf(ruleId: string): unknown;
}

export const unknownRule = defineFinding<{ rule: string; suggestions: readonly string[] }>({
  ruleId: "lint/unknown-rule",
  severity: "error",
  why: "A setting for a rule that does not exist does nothing, and nobody would notice.",
  message: ({ rule, suggestions }) => `There is no rule ${quote(rule)}.${didYouMean(suggestions)}`,
  action: ({ suggestions }) =>
    suggestions.length > 0 ? "Correct the name." : "Remove it; docs/rules.md lists all rules.",
});

export const fixedRule = defineFinding<{ rule: string }>({
  ruleId: "lint/fixed-rule",
  severity: "error",
  why: "What this rule finds cannot be published, or must not be.",
  message: ({ rule }) => `The rule ${quote(rule)} cannot be switched off or changed.`,
  action: () => "Mend what it finds, and remove this.",
});

export const invalidOption = defineFinding<{ rule: string; option: string }>({
  ruleId: "lint/invalid-option",
  severity: "error",
  why: "The rule would run with other options than you think.",
  message: ({ rule, option }) => `The rule ${rule} has no such option or value: ${quote(option)}.`,
  action: () => "Correct it; docs/rules.md lists the options.",
});

/** The configuration of a book. What is wrong with it is reported at its place in `book.yaml`. */
export function resolveConfig(file: ParsedFile<{ readonly lint: LintSettings }>): {
  readonly config: LintConfig;
  readonly diagnostics: readonly Diagnostic[];
} {
  const settings = file.value?.lint ?? { preset: "recommended", rules: {} };
  const before = file.report.diagnostics.length;
  for (const [rule, { severity, options }] of Object.entries(settings.rules)) {
    const span = file.locate(["lint", "rules", rule]);
    if (!knownRules.has(rule))
      file.report.add(unknownRule, span, { rule, suggestions: nearest(rule, knownRules.keys()) });
    else if (severity !== undefined && !isOptional(rule)) file.report.add(fixedRule, span, { rule });
    else checkOptions(file, rule, options);
  }
  return {
    config: {
      severityOf: (ruleId, severity) => {
        const stated = isOptional(ruleId) ? settings.rules[ruleId]?.severity : undefined;
        if (stated === "off") return undefined;
        return stated ?? (settings.preset === "strict" && severity === "warning" ? "error" : severity);
      },
      optionsOf: (ruleId) => settings.rules[ruleId]?.options,
    },
    diagnostics: file.report.diagnostics.slice(before),
  };
}

function checkOptions(file: ParsedFile<unknown>, rule: string, options: Readonly<Record<string, unknown>> = {}): void {
  const schema = bookRules.find(({ ruleId }) => ruleId === rule)?.options;
  const issues =
    schema === undefined
      ? Object.keys(options).map((name) => ({ path: [name] }))
      : (schema.safeParse(options).error?.issues ?? []);
  for (const issue of issues) {
    const names = "keys" in issue ? (issue.keys as string[]) : [String(issue.path[0] ?? "")];
    for (const name of names) {
      file.report.add(invalidOption, file.locate(["lint", "rules", rule, "options", name]), { rule, option: name });
    }
  }
}
