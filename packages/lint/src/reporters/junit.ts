import { compareText, type Diagnostic } from "@fixbook/schema";
import { severities } from "./order.js";
import { inline, plain } from "./plain.js";
import type { Reporter } from "./reporter.js";
import { plural, summaryLine } from "./summary.js";

/**
 * JUnit XML: a suite for each file with findings and a case for each group of rules in it, so that a CI system shows
 * which entry broke and in what way. Errors and warnings of a case are listed in one failure, because many readers take
 * only the first; notes alone do not fail it. A report without findings has one case that passes, because an empty one
 * counts as broken. GitLab tells cases apart by `classname` and `name`.
 * https://github.com/testmoapp/junitxml, https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export const junitReporter: Reporter = (report) => {
  const files = [...Map.groupBy(report.diagnostics, ({ file }) => file)].sort(([a], [b]) => compareText(a, b));
  const suites = files.map(([file, findings]) => toSuite(file, findings));
  if (suites.length === 0) suites.push({ name: NAME, cases: [{ name: summaryLine(report), findings: [] }] });
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: NAME, ...counts(cases) })}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    "",
  ].join("\n");
};

const NAME = "fixbook lint";

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly findings: readonly Diagnostic[];
}

function toSuite(file: string, findings: readonly Diagnostic[]): Suite {
  const groups = [...Map.groupBy(findings, ({ ruleId }) => ruleId.split("/")[0] ?? "")];
  const cases = groups
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, inGroup]) => ({ name, file, findings: inGroup }));
  return { name: file, cases };
}

function suiteLines({ name, cases }: Suite): readonly string[] {
  return [
    `  <testsuite${attributes({ name, ...counts(cases), skipped: 0 })}>`,
    ...cases.flatMap((one) => caseLines(one, name)),
    "  </testsuite>",
  ];
}

function caseLines(one: Case, classname: string): readonly string[] {
  const { name, file, findings } = one;
  const start = `    <testcase${attributes({ name, classname, ...(file === undefined ? {} : { file }), time: 0 })}`;
  if (findings.length === 0) return [`${start}/>`];
  const element = fails(one) ? `failure${attributes(failureOf(findings))}` : "system-out";
  const lines = findings.map(line);
  return [
    `${start}>`,
    `      <${element}>`,
    ...lines,
    `      </${fails(one) ? "failure" : "system-out"}>`,
    "    </testcase>",
  ];
}

/** What the failure is called: the finding itself, or how many there are. */
function failureOf(findings: readonly Diagnostic[]) {
  const [worst] = severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const message = findings.length === 1 ? worst?.message : plural(findings.length, "finding", "findings");
  return { message: message ?? "", type: worst?.severity ?? "" };
}

function line({ file, range: { start }, severity, ruleId, message, action }: Diagnostic): string {
  return escapeXml(plain(`${file}:${start.line}:${start.column}: ${severity} ${ruleId}: ${message} ${action}`));
}

function counts(cases: readonly Case[]) {
  return { tests: cases.length, failures: cases.filter(fails).length, errors: 0, time: 0 };
}

function fails({ findings }: Case): boolean {
  return findings.some(({ severity }) => severity !== "info");
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(inline(String(value)))}"`)
    .join("");
}

/** Text without control characters for an element or an attribute. What XML 1.0 cannot hold in any form is removed. */
function escapeXml(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
