import type { LintReport } from "@fixbook/schema";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { createGitlabReporter, gitlabReporter } from "./gitlab.js";
import { finding, host, indented, report, reportOf } from "./testing/fixture.js";

/**
 * The table of "Code Quality report format" in https://docs.gitlab.com/ci/testing/code_quality/, of which no package
 * carries a schema. Ours is closed, and asks for a path as a repository has it.
 */
const validate = new Ajv({ allErrors: true, strict: true }).compile({
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        additionalProperties: false,
        required: ["path", "lines"],
        properties: {
          path: { type: "string", minLength: 1, pattern: "^(?!\\.?/)" },
          lines: {
            type: "object",
            additionalProperties: false,
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

function issuesOf(of: LintReport, reporter = gitlabReporter) {
  const issues = JSON.parse(reporter(of, host)) as readonly {
    readonly fingerprint: string;
    readonly severity: string;
  }[];
  validate(issues);
  expect(validate.errors).toBeNull();
  return issues;
}

test("is a list that the schema accepts", async () => {
  issuesOf(report);
  await expect(indented(gitlabReporter(report, host))).toMatchFileSnapshot("__snapshots__/gitlab.json");
});

test("is an empty list where nothing was found", () => {
  expect(gitlabReporter(reportOf([]), host)).toBe("[]\n");
});

test("each finding has a fingerprint of its own, as GitLab shows only the first of each", () => {
  const issues = issuesOf(reportOf([finding(), finding(), finding({ file: "b.md" }), ...report.diagnostics]));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

test("severities may be called otherwise", () => {
  const reporter = createGitlabReporter({ error: "blocker" });
  const issues = issuesOf(
    reportOf([finding(), finding({ severity: "warning" }), finding({ severity: "info" })]),
    reporter,
  );
  expect(issues.map(({ severity }) => severity).sort()).toEqual(["blocker", "info", "minor"]);
});
