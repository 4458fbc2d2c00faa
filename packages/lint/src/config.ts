import { nearest, type ParsedFile } from "@fixbook/core";
import type { Diagnostic, LintSettings, Severity, Stage } from "@fixbook/schema";
import { bookRules } from "./book-rules.gen.js";
import { isOptional, knownRules } from "./known-rules.js";
import { fixedRule, invalidOption, unknownRule } from "./lint-findings.js";
import { rules } from "./rules.gen.js";

/** The settings of a book's gate, checked. */
export interface LintConfig {
  /** How much a finding counts in this book; undefined when it is switched off. */
  severityOf(ruleId: string, severity: Severity): Severity | undefined;
  /** The options of a rule, as written; the rule's own schema fills in the rest. */
  optionsOf(ruleId: string): unknown;
}

/**
 * The configuration of a book at a stage. What is wrong with it is reported at its place in `book.yaml`. Both stages
 * find the same things, and nothing counts more while writing than in CI.
 */
export function resolveConfig(
  file: ParsedFile<{ readonly lint: LintSettings }>,
  stage: Stage = "ci",
): {
  readonly config: LintConfig;
  readonly diagnostics: readonly Diagnostic[];
} {
  const settings = file.value?.lint ?? { preset: "recommended", rules: {} };
  const before = file.report.diagnostics.length;
  for (const [rule, { severity, writing, options }] of Object.entries(settings.rules)) {
    const span = file.locate(["lint", "rules", rule]);
    if (!knownRules.has(rule))
      file.report.add(unknownRule, span, { rule, suggestions: nearest(rule, knownRules.keys()) });
    else if ((severity ?? writing) !== undefined && !isOptional(rule)) file.report.add(fixedRule, span, { rule });
    else checkOptions(file, rule, options);
  }
  return {
    config: {
      severityOf: (ruleId, severity) => {
        const stated = isOptional(ruleId) ? settings.rules[ruleId] : undefined;
        if (stated?.severity === "off") return undefined;
        if (stage === "writing") {
          const whileWriting = stated?.writing ?? knownRules.get(ruleId)?.whileWriting;
          return mildest(stated?.severity ?? severity, whileWriting ?? "error");
        }
        return stated?.severity ?? (settings.preset === "strict" && severity === "warning" ? "error" : severity);
      },
      optionsOf: (ruleId) => settings.rules[ruleId]?.options,
    },
    diagnostics: file.report.diagnostics.slice(before),
  };
}

function mildest(a: Severity, b: Severity): Severity {
  return MILDEST_FIRST.find((one) => one === a || one === b) ?? a;
}

const MILDEST_FIRST: readonly Severity[] = ["info", "warning", "error"];

function checkOptions(file: ParsedFile<unknown>, rule: string, options: Readonly<Record<string, unknown>> = {}): void {
  const schema = [...rules, ...bookRules].find(({ ruleId }) => ruleId === rule)?.options;
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
