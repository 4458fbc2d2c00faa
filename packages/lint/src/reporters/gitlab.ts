import type { Severity } from "@fixbook/schema";
import { withFingerprints } from "./fingerprint.js";
import { toJsonLine } from "./json.js";
import type { Reporter } from "./reporter.js";

/** The severities of Code Quality. */
export type GitlabSeverity = "info" | "minor" | "major" | "critical" | "blocker";

const SEVERITIES: Readonly<Record<Severity, GitlabSeverity>> = { error: "major", warning: "minor", info: "info" };

/**
 * A Code Quality report, for the widget of a merge request. `severities` says what ours are called there; those left out
 * are `major`, `minor` and `info`.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function createGitlabReporter(severities: Readonly<Partial<Record<Severity, GitlabSeverity>>> = {}): Reporter {
  const names = { ...SEVERITIES, ...severities };
  return ({ diagnostics }) =>
    toJsonLine(
      withFingerprints(diagnostics).map(({ diagnostic, fingerprint }) => ({
        description: `${diagnostic.message} ${diagnostic.action}`,
        check_name: diagnostic.ruleId,
        fingerprint,
        severity: names[diagnostic.severity],
        location: { path: diagnostic.file, lines: { begin: diagnostic.range.start.line } },
      })),
    );
}

/** A Code Quality report in which errors are `major` and warnings `minor`. */
export const gitlabReporter: Reporter = createGitlabReporter();
